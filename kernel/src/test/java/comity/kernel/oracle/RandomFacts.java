package comity.kernel.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A random vocabulary: a few facts of every kind in the case, in the elements of its lists, and in
 * the elements of theirs.
 */
final class RandomFacts {

  private static final List<String> CHOICES = List.of("red", "green", "blue", "grey");

  private final Chance chance;
  private final List<Field> fields = new ArrayList<>();

  /** What a fact is, as the vocabulary writes it. */
  enum Kind {
    FLAG("yes/no"),
    CHOICE("one of"),
    CODE("code"),
    DAY("date"),
    INSTANT("instant"),
    WHOLE("whole number"),
    DECIMAL("number"),
    THINGS("list of thing"),
    OTHERS("list of other"),
    PARTS("list of part");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The record of the elements, for a list. */
    String element() {
      return type.substring("list of ".length());
    }

    boolean isList() {
      return type.startsWith("list of ");
    }
  }

  /**
   * A fact of a record.
   *
   * @param values of a choice
   */
  record Field(String record, String path, Kind kind, List<String> values) {}

  RandomFacts(Chance chance) {
    this.chance = chance;
    record("case", Map.of(Kind.FLAG, 2, Kind.CHOICE, 2, Kind.CODE, 1, Kind.DAY, 2, Kind.WHOLE, 1));
    some("case", Map.of(Kind.INSTANT, 2, Kind.DECIMAL, 1));
    add("case", Kind.THINGS, 0);
    if (chance.percent(50)) {
      add("case", Kind.OTHERS, 0);
      record("other", Map.of(Kind.FLAG, 1, Kind.CHOICE, 1));
      some("other", Map.of(Kind.DAY, 1, Kind.CODE, 1));
    }
    record("thing", Map.of(Kind.FLAG, 2, Kind.CHOICE, 1, Kind.DAY, 1));
    some("thing", Map.of(Kind.CODE, 2, Kind.WHOLE, 2, Kind.INSTANT, 1, Kind.DECIMAL, 1));
    if (chance.percent(50)) {
      add("thing", Kind.PARTS, 0);
      record("part", Map.of(Kind.FLAG, 1));
      some("part", Map.of(Kind.CHOICE, 1, Kind.CODE, 1, Kind.DAY, 1, Kind.WHOLE, 1));
    }
  }

  private void record(String record, Map<Kind, Integer> counts) {
    for (Kind kind : Kind.values()) {
      IntStream.range(0, counts.getOrDefault(kind, 0)).forEach(i -> add(record, kind, i));
    }
  }

  private void some(String record, Map<Kind, Integer> most) {
    for (Kind kind : Kind.values()) {
      int count = chance.below(most.getOrDefault(kind, 0) + 1);
      IntStream.range(0, count).forEach(i -> add(record, kind, i));
    }
  }

  private void add(String record, Kind kind, int number) {
    String name = kind.name().toLowerCase(java.util.Locale.ROOT) + number;
    String path = record.equals("case") ? "a." + name : name;
    List<String> values =
        kind == Kind.CHOICE ? CHOICES.subList(0, chance.between(2, 4)) : List.of();
    fields.add(new Field(record, path, kind, values));
  }

  /** The facts of that record that are of that kind. */
  List<Field> of(String record, Kind kind) {
    return fields.stream().filter(f -> f.record().equals(record) && f.kind() == kind).toList();
  }

  /** The records that elements are of. */
  List<String> elements() {
    return List.of("thing", "other", "part").stream()
        .filter(record -> fields.stream().anyMatch(f -> f.record().equals(record)))
        .toList();
  }

  /** As {@code vocabulary.md} has it. */
  String print() {
    StringBuilder text = new StringBuilder("# Facts\n");
    for (String record : List.of("case", "thing", "other", "part")) {
      if (fields.stream().anyMatch(f -> f.record().equals(record))) {
        text.append("\n## ").append(record).append(": one ").append(record).append("\n\n");
        text.append("| fact | type | values | question | who |\n| --- | --- | --- | --- | --- |\n");
        fields.stream().filter(f -> f.record().equals(record)).forEach(f -> text.append(row(f)));
      }
    }
    return text.toString();
  }

  private static String row(Field field) {
    return "| %s | %s | %s | what? | officer |%n"
        .formatted(field.path(), field.kind().type, String.join(", ", field.values()));
  }
}
