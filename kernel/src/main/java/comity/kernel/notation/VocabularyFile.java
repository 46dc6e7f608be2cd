package comity.kernel.notation;

import comity.kernel.feel.Position;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawException;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file that declares every fact: for the case and for each kind of element one section with one
 * table.
 */
public final class VocabularyFile {

  private final String title;
  private final String prose;
  private final List<RecordSection> sections;
  private final Vocabulary vocabulary;

  private VocabularyFile(
      String title, String prose, List<RecordSection> sections, Vocabulary vocabulary) {
    this.title = title;
    this.prose = prose;
    this.sections = sections;
    this.vocabulary = vocabulary;
  }

  /**
   * Reads the file.
   *
   * @param file its name, for messages
   * @throws LawException with every fault of the file
   */
  public static VocabularyFile parse(String file, String content) {
    Faults faults = new Faults();
    Document document = Document.of(file, content);
    String title = document.titleText(faults);
    document.checkOneTitle(faults);
    List<RecordSection> sections = new ArrayList<>();
    for (Section section : document.sections()) {
      faults.attempt(() -> RecordSection.read(section, faults)).ifPresent(sections::add);
    }
    if (sections.size() == document.sections().size()) {
      checkRecords(document.start(), sections, faults);
    }
    faults.check();
    return new VocabularyFile(
        title, Prose.of(document.prose()), List.copyOf(sections), vocabulary(sections));
  }

  private static Vocabulary vocabulary(List<RecordSection> sections) {
    return new Vocabulary(sections.stream().map(s -> new RecordType(s.name(), s.facts())).toList());
  }

  private static void checkRecords(Position start, List<RecordSection> sections, Faults faults) {
    Map<String, RecordSection> byName = new TreeMap<>();
    for (RecordSection section : sections) {
      if (byName.put(section.name(), section) != null) {
        faults.add(section.at(), "`" + section.name() + "` has a second section");
      }
    }
    if (!byName.containsKey(Vocabulary.CASE)) {
      faults.add(start, "no section `## case: …`, which holds the facts of the case");
    }
    for (RecordSection section : sections) {
      section.facts().forEach(fact -> checkElement(section, fact, byName, faults));
      section.facts().forEach(fact -> checkChange(section, fact, faults));
    }
  }

  private static void checkElement(
      RecordSection section, Fact fact, Map<String, RecordSection> byName, Faults faults) {
    if (!(fact.type() instanceof FactType.ListOf(String element))) {
      return;
    }
    Position at = section.places().get(fact.slot());
    if (!byName.containsKey(element) || element.equals(Vocabulary.CASE)) {
      faults.add(
          at,
          "`"
              + fact.path()
              + "` is a list of `"
              + element
              + "`, which has no section; expected one of "
              + elements(byName));
    } else if (holds(element, section.name(), byName, byName.size())) {
      faults.add(at, "`" + fact.path() + "` lets `" + section.name() + "` hold itself");
    }
  }

  /** What an element says is on record, and an instant can only fall together with another. */
  private static void checkChange(RecordSection section, Fact fact, Faults faults) {
    if (fact.change().isEmpty()) {
      return;
    }
    Position at = section.places().get(fact.slot());
    if (!section.name().equals(Vocabulary.CASE)) {
      faults.add(at, "only a fact of the case can change, not one of a `" + section.name() + "`");
    } else if (fact.type() instanceof FactType.Instant) {
      fact.change().get().to().stream()
          .filter(path -> path.equals(fact.path()) || !isInstant(section, path))
          .forEach(
              path -> faults.add(at, "`" + path + "` is no other instant of the case to move to"));
    }
  }

  private static boolean isInstant(RecordSection section, String path) {
    return section.facts().stream()
        .anyMatch(f -> f.path().equals(path) && f.type() instanceof FactType.Instant);
  }

  private static String elements(Map<String, RecordSection> byName) {
    return byName.keySet().stream()
        .filter(name -> !name.equals(Vocabulary.CASE))
        .map(name -> "`" + name + "`")
        .toList()
        .toString();
  }

  private static boolean holds(
      String outer, String inner, Map<String, RecordSection> byName, int depth) {
    if (outer.equals(inner)) {
      return true;
    }
    return depth > 0
        && byName.containsKey(outer)
        && byName.get(outer).facts().stream()
            .map(Fact::type)
            .anyMatch(t ->
                t instanceof FactType.ListOf(String next) && holds(next, inner, byName, depth - 1));
  }

  /** The facts that the file declares. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The one canonical layout of the file. */
  public String print() {
    List<String> blocks = new ArrayList<>(List.of("# " + title));
    blocks.add(prose);
    sections.forEach(section -> blocks.addAll(section.print()));
    blocks.removeIf(String::isEmpty);
    return String.join("\n\n", blocks) + "\n";
  }
}
