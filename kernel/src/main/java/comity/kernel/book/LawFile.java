package comity.kernel.book;

import comity.kernel.law.Law;
import comity.kernel.law.LawException;
import comity.kernel.law.OffenceList;
import comity.kernel.law.Reading;
import comity.kernel.law.Version;
import comity.kernel.notation.Faults;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code law.yaml}, the history of one law. */
final class LawFile {

  private static final List<String> REQUIRED =
      List.of("id", "name", "cite", "agency", "layer", "versions");
  private static final List<String> OPTIONAL =
      List.of("lists", "borrows", "readings", "sources", "proposals");
  private static final Pattern LIST = Pattern.compile("[a-z]+(-[a-z]+)*");

  private final YamlMap yaml;
  private final Texts texts;
  private final Faults faults;
  private final Map<String, Optional<Map<String, OffenceList>>> files = new HashMap<>();

  private LawFile(YamlMap yaml, Texts texts, Faults faults) {
    this.yaml = yaml;
    this.texts = texts;
    this.faults = faults;
  }

  /**
   * Reads the file and the offence lists that it names.
   *
   * @param file its name, for messages
   * @throws LawException with every fault found
   */
  static Law parse(String file, String content, Texts texts) {
    Faults faults = new Faults();
    Optional<Law> law =
        faults.attempt(() -> new LawFile(Yaml.map(file, content, faults), texts, faults).read());
    faults.check();
    return law.orElseThrow();
  }

  private Law read() {
    yaml.check(REQUIRED, OPTIONAL);
    List<Version> versions = new VersionsReader(texts).read(yaml);
    SortedMap<String, OffenceList> lists = lists();
    ListDays.check(yaml, versions, lists, faults);
    return new Law(
        yaml.text("id"),
        yaml.text("name"),
        yaml.text("cite"),
        yaml.text("agency"),
        yaml.choice("layer", List.of("federal", "state", "local")),
        versions,
        lists,
        borrows(),
        readings(),
        yaml.texts("sources"),
        new ProposalsReader(versions).read(yaml));
  }

  private SortedMap<String, OffenceList> lists() {
    SortedMap<String, OffenceList> lists = new TreeMap<>();
    yaml.map("lists")
        .ifPresent(map ->
            map.keys().forEach(name -> list(map, name).ifPresent(list -> lists.put(name, list))));
    return Collections.unmodifiableSortedMap(lists);
  }

  private Optional<OffenceList> list(YamlMap map, String name) {
    if (!LIST.matcher(name).matches()) {
      map.fault(
          name, "`" + name + "` is no name of a list; expected one such as `violent-or-serious`");
      return Optional.empty();
    }
    String path = map.text(name);
    Optional<String> content = path.isEmpty() ? Optional.empty() : texts.read(path);
    if (content.isEmpty()) {
      map.fault(name, "there is no file `" + path + "` for the list `" + name + "`");
      return Optional.empty();
    }
    return files
        .computeIfAbsent(path, p -> faults.attempt(() -> lists(p, content.get())))
        .flatMap(all -> named(map, name, path, all));
  }

  private Map<String, OffenceList> lists(String path, String content) {
    return OffenceFile.parse(texts.name(path), content);
  }

  private static Optional<OffenceList> named(
      YamlMap map, String name, String path, Map<String, OffenceList> all) {
    if (!all.containsKey(name)) {
      map.fault(name, "`" + path + "` holds no list `" + name + "`; it holds " + all.keySet());
    }
    return Optional.ofNullable(all.get(name));
  }

  private Map<String, List<String>> borrows() {
    SortedMap<String, List<String>> borrows = new TreeMap<>();
    yaml.map("borrows")
        .ifPresent(map -> map.keys().forEach(law -> borrows.put(law, map.texts(law))));
    return Collections.unmodifiableSortedMap(borrows);
  }

  private SortedMap<String, Reading> readings() {
    SortedMap<String, Reading> readings = new TreeMap<>();
    yaml.map("readings")
        .ifPresent(
            map -> map.forEachMap((id, one) -> readings.put(id, ReadingReader.read(id, one))));
    return Collections.unmodifiableSortedMap(readings);
  }
}
