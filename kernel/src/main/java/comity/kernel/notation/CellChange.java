package comity.kernel.notation;

import comity.kernel.law.LawException;
import comity.kernel.law.Logic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One cell of a table that a bill changes, or one row that it strikes.
 *
 * @param row its number in the version that is amended
 * @param column the words at its head, or {@code =}, {@code within}, {@code because}
 * @param was what the version says
 * @param becomes what the bill makes of it; {@code struck} for the row
 */
record CellChange(Cell row, Cell column, Cell was, Cell becomes) {

  static final List<String> HEAD = List.of("row", "column", "was", "becomes");

  private static final String STRUCK = "struck";

  static CellChange of(Grid.Row row) {
    List<Cell> cells = row.cells();
    return new CellChange(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
  }

  List<String> print() {
    return List.of(row.raw(), column.raw(), was.raw(), becomes.raw());
  }

  /** A row is struck by its {@code because}, which says which row is meant. */
  boolean strikes() {
    return column.raw().equals("because") && becomes.raw().equals(STRUCK);
  }

  /** The row that is meant. */
  Logic.Rule rule(Logic.Table table, String name) {
    Optional<Logic.Rule> rule =
        table.rules().stream().filter(r -> row.raw().equals("" + r.number())).findFirst();
    return rule.orElseThrow(() ->
        new LawException(
            row.at(),
            "`"
                + name
                + "` has no row `"
                + row.raw()
                + "` in the version that is amended; it has "
                + table.rules().size()));
  }

  /** The row with this cell changed, as it would be written. */
  List<Cell> apply(Logic.Table table, List<Cell> cells, String name) {
    int at = place(LawWriter.head(table), name);
    if (!cells.get(at).raw().equals(was.raw())) {
      throw new LawException(
          was.at(),
          "row "
              + row.raw()
              + " of `"
              + name
              + "` says `"
              + cells.get(at).raw()
              + "` there in the version that is amended, not `"
              + was.raw()
              + "`; read the bill against it again");
    }
    List<Cell> changed = new ArrayList<>(cells);
    changed.set(at, becomes);
    return changed;
  }

  private int place(List<String> heads, String name) {
    List<String> words = heads.stream().map(CellChange::words).toList();
    if (words.stream().filter(column.raw()::equals).count() == 1) {
      return words.indexOf(column.raw());
    }
    if (heads.contains(column.raw())) {
      return heads.indexOf(column.raw());
    }
    throw new LawException(
        column.at(),
        "`"
            + name
            + "` has no one column `"
            + column.raw().replace("`", "")
            + "` in the version that is amended; it has "
            + String.join(", ", words));
  }

  /** A head without its expression. */
  static String words(String head) {
    int open = head.indexOf('`');
    return open > 0 ? head.substring(0, open).strip() : head;
  }
}
