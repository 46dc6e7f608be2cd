package comity.server.pages;

import comity.kernel.notation.EditedTable;
import comity.server.lab.Edit;
import comity.server.lab.Opened;
import comity.server.lab.Sketch;
import java.util.ArrayList;
import java.util.List;

/**
 * One change of a sketch in words.
 *
 * @param kind {@code cell}, {@code struck}, {@code new}, {@code listed} or {@code unlisted}
 * @param name of the table or the list
 * @param row its number; 0 for none
 * @param what the column's words, or the section
 * @param undo the link to the sketch without it
 */
record LabChange(
    String kind, String name, int row, String what, String was, String becomes, String undo) {

  static List<LabChange> of(Opened opened) {
    Sketch sketch = opened.sketch();
    List<LabChange> changes = new ArrayList<>();
    for (int i = 0; i < sketch.edits().size(); i++) {
      changes.add(of(sketch.edits().get(i), opened, "/lab?" + sketch.without(i).query()));
    }
    return changes;
  }

  private static LabChange of(Edit edit, Opened opened, String undo) {
    return switch (edit) {
      case Edit.Cell e -> cell(e, opened.tables().get(e.decision()), undo);
      case Edit.Strike e -> new LabChange("struck", e.decision(), e.row(), "", "", "", undo);
      case Edit.Add e ->
          new LabChange("new", e.decision(), 0, "", "", String.join(" | ", e.cells()), undo);
      case Edit.Listed e -> new LabChange("listed", e.list(), 0, e.section(), "", e.title(), undo);
      case Edit.Unlisted e -> new LabChange("unlisted", e.list(), 0, e.section(), "", "", undo);
    };
  }

  private static LabChange cell(Edit.Cell edit, EditedTable table, String undo) {
    String was = table.rows().get(edit.row() - 1).was().get(edit.column());
    return new LabChange(
        "cell",
        edit.decision(),
        edit.row(),
        table.column(edit.column()).replace("`", ""),
        was,
        edit.to(),
        undo);
  }
}
