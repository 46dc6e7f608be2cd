package comity.kernel.oracle;

import comity.kernel.oracle.RandomFacts.Kind;
import comity.kernel.oracle.RandomFormulas.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Random decision tables: columns and cells of every kind, rows that overlap, leave gaps and
 * disagree.
 */
final class RandomTables {

  private final RandomFormulas formulas;
  private final Chance chance;

  RandomTables(RandomFormulas formulas, Chance chance) {
    this.formulas = formulas;
    this.chance = chance;
  }

  /**
   * A column.
   *
   * @param head as a law file has it
   * @param cells makes a cell that asks something
   */
  private record Column(String head, Supplier<String> cells) {}

  /**
   * A table.
   *
   * @param results the heads of the results
   * @param rows the results of each row
   */
  String table(Place place, String results, List<String> rows) {
    List<Column> columns = columns(place);
    StringBuilder text = new StringBuilder(hitPolicy());
    text.append("| ");
    columns.forEach(column -> text.append(column.head()).append(" | "));
    text.append(results).append(" | because |\n|");
    int width = columns.size() + results.split("\\|", -1).length + 1;
    text.append(" --- |".repeat(width)).append('\n');
    rows.forEach(row -> text.append(row(columns, row)));
    return text.toString();
  }

  private String hitPolicy() {
    int policy = chance.below(100);
    return policy < 70 ? "" : policy < 85 ? "hit policy: first\n\n" : "hit policy: unique\n\n";
  }

  private String row(List<Column> columns, String results) {
    String cells =
        columns.stream()
            .map(column -> chance.percent(40) ? "-" : column.cells().get())
            .collect(Collectors.joining(" | "));
    return "| " + cells + " | " + results + " | (a): so it is |\n";
  }

  private List<Column> columns(Place place) {
    List<Column> columns = new ArrayList<>();
    int number = chance.between(1, 4);
    while (columns.size() < number) {
      columns.add(column(place));
    }
    return columns;
  }

  private Column column(Place place) {
    Optional<Column> made =
        switch (chance.below(10)) {
          case 0, 1 -> of(place, Kind.CHOICE, this::choices);
          case 2 -> of(place, Kind.CODE, this::codes);
          case 3 -> of(place, Kind.DAY, this::days);
          case 4 -> of(place, Kind.WHOLE, this::numbers);
          case 5 -> of(place, Kind.DECIMAL, this::numbers);
          case 6 -> formulas.reading().map(r -> new Column(r, () -> pick("1", "2", "not 1")));
          default -> Optional.empty();
        };
    return made.orElseGet(
        () -> new Column(head(formulas.formula(place, 1)), () -> pick("yes", "no")));
  }

  private Optional<Column> of(Place place, Kind kind, Supplier<String> cells) {
    return formulas.fact(place, kind).map(name -> new Column(head(name), cells));
  }

  private static String head(String expression) {
    return "asked `" + expression + "`";
  }

  private String pick(String... all) {
    return chance.pick(List.of(all));
  }

  /** Only values that every choice has. */
  private String choices() {
    return pick("red", "green", "red, green", "not red", "not green");
  }

  private String codes() {
    String codes =
        Stream.generate(() -> chance.pick(RandomFormulas.CODES))
            .limit(chance.between(1, 2))
            .distinct()
            .collect(Collectors.joining(", "));
    return chance.percent(30) ? "not " + codes : codes;
  }

  private String days() {
    String day = "date(\"" + pick("2016-02-29", "2014-12-14", "2015-03-01") + "\")";
    return pick("< ", "<= ", "> ", ">= ") + day;
  }

  private String numbers() {
    return pick("0", "< 2", ">= 2", "> 30", "[1..5]", "(1..30]", "not 1");
  }
}
