package comity.server.pages;

import comity.casework.Casework;
import comity.casework.Reporting;
import comity.casework.Write;
import comity.casework.cases.AgencyEvent;
import comity.casework.report.Figure;
import comity.casework.report.Period;
import comity.casework.report.Report;
import comity.casework.report.ReportException;
import comity.casework.report.ReportRow;
import comity.casework.report.ReportText;
import comity.casework.report.Reporter;
import comity.server.access.Callers;
import comity.server.casework.ReportRoutes;
import comity.server.casework.Reports;
import comity.server.http.Endpoint;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The reports that statutes order of an agency, with the cases behind each figure. */
final class ReportPages {

  /** So many cases are listed behind a figure; the files name all. */
  private static final int LISTED = 200;

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final Reports reports;
  private final ReportRoutes routes;
  private final Supplier<String> keys;

  ReportPages(
      Pages pages,
      Supplier<Casework> casework,
      Reports reports,
      ReportRoutes routes,
      Supplier<String> keys) {
    this.pages = pages;
    this.casework = casework;
    this.reports = reports;
    this.routes = routes;
    this.keys = keys;
  }

  /** A report that is or will be due, with its days. */
  record Due(LocalDate day, Period period, boolean past) {}

  /**
   * A figure.
   *
   * @param listed the cases behind it that are named here
   * @param more how many are not
   */
  record Line(ReportRow row, boolean supplied, List<Behind> listed, int more) {

    /** Whether it is known without doubt. */
    public boolean isSure() {
      return row.count().equals(row.most());
    }
  }

  /**
   * A case behind a figure.
   *
   * @param number the agency's own
   * @param sure whether it surely counts
   */
  record Behind(String caseId, String number, boolean sure) {}

  ServerResponse report(ServerRequest request) {
    Form form = new Form(request);
    Reporting reporting = casework.get().reporting(pages.agency().id());
    List<String> laws = reports.ordering(reporting);
    if (laws.isEmpty()) {
      throw new ProblemException(Problem.NO_SUCH_REPORT, "no law is encoded that orders one");
    }
    String law = form.given("law").filter(laws::contains).orElse(laws.getFirst());
    Reporter reporter = reports.reporter(reporting, Optional.of(law));
    List<Due> dues = dues(reporter);
    Days days = days(form, dues);
    Map<String, Object> values = new TreeMap<>();
    values.put("laws", laws);
    values.put("law", law);
    values.put("text", reporter.text());
    values.put("dues", dues);
    values.put("days", days);
    values.put("hide", hides(form, reporter.text()));
    values.put("small", Reports.SMALL);
    values.put("key", keys.get());
    if (days.isGood()) {
      made(values, reporting, reporter, days, hides(form, reporter.text()));
    }
    return pages.show(request, days.isGood() ? 200 : 422, "report", values);
  }

  private void made(
      Map<String, Object> values, Reporting reporting, Reporter reporter, Days days, boolean hide) {
    String law = reporter.text().report();
    Report report = reports.of(reporting, Optional.of(law), days.first(), days.last());
    List<Line> lines = lines(report, hide ? Reports.SMALL : ReportRow.ALL_SHOWN);
    values.put("report", report);
    values.put("lines", lines);
    values.put("query", query(law, days, hide));
    values.put(
        "asked",
        law.equals(reporting.law()) ? lines.stream().filter(Line::supplied).toList() : List.of());
    values.put("opens", Endpoint.CASE_PAGE.isFor(Callers.current().roles()));
    values.put("supplies", Endpoint.FIGURE_FORM.isFor(Callers.current().roles()));
  }

  /** Small figures are hidden on request, unless the statute orders exact counts. */
  private static boolean hides(Form form, ReportText text) {
    return !text.exact() && form.given("hide").isPresent();
  }

  /** The one that is due next, and the last one that was. */
  private List<Due> dues(Reporter reporter) {
    LocalDate today = pages.agency().day(pages.clock().instant());
    ReportText text = reporter.text();
    return Stream.of(text.nextDue(today), text.lastDue(today))
        .flatMap(Optional::stream)
        .map(day -> new Due(day, reporter.covered(day), !day.isAfter(today)))
        .toList();
  }

  /** The days of the next report; where the text fixes none, the last whole quarter. */
  private Days days(Form form, List<Due> dues) {
    LocalDate today = pages.agency().day(pages.clock().instant());
    LocalDate quarter =
        today.withMonth(today.getMonth().firstMonthOfQuarter().getValue()).withDayOfMonth(1);
    return dues.isEmpty()
        ? Days.of(form, quarter.minusMonths(3), quarter.minusDays(1))
        : Days.of(form, dues.getFirst().period().from(), dues.getFirst().period().to());
  }

  private static String query(String law, Days days, boolean hide) {
    return "?law="
        + URLEncoder.encode(law, StandardCharsets.UTF_8)
        + "&from="
        + days.first()
        + "&to="
        + days.last()
        + (hide ? "&hide-below=" + Reports.SMALL : "");
  }

  private static List<Line> lines(Report report, int hideBelow) {
    List<ReportRow> rows = ReportRow.of(report, hideBelow);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(line(rows.get(i), report.figures().get(i)));
    }
    return lines;
  }

  /** Where no case may stand behind a figure, its row names none. */
  private static Line line(ReportRow row, Figure figure) {
    List<Behind> all =
        row.cases().isEmpty()
            ? List.of()
            : Stream.concat(
                    figure.sure().stream().map(entry -> behind(entry, true)),
                    figure.open().stream().map(entry -> behind(entry, false)))
                .toList();
    List<Behind> listed = all.subList(0, Math.min(all.size(), LISTED));
    return new Line(row, figure.isSupplied(), listed, all.size() - listed.size());
  }

  private static Behind behind(Figure.Entry entry, boolean sure) {
    return new Behind(entry.caseId(), entry.person(), sure);
  }

  /** Records a figure that no case tells. */
  ServerResponse supply(ServerRequest request) {
    Form form = new Form(request);
    LocalDate from = day(form, "from");
    LocalDate to = day(form, "to");
    try {
      routes.supply(
          Write.of(Callers.current().account(), "page figure " + form.text("key")),
          new AgencyEvent.FigureSupplied(
              pages.agency().id(),
              form.text("item"),
              from,
              to,
              form.text("value"),
              form.text("source")));
    } catch (ReportException e) {
      throw new ProblemException(Problem.NO_SUCH_REPORT, e.getMessage());
    }
    return Pages.to("/oversight/report?from=" + from + "&to=" + to);
  }

  private static LocalDate day(Form form, String field) {
    return Days.day(form.text(field))
        .orElseThrow(
            () -> new ProblemException(Problem.BAD_REQUEST, "a day is written as 2024-06-01"));
  }
}
