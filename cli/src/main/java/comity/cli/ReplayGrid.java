package comity.cli;

import comity.replay.Column;
import comity.replay.Count;
import comity.replay.Hanging;
import comity.replay.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The tables of a report in columns: the laws side by side where that fits a line, else one under
 * the other.
 */
final class ReplayGrid {

  /** What line printers had and terminals still offer. */
  private static final int LINE = 132;

  private static final String LAW = "law";
  private static final String RECORDS = "records";
  private static final String NO_SUCH_ANSWER = "-";

  private ReplayGrid() {}

  static List<String> lines(Table table) {
    return fitting(wide(table), tall(table));
  }

  static List<String> lines(Hanging hanging) {
    return fitting(wide(hanging), tall(hanging));
  }

  private static List<String> fitting(Grid wide, Grid tall) {
    return wide.width() <= LINE ? wide.lines() : tall.lines();
  }

  /** The words of an answer. */
  static String words(String answer) {
    return answer.replace('-', ' ');
  }

  private static Grid wide(Table table) {
    List<String> over = new ArrayList<>(blank(table.keys().size() + 1));
    List<String> head = new ArrayList<>(table.keys());
    head.add(RECORDS);
    String last = "";
    for (Column column : table.columns()) {
      over.add(column.side().equals(last) ? "" : column.side());
      head.add(words(column.answer()));
      last = column.side();
    }
    Grid grid = new Grid(table.keys().size(), over, head);
    for (Table.Row row : table.rows()) {
      List<String> cells = new ArrayList<>(row.keys());
      cells.add(row.records().toString());
      row.counts().stream().map(Count::toString).forEach(cells::add);
      grid.row(cells);
    }
    return grid;
  }

  private static Grid tall(Table table) {
    List<String> answers = table.answers();
    List<String> head = new ArrayList<>(table.keys());
    head.addAll(List.of(LAW, RECORDS));
    answers.forEach(answer -> head.add(words(answer)));
    Grid grid = new Grid(table.keys().size() + 1, blank(head.size()), head);
    List<String> sides = table.columns().stream().map(Column::side).distinct().toList();
    for (Table.Row row : table.rows()) {
      for (String side : sides) {
        boolean first = side.equals(sides.getFirst());
        List<String> cells = new ArrayList<>(first ? row.keys() : blank(row.keys().size()));
        cells.add(side);
        cells.add(first ? row.records().toString() : "");
        answers.forEach(answer -> cells.add(count(table, row, new Column(side, answer))));
        grid.row(cells);
      }
    }
    return grid;
  }

  private static String count(Table table, Table.Row row, Column column) {
    int index = table.columns().indexOf(column);
    return index < 0 ? NO_SUCH_ANSWER : row.counts().get(index).toString();
  }

  private static Grid wide(Hanging hanging) {
    List<String> head = new ArrayList<>(List.of(Hanging.WHAT));
    head.addAll(hanging.sides());
    Grid grid = new Grid(1, blank(head.size()), head);
    for (Hanging.Row row : hanging.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.what()));
      row.records().stream().map(Count::toString).forEach(cells::add);
      grid.row(cells);
    }
    return grid;
  }

  private static Grid tall(Hanging hanging) {
    Grid grid = new Grid(2, blank(3), List.of(Hanging.WHAT, LAW, RECORDS));
    for (Hanging.Row row : hanging.rows()) {
      String what = row.what();
      for (int i = 0; i < hanging.sides().size(); i++) {
        Count records = row.records().get(i);
        if (!records.equals(Count.NONE)) {
          grid.row(List.of(what, hanging.sides().get(i), records.toString()));
          what = "";
        }
      }
    }
    return grid;
  }

  private static List<String> blank(int cells) {
    return Collections.nCopies(cells, "");
  }
}
