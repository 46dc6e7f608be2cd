package comity.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads mappings: one YAML file each, paths in it relative to it. */
public final class MappingFile {

  private static final String ENDING = ".yaml";
  private static final Set<String> KEYS =
      keys(
          "title",
          "source",
          "notes",
          "data",
          "law",
          "stack",
          "sides",
          "acts",
          "groups",
          "tables",
          "smallest-cell",
          "sql");
  private static final Set<String> REQUIRED = keys("title", "source", "data", "sides", "sql");
  private static final Set<String> SIDE_KEYS = keys("name", "law", "stack", "as-of", "assume");
  private static final Set<String> BY_KEYS = keys("by", "is");

  private final Path file;
  private final YamlMap map;

  private MappingFile(Path file, YamlMap map) {
    this.file = file;
    this.map = map;
  }

  private static Set<String> keys(String... keys) {
    return new TreeSet<>(List.of(keys));
  }

  /**
   * Finds a mapping by the path of its file or by its name in a folder.
   *
   * @throws MappingException if there is none, or it is wrong
   */
  public static Mapping find(Path folder, String nameOrPath) {
    Path named = folder.resolve(nameOrPath + ENDING);
    Path given = Path.of(nameOrPath);
    if (nameOrPath.endsWith(ENDING) || Files.isRegularFile(given)) {
      return read(given);
    }
    if (nameOrPath.contains("/") || !Files.isRegularFile(named)) {
      throw new MappingException(
          "there is no mapping `"
              + nameOrPath
              + "`; there are "
              + String.join(", ", names(folder)));
    }
    return read(named);
  }

  /** The names of the mappings in a folder, sorted. */
  public static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list `" + folder + "`", e);
    }
  }

  /** Reads one. */
  public static Mapping read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new MappingException("there is no file `" + file + "`; check the path");
    }
    try {
      return new MappingFile(file, YamlMap.of(file.toString(), Files.readString(file))).mapping();
    } catch (CharacterCodingException e) {
      throw new MappingException("`" + file + "` is not UTF-8; save it so", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read `" + file + "`", e);
    }
  }

  private Mapping mapping() {
    map.check(KEYS, REQUIRED);
    List<String> groups = map.texts("groups");
    return new Mapping(
        name(),
        map.text("title"),
        path(map.text("source")),
        map.texts("notes"),
        data(),
        sides(),
        acts(),
        groups,
        tables(groups),
        smallestCell(),
        map.text("sql"));
  }

  private String name() {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  private Path path(String text) {
    Path parent = file.getParent();
    return (parent == null ? Path.of(text) : parent.resolve(text)).normalize();
  }

  private SortedMap<String, Path> data() {
    SortedMap<String, Path> data = new TreeMap<>();
    YamlMap files = map.map("data");
    files.keys().forEach(alias -> data.put(alias, path(files.text(alias))));
    if (data.isEmpty()) {
      throw map.fault("data", "`data` names no file");
    }
    return data;
  }

  private List<Side> sides() {
    List<Side> sides = new ArrayList<>();
    for (YamlMap side : map.maps("sides")) {
      side.check(SIDE_KEYS, keys("name", "as-of"));
      boolean own = side.has("law") || side.has("stack");
      sides.add(
          new Side(
              side.text("name"),
              law(own ? side : map),
              AsOf.parse(side.text("as-of")),
              assume(side)));
    }
    if (sides.isEmpty() || sides.getFirst().asOf() instanceof AsOf.Before) {
      throw map.fault("sides", "the first of `sides` needs a day or a column to go by");
    }
    return List.copyOf(sides);
  }

  private static LawChoice law(YamlMap side) {
    if (side.has("law") == side.has("stack")) {
      throw side.fault("law", "expected one of `law` and `stack`");
    }
    String key = side.has("law") ? "law" : "stack";
    return side.isMap(key)
        ? byColumn(side.map(key), key)
        : new LawChoice.One(ref(key, side.text(key)));
  }

  private static LawChoice byColumn(YamlMap choice, String key) {
    choice.check(BY_KEYS, BY_KEYS);
    SortedMap<String, LawRef> laws = new TreeMap<>();
    YamlMap is = choice.map("is");
    is.keys().forEach(value -> laws.put(value, ref(key, is.text(value))));
    return new LawChoice.ByColumn(choice.text("by"), laws);
  }

  private static LawRef ref(String key, String text) {
    return key.equals("law") ? LawRef.law(text) : LawRef.stack(text);
  }

  private static SortedMap<String, String> assume(YamlMap side) {
    SortedMap<String, String> assume = new TreeMap<>();
    if (side.has("assume")) {
      YamlMap facts = side.map("assume");
      facts.keys().forEach(path -> assume.put(path, facts.text(path)));
    }
    return assume;
  }

  private List<String> acts() {
    List<String> acts = map.has("acts") ? map.texts("acts") : List.of("hold");
    try {
      acts.forEach(Mapping::checkAct);
    } catch (MappingException e) {
      throw map.fault("acts", e.getMessage());
    }
    return acts;
  }

  private List<List<String>> tables(List<String> groups) {
    List<List<String>> tables = map.has("tables") ? map.lists("tables") : List.of(groups);
    Set<String> known = new TreeSet<>(groups);
    known.add(Mapping.OUTCOME);
    for (List<String> table : tables) {
      for (String key : table) {
        if (!known.contains(key)) {
          throw map.fault(
              "tables", "`" + key + "` is no group; there are " + String.join(", ", known));
        }
      }
    }
    if (smallestCell() > 1 && tables.size() != 1) {
      throw map.fault(
          "tables", "with `smallest-cell` there is one table, or two would tell what one hides");
    }
    return tables;
  }

  private int smallestCell() {
    if (!map.has("smallest-cell")) {
      return 1;
    }
    String text = map.text("smallest-cell");
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw map.fault("smallest-cell", "`" + text + "` is no whole number from 1 to 9999");
    }
    return Integer.parseInt(text);
  }
}
