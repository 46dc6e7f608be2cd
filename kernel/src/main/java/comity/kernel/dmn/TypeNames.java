package comity.kernel.dmn;

import comity.kernel.feel.CalendarDuration;
import comity.kernel.feel.Expr;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The names of the types in an exported file. Structures that several decisions give share one
 * type.
 */
final class TypeNames {

  static final String MODALITY = "tModality";

  /** A list of texts. */
  static final String TEXTS = "tTexts";

  private static final List<String> OUTCOME = List.of("modality", "limit");
  private static final List<String> LIMIT = List.of("duration", "excluding", "calendar", "from");

  private final Set<String> taken = new HashSet<>(Set.of(MODALITY, TEXTS));
  private final Map<String, String> records = new LinkedHashMap<>();
  private final SequencedMap<Map<String, String>, String> structures = new LinkedHashMap<>();
  private final String duration;

  TypeNames(LawText text, Collection<String> usedRecords) {
    this.duration = duration(text);
    usedRecords.forEach(r -> records.put(r, take(DmnNames.type(r))));
  }

  /** A name that no other type bears. */
  String take(String wanted) {
    String name = wanted;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** The type of an element of a list. */
  String record(String record) {
    return records.get(record);
  }

  /** The type of a list of elements. */
  String list(String record) {
    return records.get(record) + "s";
  }

  /** The structures that decisions give, by the names and types of their parts. */
  SequencedMap<Map<String, String>, String> structures() {
    return structures;
  }

  /** How a file refers to the type; empty where it says none. */
  String of(DmnType type, String definition) {
    return switch (type) {
      case DmnType.Simple simple -> simple(simple);
      case DmnType.Closed closed -> "string";
      case DmnType.Listed(DmnType.Structure element) -> list(element.name());
      case DmnType.Listed texts -> TEXTS;
      case DmnType.Structure s when !s.name().isEmpty() -> records.getOrDefault(s.name(), "");
      case DmnType.Structure s -> structure(s, definition);
      case DmnType.Refused refused -> "";
    };
  }

  private String simple(DmnType.Simple type) {
    return switch (type) {
      case YES_NO -> "boolean";
      case TEXT -> "string";
      case NUMBER -> "number";
      case DAY -> "date";
      case INSTANT -> "dateTime";
      case DURATION -> duration;
      case NULL, ANY, MIXED, UNKNOWN -> "";
    };
  }

  private String structure(DmnType.Structure structure, String definition) {
    Map<String, String> parts = new LinkedHashMap<>();
    List<String> names = List.copyOf(structure.parts().keySet());
    structure
        .parts()
        .forEach((name, part) -> parts.put(name, of(part.type(), definition + "_" + name)));
    if (names.equals(OUTCOME)) {
      parts.put("modality", MODALITY);
    }
    return structures.computeIfAbsent(parts, p -> take(wanted(names, definition)));
  }

  /** The type of one part of what a decision gives. */
  String part(DmnType.Structure structure, String part, String definition) {
    String name = structure(structure, definition);
    return structures.entrySet().stream()
        .filter(e -> e.getValue().equals(name))
        .map(e -> e.getKey().get(part))
        .findFirst()
        .orElse("");
  }

  private static String wanted(List<String> names, String definition) {
    if (names.equals(OUTCOME)) {
      return "tOutcome";
    }
    return names.equals(LIMIT) ? "tLimit" : DmnNames.type(definition);
  }

  /** FEEL tells durations of days and times from those of years and months. */
  private static String duration(LawText text) {
    List<CalendarDuration> all =
        text.definitions().stream()
            .map(Definition::logic)
            .filter(Logic.Table.class::isInstance)
            .flatMap(t -> ((Logic.Table) t).rules().stream())
            .flatMap(r -> r.outputs().stream())
            .flatMap(TypeNames::durations)
            .toList();
    if (all.stream().allMatch(d -> d.period().toTotalMonths() == 0)) {
      return "dayTimeDuration";
    }
    boolean calendar =
        all.stream().allMatch(d -> d.period().withDays(0).equals(d.period()) && d.time().isZero());
    return calendar ? "yearMonthDuration" : "Any";
  }

  private static java.util.stream.Stream<CalendarDuration> durations(Expr output) {
    return output instanceof Expr.Literal(var at, CalendarDuration d)
        ? java.util.stream.Stream.of(d)
        : java.util.stream.Stream.empty();
  }
}
