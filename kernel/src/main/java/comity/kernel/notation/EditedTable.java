package comity.kernel.notation;

import comity.kernel.law.Definition;
import comity.kernel.law.Logic;
import comity.kernel.law.Logic.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a version, cell by cell as texts, with what somebody would change in it. What it
 * prints stands in the text of a bill. Nothing is looked at: whether the texts can be read shows
 * when the bill is. Never changed, only superseded.
 */
public final class EditedTable {

  private final Definition base;
  private final Logic.Table table;
  private final List<Row> rows;

  /**
   * A row.
   *
   * @param number that of the version; those that are new follow
   * @param was the cells in the version; empty for a new row
   * @param cells as they would stand in a file, citation and sentence last, but for escapes
   */
  public record Row(int number, List<String> was, List<String> cells, boolean struck) {

    /** Whether the version has no such row. */
    public boolean isNew() {
      return was.isEmpty();
    }

    /** Whether anything of it is otherwise than in the version. */
    public boolean isChanged() {
      return struck || !was.equals(cells);
    }
  }

  private EditedTable(Definition base, Logic.Table table, List<Row> rows) {
    this.base = base;
    this.table = table;
    this.rows = rows;
  }

  /** The table as the version has it; the definition must be one. */
  public static EditedTable of(Definition base) {
    Logic.Table table = (Logic.Table) base.logic();
    return new EditedTable(base, table, table.rules().stream().map(r -> row(table, r)).toList());
  }

  private static Row row(Logic.Table table, Rule rule) {
    List<String> cells = LawWriter.row(table, rule).stream().map(EditedTable::unescaped).toList();
    return new Row(rule.number(), cells, cells, false);
  }

  private static String unescaped(String raw) {
    return raw.replace("\\|", "|");
  }

  /** The definition that is changed. */
  public Definition base() {
    return base;
  }

  /** The table that is changed. */
  public Logic.Table table() {
    return table;
  }

  /** In the order in which they would stand, struck ones in their place. */
  public List<Row> rows() {
    return rows;
  }

  /** How many cells a row has. */
  public int width() {
    return table.columns().size() + table.outputs().size() + 1;
  }

  /**
   * With another text in a cell.
   *
   * @param row its number
   * @param column counting from 0
   */
  public EditedTable set(int row, int column, String text) {
    return replaced(
        row,
        old -> {
          List<String> cells = new ArrayList<>(old.cells());
          cells.set(column, line(text));
          return new Row(old.number(), old.was(), List.copyOf(cells), old.struck());
        });
  }

  /** Without a row of the version. */
  public EditedTable strike(int row) {
    return replaced(row, old -> new Row(old.number(), old.was(), old.cells(), true));
  }

  private EditedTable replaced(int row, java.util.function.UnaryOperator<Row> change) {
    return new EditedTable(
        base, table, rows.stream().map(r -> r.number() == row ? change.apply(r) : r).toList());
  }

  /** With a row more, the last. */
  public EditedTable add(List<String> cells) {
    List<Row> more = new ArrayList<>(rows);
    List<String> own = new ArrayList<>(cells.stream().map(EditedTable::line).toList());
    own.addAll(Collections.nCopies(Math.max(0, width() - own.size()), ""));
    more.add(new Row(rows.size() + 1, List.of(), List.copyOf(own.subList(0, width())), false));
    return new EditedTable(base, table, List.copyOf(more));
  }

  /** On one line: a cell has no more. */
  private static String line(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  /** Whether anything is otherwise than in the version. */
  public boolean isChanged() {
    return rows.stream().anyMatch(Row::isChanged);
  }

  /** What of it stands in the bill: single cells, or the whole where there are new rows. */
  public String print() {
    return rows.stream().anyMatch(Row::isNew) ? whole() : cells();
  }

  private String whole() {
    List<List<String>> lines =
        rows.stream().filter(row -> !row.struck()).map(row -> escaped(row.cells())).toList();
    return new LawWriter().block(base, lines);
  }

  private static List<String> escaped(List<String> cells) {
    return cells.stream().map(Cell::escaped).toList();
  }

  private String cells() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(CellChange.HEAD);
    for (Row row : rows) {
      if (row.struck()) {
        lines.add(change(row, width() - 1, "struck"));
      } else {
        for (int i = 0; i < width(); i++) {
          if (!row.was().get(i).equals(row.cells().get(i))) {
            lines.add(change(row, i, row.cells().get(i)));
          }
        }
      }
    }
    return "## " + base.name() + "\n\n" + Grid.print(lines);
  }

  private List<String> change(Row row, int column, String becomes) {
    return escaped(List.of("" + row.number(), column(column), row.was().get(column), becomes));
  }

  /** The words by which a bill names a column. */
  public String column(int index) {
    List<String> heads = LawWriter.head(table).stream().map(EditedTable::unescaped).toList();
    List<String> words =
        heads.stream().map(CellChange::words).collect(Collectors.toCollection(ArrayList::new));
    boolean isOne = Collections.frequency(words, words.get(index)) == 1;
    return isOne ? words.get(index) : heads.get(index);
  }
}
