package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Reporting;
import comity.casework.report.Period;
import comity.casework.report.Report;
import comity.casework.report.ReportException;
import comity.casework.report.ReportFiles;
import comity.casework.report.ReportRow;
import comity.casework.report.Reporter;
import comity.kernel.book.LawBook;
import comity.kernel.json.Utf8;
import comity.server.access.Callers;
import comity.server.http.Parameters;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The report that a statute orders of the caller's agency. */
public final class ReportRoutes {

  private static final String DUE = "due";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String FORMAT = "format";

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  /** How a report is written. */
  private interface Format {
    ServerResponse written(Report report, List<ReportRow> rows);
  }

  private final Supplier<Casework> casework;
  private final LawBook book;
  private final Path reports;

  /**
   * Reports.
   *
   * @param reports the folder with one for each law that orders one
   */
  public ReportRoutes(Supplier<Casework> casework, LawBook book, Path reports) {
    this.casework = casework;
    this.book = book;
    this.reports = reports;
  }

  /** The one that is due on a day, or the same items for a period. */
  public ServerResponse report(ServerRequest request) {
    Parameters parameters = Parameters.of(request, DUE, FROM, TO, FORMAT);
    Format format = format(parameters);
    Reporting reporting = casework.get().reporting(Callers.current().agency());
    try {
      Report report = report(parameters, reporting);
      return format.written(report, ReportRow.of(report, ReportRow.ALL_SHOWN));
    } catch (ReportException e) {
      throw new ProblemException(Problem.NO_SUCH_REPORT, e.getMessage());
    }
  }

  private Report report(Parameters parameters, Reporting reporting) {
    Reporter reporter = Reporter.open(book, reports.resolve(reporting.law()));
    Reporter.Input input = reporting.input(Map.of());
    Optional<LocalDate> due = parameters.day(DUE);
    if (due.isPresent()) {
      return reporter.due(due.get(), reporting.cases(), input);
    }
    Period period = new Period(day(parameters, FROM), day(parameters, TO));
    return reporter.of(period, reporting.cases(), input);
  }

  private static LocalDate day(Parameters parameters, String name) {
    return parameters
        .day(name)
        .orElseThrow(() ->
            new ProblemException(
                Problem.BAD_REQUEST, "give `due`, or `from` and `to`, each a day"));
  }

  private static Format format(Parameters parameters) {
    return switch (parameters.one(FORMAT).orElse("json")) {
      case "json" -> ReportRoutes::json;
      case "csv" -> (report, rows) -> Replies.fresh(CSV, utf8(ReportFiles.csv(rows)));
      case "html" -> (report, rows) -> Replies.fresh(HTML, utf8(ReportFiles.html(report, rows)));
      default ->
          throw new ProblemException(Problem.BAD_REQUEST, "`format` takes json, csv or html");
    };
  }

  private static ServerResponse json(Report report, List<ReportRow> rows) {
    Utf8 json = new Utf8();
    ReportFiles.json(report, rows, json);
    return Replies.json(json);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
