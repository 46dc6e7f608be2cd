package comity.casework.report;

import comity.kernel.json.Utf8;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports as files: RFC 4180 and RFC 8259 for programs, a page of its own for people. */
public final class ReportFiles {

  private ReportFiles() {}

  /** One line a figure under a line of names. */
  public static String csv(List<ReportRow> rows) {
    return Stream.concat(
            Stream.of("item,paragraph,counts,part,count,at_most\r\n"),
            rows.stream().map(ReportFiles::line))
        .collect(Collectors.joining());
  }

  private static String line(ReportRow row) {
    return Stream.of(row.item(), row.at(), row.says(), row.group(), row.count(), row.most())
        .map(ReportFiles::quoted)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** One object, with the cases behind each figure. */
  public static void json(Report report, List<ReportRow> rows, Utf8 into) {
    into.raw("{\"report\":").text(report.text().report());
    into.raw(",\"cite\":").text(report.text().cite());
    into.raw(",\"from\":").text(report.period().from().toString());
    into.raw(",\"to\":").text(report.period().to().toString());
    into.raw(",\"figures\":").list(rows, ReportFiles::json).raw("}\n");
  }

  private static void json(ReportRow row, Utf8 into) {
    into.raw("{\"item\":").text(row.item()).raw(",\"paragraph\":").text(row.at());
    into.raw(",\"counts\":").text(row.says()).raw(",\"part\":").text(row.group());
    into.raw(",\"count\":").text(row.count()).raw(",\"atMost\":").text(row.most());
    into.raw(",\"cases\":").texts(row.cases()).raw("}");
  }

  /** A page that needs nothing else: one table, with the cases behind each figure. */
  public static String html(Report report, List<ReportRow> rows) {
    String title = escaped(report.text().cite() + ": " + report.text().agency());
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>%s</title>
    <style>
    body { font-family: sans-serif; line-height: 1.4; margin: 1rem auto; max-width: 60rem; padding: 0 1rem; }
    table { border-collapse: collapse; width: 100%%; }
    th, td { border-bottom: 1px solid #a9aeb1; padding: 0.4rem; text-align: left; vertical-align: top; }
    .n { text-align: right; }
    .part td:first-child { padding-left: 1.6rem; }
    </style>
    </head>
    <body>
    <h1>%s</h1>
    <p>%s. What is not known is counted under "at most" alone; a case with a question mark is one of those.</p>
    <table>
    <thead><tr><th scope="col">Counts</th><th scope="col">Paragraph</th><th scope="col" class="n">Count</th><th scope="col" class="n">At most</th><th scope="col">Cases</th></tr></thead>
    <tbody>
    %s</tbody>
    </table>
    </body>
    </html>
    """
        .formatted(
            title,
            title,
            escaped(report.period().toString()),
            rows.stream().map(ReportFiles::cells).collect(Collectors.joining()));
  }

  private static String cells(ReportRow row) {
    boolean part = !row.group().isEmpty();
    return "<tr%s><td>%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td>%s</td></tr>\n"
        .formatted(
            part ? " class=\"part\"" : "",
            escaped(part ? row.group() : row.says()),
            escaped(row.at()),
            row.count().isEmpty() ? "not supplied" : escaped(row.count()),
            escaped(row.most()),
            escaped(String.join(", ", row.cases())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
