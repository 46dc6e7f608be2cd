package comity.server.pages;

import comity.kernel.notation.EditedTable;
import comity.server.lab.Remark;
import java.util.ArrayList;
import java.util.List;

/** A decision in the lab: as the version has it, and what is changed. */
record LabTable(DecisionView view, List<Row> rows, List<Remark> remarks) {

  private static final String RESULT = "rules__result";
  private static final String BECAUSE = "rules__because";

  /**
   * A cell.
   *
   * @param was another text that stood there; empty for none
   * @param style how it is set: as a result, as a sentence, or like any other
   */
  record Cell(String text, String was, String style) {

    /** Whether it stands in a column of results. */
    public boolean isResult() {
      return style.equals(RESULT);
    }
  }

  /**
   * A row.
   *
   * @param state {@code kept}, {@code changed}, {@code struck} or {@code new}
   */
  record Row(int number, List<Cell> cells, String state, List<Remark> remarks) {}

  static LabTable of(DecisionView view, EditedTable table, List<Remark> all) {
    List<Remark> own = all.stream().filter(r -> r.decision().equals(view.name())).toList();
    List<Row> rows = new ArrayList<>();
    if (table != null) {
      int inputs = table.table().columns().size();
      table.rows().forEach(row -> rows.add(row(row, inputs, own)));
    }
    return new LabTable(
        view, List.copyOf(rows), own.stream().filter(remark -> remark.row() == 0).toList());
  }

  private static Row row(EditedTable.Row row, int inputs, List<Remark> own) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String was =
          row.isNew() || row.was().get(i).equals(row.cells().get(i)) ? "" : row.was().get(i);
      cells.add(new Cell(row.cells().get(i), was, style(i, inputs, row.cells().size() - 1)));
    }
    String state =
        row.isNew() ? "new" : row.struck() ? "struck" : row.isChanged() ? "changed" : "kept";
    return new Row(
        row.number(),
        List.copyOf(cells),
        state,
        own.stream().filter(remark -> remark.row() == row.number()).toList());
  }

  private static String style(int at, int inputs, int last) {
    return at == last ? BECAUSE : at < inputs ? "" : RESULT;
  }

  /** Whether anything of it is changed. */
  public boolean isChanged() {
    return rows.stream().anyMatch(row -> !row.state().equals("kept"));
  }
}
