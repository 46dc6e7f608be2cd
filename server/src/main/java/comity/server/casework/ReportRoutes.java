package comity.server.casework;

import comity.casework.Casework;
import comity.casework.Reporting;
import comity.casework.Write;
import comity.casework.cases.AgencyEvent;
import comity.casework.report.Period;
import comity.casework.report.Report;
import comity.casework.report.ReportException;
import comity.casework.report.ReportRow;
import comity.kernel.json.Utf8;
import comity.server.access.Callers;
import comity.server.http.Parameters;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The report that a statute orders of the caller's agency, and what the agency supplies for it. */
public final class ReportRoutes {

  private static final String LAW = "law";
  private static final String HIDE = "hide-below";
  private static final String DUE = "due";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String FORMAT = "format";

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Supplier<Casework> casework;
  private final Reports reports;

  public ReportRoutes(Supplier<Casework> casework, Reports reports) {
    this.casework = casework;
    this.reports = reports;
  }

  /** The one that is due on a day, or the same items for a period. */
  public ServerResponse report(ServerRequest request) {
    Parameters parameters = parameters(request);
    Reports.Format format = format(parameters);
    return Replies.fresh(type(format), written(parameters, format));
  }

  /** The same as a file to keep. */
  public ServerResponse file(ServerRequest request) {
    Parameters parameters = parameters(request);
    Reports.Format format = format(parameters);
    String days =
        Stream.of(FROM, TO, DUE)
            .flatMap(name -> parameters.day(name).stream())
            .map(day -> "-" + day)
            .collect(Collectors.joining());
    String name = "report-" + Callers.current().agency() + days + "." + Utf8.id(format);
    return Replies.file(name, type(format), written(parameters, format));
  }

  private static Parameters parameters(ServerRequest request) {
    return Parameters.of(request, LAW, DUE, FROM, TO, FORMAT, HIDE);
  }

  private byte[] written(Parameters parameters, Reports.Format format) {
    try {
      int hide = parameters.one(HIDE).map(Reports::hideBelow).orElse(ReportRow.ALL_SHOWN);
      return Reports.written(report(parameters, reporting()), format, hide);
    } catch (ReportException e) {
      throw new ProblemException(Problem.NO_SUCH_REPORT, e.getMessage());
    }
  }

  private Reporting reporting() {
    return casework.get().reporting(Callers.current().agency());
  }

  private Report report(Parameters parameters, Reporting reporting) {
    Optional<LocalDate> due = parameters.day(DUE);
    Optional<String> law = parameters.one(LAW);
    return due.isPresent()
        ? reports.due(reporting, law, due.get())
        : reports.of(reporting, law, day(parameters, FROM), day(parameters, TO));
  }

  private static LocalDate day(Parameters parameters, String name) {
    return parameters
        .day(name)
        .orElseThrow(() ->
            new ProblemException(
                Problem.BAD_REQUEST, "give `due`, or `from` and `to`, each a day"));
  }

  private static Reports.Format format(Parameters parameters) {
    return Reports.Format.of(parameters.one(FORMAT).orElse("json"))
        .orElseThrow(
            () -> new ProblemException(Problem.BAD_REQUEST, "`format` takes json, csv or html"));
  }

  private static MediaType type(Reports.Format format) {
    return switch (format) {
      case JSON -> MediaType.APPLICATION_JSON;
      case CSV -> CSV;
      case HTML -> HTML;
    };
  }

  /** What the agency supplied, in the order in which it was recorded. */
  public ServerResponse figures(ServerRequest request) {
    return figures();
  }

  private ServerResponse figures() {
    Utf8 json = new Utf8().raw("{\"figures\":");
    json.list(reporting().supplied(), ReportRoutes::figure);
    return Replies.json(json.raw("}\n"));
  }

  private static void figure(AgencyEvent.FigureSupplied figure, Utf8 json) {
    json.raw("{\"item\":").text(figure.item());
    json.raw(",\"from\":").text(figure.from().toString());
    json.raw(",\"to\":").text(figure.to().toString());
    json.raw(",\"value\":").text(figure.value());
    json.raw(",\"source\":").text(figure.source()).raw("}");
  }

  /** Records a figure that the report asks for and no case tells. */
  public ServerResponse supply(ServerRequest request) throws IOException {
    var body = CaseBodies.read(request, CaseBodies.Figure.class);
    supply(
        Writes.of(request),
        new AgencyEvent.FigureSupplied(
            Callers.current().agency(),
            body.item(),
            body.from(),
            body.to(),
            body.value(),
            body.source()));
    return figures();
  }

  /** Records one for the caller's agency, if its report asks for it. */
  public void supply(Write write, AgencyEvent.FigureSupplied figure) {
    check(figure);
    casework.get().supply(write, figure);
  }

  private void check(AgencyEvent.FigureSupplied figure) {
    try {
      Period days = new Period(figure.from(), figure.to());
      if (!reports.reporter(reporting(), Optional.empty()).asksFor(figure.item())) {
        throw new ProblemException(
            Problem.NO_SUCH_REPORT, "the report asks for no such figure of the agency in " + days);
      }
    } catch (ReportException e) {
      throw new ProblemException(Problem.NO_SUCH_REPORT, e.getMessage());
    }
  }
}
