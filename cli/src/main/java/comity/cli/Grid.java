package comity.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text in line: keys to the left, counts to the right. */
final class Grid {

  private static final String INDENT = "  ";
  private static final int GAP = 2;

  private final int keys;
  private final List<String> over;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty grid.
   *
   * @param keys how many columns stand to the left
   * @param over for each column the words above its head, which reach over the empty ones after it
   */
  Grid(int keys, List<String> over, List<String> head) {
    this.keys = keys;
    this.over = over;
    rows.add(head);
  }

  void row(List<String> cells) {
    rows.add(cells);
  }

  List<String> lines() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    if (over.stream().anyMatch(words -> !words.isEmpty())) {
      lines.add(above(widths));
    }
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  /** The length of its longest line. */
  int width() {
    return lines().stream().mapToInt(Grid::length).max().orElse(0);
  }

  private int[] widths() {
    int[] widths = new int[over.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    widenForWordsAbove(widths);
    return widths;
  }

  private void widenForWordsAbove(int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      if (!over.get(i).isEmpty()) {
        widths[i] += Math.max(0, length(over.get(i)) - span(i, widths));
      }
    }
  }

  /** From the beginning of a column to the end of the last that the words above it reach over. */
  private int span(int first, int[] widths) {
    int span = widths[first];
    for (int i = first + 1; i < widths.length && over.get(i).isEmpty(); i++) {
      span += GAP + widths[i];
    }
    return span;
  }

  private String above(int[] widths) {
    StringBuilder line = new StringBuilder(INDENT);
    for (int i = 0; i < widths.length; i += reach(i)) {
      pad(line, over.get(i), over.get(i).isEmpty() ? widths[i] : span(i, widths), true);
    }
    return line.toString().stripTrailing();
  }

  private int reach(int first) {
    int next = first + 1;
    while (!over.get(first).isEmpty() && next < over.size() && over.get(next).isEmpty()) {
      next++;
    }
    return next - first;
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(INDENT);
    for (int i = 0; i < widths.length; i++) {
      pad(line, row.get(i), widths[i], i < keys);
    }
    return line.toString().stripTrailing();
  }

  private static void pad(StringBuilder line, String text, int width, boolean left) {
    int room = width - length(text);
    line.repeat(' ', left ? 0 : room).append(text).repeat(' ', (left ? room : 0) + GAP);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
