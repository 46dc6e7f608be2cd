package comity.server.pages;

import comity.casework.Casework;
import comity.casework.LedgerKeeper;
import comity.casework.Reporting;
import comity.casework.cases.Agency;
import comity.casework.ledger.LedgerException;
import comity.casework.ledger.LedgerHead;
import comity.casework.ledger.NoteKey;
import comity.casework.report.Period;
import comity.casework.report.Report;
import comity.casework.report.ReportException;
import comity.casework.report.ReportText;
import comity.casework.report.Reporter;
import comity.kernel.book.LawBook;
import comity.kernel.law.Law;
import comity.server.casework.LedgerRoutes;
import comity.server.casework.Reports;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What everybody may have: the law, the ledger, and those reports that a statute orders to be
 * posted. Nothing of a case.
 */
final class OpenDataPages {

  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Pages pages;
  private final Supplier<Casework> casework;
  private final Supplier<LedgerKeeper> ledger;
  private final LawBook book;
  private final Reports reports;
  private final List<NoteKey> witnesses;
  private final Map<String, Made> made = new ConcurrentHashMap<>();

  OpenDataPages(
      Pages pages,
      Supplier<Casework> casework,
      Supplier<LedgerKeeper> ledger,
      LawBook book,
      Reports reports,
      List<NoteKey> witnesses) {
    this.pages = pages;
    this.casework = casework;
    this.ledger = ledger;
    this.book = book;
    this.reports = reports;
    this.witnesses = List.copyOf(witnesses);
  }

  /** A report that is posted. */
  record Posted(String agency, ReportText text, LocalDate due, Period period) {

    public String path() {
      return "/open-data/reports/" + agency + "/" + due;
    }
  }

  /** A report as it was made on a day; it is not made more often, for that reads every case. */
  private record Made(LocalDate on, Report report) {}

  ServerResponse list(ServerRequest request) {
    List<Law> laws = book.ids().stream().map(book::law).toList();
    List<Posted> posted =
        pages.agencies().stream().flatMap(agency -> posted(agency).stream()).toList();
    return pages.show(
        request,
        "open-data",
        Map.of(
            "laws",
            laws,
            "versions",
            laws.stream().mapToInt(law -> law.versions().size()).sum(),
            "posted",
            posted,
            "keeps",
            pages.keeps()));
  }

  /** The last report that was due, if the statute orders it to be posted. */
  private Optional<Posted> posted(Agency agency) {
    return reporter(agency)
        .filter(reporter -> reporter.text().isPosted())
        .flatMap(reporter ->
            reporter
                .text()
                .lastDue(today(agency))
                .map(due -> new Posted(agency.id(), reporter.text(), due, reporter.covered(due))));
  }

  private Optional<Reporter> reporter(Agency agency) {
    Reporting reporting = casework.get().reporting(agency.id());
    return reports.ordering(reporting).contains(reporting.law())
        ? Optional.of(reports.reporter(reporting, Optional.empty()))
        : Optional.empty();
  }

  private LocalDate today(Agency agency) {
    return agency.day(pages.clock().instant());
  }

  ServerResponse report(ServerRequest request) {
    Posted posted = asked(request);
    Report report = made(posted);
    Map<String, Object> values = new TreeMap<>();
    values.put("posted", posted);
    values.put("rows", Reports.postedRows(report));
    return pages.show(request, "posted", values);
  }

  ServerResponse reportFile(ServerRequest request) {
    Posted posted = asked(request);
    Reports.Format format =
        Reports.Format.of(request.pathVariable("format"))
            .filter(f -> f != Reports.Format.HTML)
            .orElseThrow(OpenDataPages::none);
    boolean isCsv = format == Reports.Format.CSV;
    String name = "report-" + posted.agency() + "-" + posted.due();
    return Replies.file(
        name + (isCsv ? ".csv" : ".json"),
        isCsv ? CSV : MediaType.APPLICATION_JSON,
        Reports.posted(made(posted), format));
  }

  private static ProblemException none() {
    return new ProblemException(Problem.NO_SUCH_ROUTE, "no such report is posted here");
  }

  /** Those that were due, and none that is yet to come: its period may not be over. */
  private Posted asked(ServerRequest request) {
    Agency agency =
        pages.agencies().stream()
            .filter(one -> one.id().equals(request.pathVariable("agency")))
            .findFirst()
            .orElseThrow(OpenDataPages::none);
    LocalDate due =
        Days.day(request.pathVariable("due"))
            .filter(day -> !day.isAfter(today(agency)))
            .orElseThrow(OpenDataPages::none);
    Reporter reporter =
        reporter(agency).filter(r -> r.text().isPosted()).orElseThrow(OpenDataPages::none);
    try {
      return new Posted(agency.id(), reporter.text(), due, reporter.covered(due));
    } catch (ReportException e) {
      throw new ProblemException(Problem.NO_SUCH_REPORT, e.getMessage());
    }
  }

  private Report made(Posted posted) {
    LocalDate today = LocalDate.ofInstant(pages.clock().instant(), pages.clock().getZone());
    return made.compute(
            posted.agency() + " " + posted.due(),
            (name, before) ->
                before != null && before.on().equals(today) ? before : make(posted, today))
        .report();
  }

  private Made make(Posted posted, LocalDate today) {
    Reporting reporting = casework.get().reporting(posted.agency());
    return new Made(today, reports.due(reporting, Optional.empty(), posted.due()));
  }

  ServerResponse ledger(ServerRequest request) {
    Optional<LedgerHead> head = head();
    Map<String, Object> values = new TreeMap<>();
    values.put("head", head);
    values.put("missing", missing(head));
    values.put("file", head.map(OpenDataPages::file).orElse("ledger"));
    return pages.show(request, "ledger", values);
  }

  private Optional<LedgerHead> head() {
    try {
      return LedgerHead.in(ledger.get().folder(), witnesses);
    } catch (IOException | LedgerException e) {
      throw new ProblemException(Problem.NOT_PUBLISHED, "the ledger cannot be read");
    }
  }

  /** The witnesses that were asked and have not cosigned this head. */
  private List<String> missing(Optional<LedgerHead> head) {
    List<String> there =
        head.stream().flatMap(h -> h.cosigned().stream()).map(one -> one.witness()).toList();
    return witnesses.stream().map(NoteKey::name).filter(name -> !there.contains(name)).toList();
  }

  private static String file(LedgerHead head) {
    return head.checkpoint().origin().replaceAll("[^A-Za-z0-9.-]", "-");
  }

  /** All files of the ledger in one. */
  ServerResponse ledgerFile(ServerRequest request) {
    return Replies.streamed(
        head().map(OpenDataPages::file).orElse("ledger") + ".zip",
        ZIP,
        out -> LedgerRoutes.copy(ledger.get().folder(), out));
  }
}
