package comity.casework.report;

import comity.kernel.json.Utf8;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports as files for programs: RFC 4180 and RFC 8259. */
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
}
