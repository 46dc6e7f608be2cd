package comity.kernel.notation;

import comity.kernel.feel.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Markdown table.
 *
 * @param rows those with as many cells as the head
 */
record Grid(Position at, List<Cell> head, List<Row> rows) {

  private static final Pattern RULE = Pattern.compile(":?-+:?");

  /** One row below the head. */
  record Row(Position at, List<Cell> cells) {}

  /** Reads lines that all begin with a pipe; a row that cannot be used is a fault and left out. */
  static Grid of(List<Line> lines, Faults faults) {
    List<Cell> head = cells(lines.getFirst(), faults).orElse(List.of());
    checkRule(lines, head.size(), faults);
    List<Row> rows = new ArrayList<>();
    for (Line line : lines.subList(Math.min(2, lines.size()), lines.size())) {
      row(line, head.size(), faults).ifPresent(rows::add);
    }
    return new Grid(lines.getFirst().at(), head, List.copyOf(rows));
  }

  private static void checkRule(List<Line> lines, int columns, Faults faults) {
    if (lines.size() < 2 || !isRule(cells(lines.get(1), faults).orElse(List.of()), columns)) {
      Line line = lines.get(Math.min(1, lines.size() - 1));
      faults.add(
          line.at(), "expected a row of " + columns + " cells `---` below the head of a table");
    } else if (lines.size() == 2) {
      faults.add(lines.getFirst().at(), "a table without a row");
    }
  }

  private static boolean isRule(List<Cell> cells, int columns) {
    return cells.size() == columns
        && cells.stream().allMatch(cell -> RULE.matcher(cell.raw()).matches());
  }

  private static Optional<Row> row(Line line, int columns, Faults faults) {
    Optional<List<Cell>> cells = cells(line, faults);
    if (cells.isPresent() && cells.get().size() != columns) {
      faults.add(line.at(), "expected " + columns + " cells, found " + cells.get().size());
      return Optional.empty();
    }
    return cells.map(found -> new Row(line.at(), found));
  }

  private static Optional<List<Cell>> cells(Line line, Faults faults) {
    List<Cell> cells = new ArrayList<>();
    int start = line.text().indexOf('|') + 1;
    for (int end = nextPipe(line, start); end >= 0; end = nextPipe(line, start)) {
      cells.add(cell(line, start, end));
      start = end + 1;
    }
    if (start == line.text().length()) {
      return Optional.of(List.copyOf(cells));
    }
    faults.add(line.at(line.text().length()), "expected `|` at the end of a row of a table");
    return Optional.empty();
  }

  private static int nextPipe(Line line, int from) {
    String text = line.text();
    int pipe = text.indexOf('|', from);
    while (pipe > 0 && text.charAt(pipe - 1) == '\\') {
      pipe = text.indexOf('|', pipe + 1);
    }
    return pipe;
  }

  private static Cell cell(Line line, int start, int end) {
    String text = line.text().substring(start, end);
    int blanks = text.length() - text.stripLeading().length();
    return new Cell(line.at(text.isBlank() ? start : start + blanks), text.strip());
  }

  /** The one layout: every column as wide as its widest cell, counted in code points. */
  static String print(List<List<String>> rows) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    rows.forEach(row -> widen(widths, row));
    List<String> lines = new ArrayList<>();
    lines.add(line(rows.getFirst(), widths, " "));
    lines.add(line(rows.getFirst().stream().map(cell -> "").toList(), widths, "-"));
    rows.stream().skip(1).forEach(row -> lines.add(line(row, widths, " ")));
    return String.join("\n", lines);
  }

  private static void widen(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(Math.max(3, widths[i]), width(row.get(i)));
    }
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String line(List<String> cells, int[] widths, String filling) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(' ').append(cell).append(filling.repeat(widths[i] - width(cell))).append(" |");
    }
    return line.toString();
  }
}
