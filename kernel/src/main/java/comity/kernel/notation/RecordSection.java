package comity.kernel.notation;

import comity.kernel.feel.Position;
import comity.kernel.law.Fact;
import comity.kernel.law.LawException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One section of the vocabulary.
 *
 * @param before prose above the table
 * @param after prose below it
 * @param places where each fact stands
 */
record RecordSection(
    Position at,
    String name,
    String question,
    String before,
    List<Fact> facts,
    List<Position> places,
    String after) {

  private static final Pattern FORM = Pattern.compile("##\\s+([a-z][A-Za-z0-9]*)\\s*:\\s*(\\S.*)");
  private static final List<String> HEAD = List.of("fact", "type", "values", "question", "who");
  private static final String CHANGE = "can become";

  static RecordSection read(Section section, Faults faults) {
    Line line = section.heading();
    Matcher heading = FORM.matcher(line.text());
    if (!heading.matches()) {
      throw new LawException(
          line.at(), "expected `## name: what it is`, with a name in lowerCamelCase");
    }
    List<Line> body = section.body();
    int begin = firstRow(body, 0, true);
    int end = firstRow(body, begin, false);
    if (begin == body.size()) {
      throw new LawException(line.at(), "`" + heading.group(1) + "` has no table of facts");
    }
    Rows rows = new Rows(Grid.of(body.subList(begin, end), faults), faults);
    checkOneTable(body, end, heading.group(1), faults);
    return new RecordSection(
        line.at(),
        heading.group(1),
        heading.group(2),
        Prose.of(body.subList(0, begin)),
        List.copyOf(rows.facts),
        List.copyOf(rows.places),
        Prose.of(body.subList(end, body.size())));
  }

  private static int firstRow(List<Line> body, int from, boolean row) {
    int i = from;
    while (i < body.size() && body.get(i).isRow() != row) {
      i++;
    }
    return i;
  }

  private static void checkOneTable(List<Line> body, int end, String name, Faults faults) {
    int second = firstRow(body, end, true);
    if (second < body.size()) {
      faults.add(body.get(second).at(), "`" + name + "` has a second table; expected one");
    }
  }

  List<String> print() {
    boolean changes = facts.stream().anyMatch(fact -> fact.change().isPresent());
    List<List<String>> rows = new ArrayList<>(List.of(changes ? with(HEAD, CHANGE) : HEAD));
    facts.forEach(fact ->
        rows.add(
            changes ? with(row(fact), Cell.escaped(ChangeCell.print(fact.change()))) : row(fact)));
    return List.of("## " + name + ": " + question, before, Grid.print(rows), after);
  }

  private static List<String> with(List<String> row, String more) {
    return Stream.concat(row.stream(), Stream.of(more)).toList();
  }

  private static List<String> row(Fact fact) {
    return List.of(
        fact.path(),
        FactTypes.name(fact.type()),
        Cell.escaped(FactTypes.values(fact.type())),
        Cell.escaped(fact.question()),
        Cell.escaped(fact.who()));
  }

  /** Reads the rows of a table of facts. */
  private static final class Rows {
    private final List<Fact> facts = new ArrayList<>();
    private final List<Position> places = new ArrayList<>();
    private final Map<String, Position> seen = new HashMap<>();

    Rows(Grid grid, Faults faults) {
      List<String> head = grid.head().stream().map(Cell::raw).toList();
      if (!head.equals(HEAD) && !head.equals(with(HEAD, CHANGE))) {
        throw new LawException(
            grid.at(),
            "expected the columns `"
                + String.join("`, `", HEAD)
                + "` in this order, and `"
                + CHANGE
                + "` behind them where facts of the case can change");
      }
      grid.rows().forEach(row -> faults.attempt(() -> fact(row)).ifPresent(facts::add));
    }

    private Fact fact(Grid.Row row) {
      FactRow cells = new FactRow(row);
      String path = cells.path();
      checkPlace(cells.at(), path);
      Fact fact = cells.fact(facts.size());
      places.add(cells.at());
      return fact;
    }

    private void checkPlace(Position at, String path) {
      if (seen.put(path, at) != null) {
        throw new LawException(at, "`" + path + "` is declared a second time");
      }
      for (String other : seen.keySet()) {
        if (other.startsWith(path + ".") || path.startsWith(other + ".")) {
          throw new LawException(
              at, "`" + path + "` and `" + other + "`: a fact cannot hold another fact");
        }
      }
    }
  }
}
