package comity.server.replays;

import comity.replay.Column;
import comity.replay.Count;
import comity.replay.Table;

/** A figure as CSV: one line for each row, side and answer, with both bounds. */
public final class FigureCsv {

  private FigureCsv() {}

  /** The lines, ended by CR and LF as RFC 4180 has it. */
  public static String of(Figure figure) {
    StringBuilder csv = new StringBuilder();
    figure.rows().keys().forEach(key -> csv.append(field(key)).append(','));
    csv.append("law,answer,at_least,at_most,records_at_least,records_at_most\r\n");
    for (Table.Row row : figure.rows().rows()) {
      for (int i = 0; i < row.counts().size(); i++) {
        row.keys().forEach(key -> csv.append(field(key)).append(','));
        Column column = figure.rows().columns().get(i);
        csv.append(field(column.side())).append(',').append(column.answer()).append(',');
        csv.append(bounds(row.counts().get(i))).append(',').append(bounds(row.records()));
        csv.append("\r\n");
      }
    }
    return csv.toString();
  }

  private static String bounds(Count count) {
    return count.atLeast() + "," + count.atMost();
  }

  private static String field(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
