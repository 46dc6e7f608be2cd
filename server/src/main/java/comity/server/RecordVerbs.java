package comity.server;

import comity.casework.Casework;
import comity.casework.Rebuilt;
import comity.casework.Reporting;
import comity.casework.cases.Agency;
import comity.casework.cases.RefusedException;
import comity.casework.report.Report;
import comity.casework.report.ReportException;
import comity.casework.store.StoreException;
import comity.kernel.book.LawBook;
import comity.kernel.book.LawBookException;
import comity.kernel.json.Utf8;
import comity.server.casework.Reports;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code comity report} and {@code comity rebuild}: work on the records, without the service. */
final class RecordVerbs {

  static final String REPORT = "report";
  static final String REBUILD = "rebuild";

  static final String HELP =
      """
      Usage: comity report AGENCY (--due DATE | --from DATE --to DATE) [--law ID]
                           [--format json|csv|html] [--hide-below N] [--data DIR] [--laws DIR] [--demo]
             comity rebuild [--format human|json] [--data DIR] [--laws DIR] [--demo]
      report: the report that a statute orders of an agency, made from the records (reports/README.md).
      rebuild: makes the lists again from the events, and says where they had been otherwise; exit status 1
      if they had. The service must not run on that data folder; a database of your own may be in use.
        AGENCY         as the service was given it: nyc-doc=us-ny-nyc/doc,America/New_York; with --demo
                       its name alone: nyc-doc
        --due DATE     the day on which the report is due
        --from, --to   any other period: its first and its last day
        --law ID       another law that binds the agency and orders a report: us-ny-nyc/city
        --hide-below N figures from 1 to one less than N are told as <N, where the statute lets them
        --format       json (the default of report) has the cases behind each figure
        --data DIR     the folder that the service was given
        --laws DIR     the folder of laws; without it the laws that came with comity
        --demo         the records of the demonstration
      """;

  private static final int DONE = 0;
  private static final int OTHERWISE = 1;

  private final Surroundings around;
  private final String laws;
  private final PrintStream out;

  /**
   * The verbs.
   *
   * @param laws the folder that came with the command, or null
   */
  RecordVerbs(Surroundings around, String laws, PrintStream out) {
    this.around = around;
    this.laws = laws;
    this.out = out;
  }

  static boolean has(String... args) {
    return args.length > 0 && List.of(REPORT, REBUILD).contains(args[0]);
  }

  /**
   * Runs one.
   *
   * @return the exit status
   * @throws StartException if it cannot be done as it was told
   */
  int run(String... args) {
    RecordOptions options = RecordOptions.parse(args, laws, around.environment());
    try {
      return args[0].equals(REPORT) ? report(options) : rebuild(options);
    } catch (StoreException | LawBookException | ReportException | RefusedException e) {
      throw new StartException(e.getMessage(), e);
    }
  }

  private Casework open(RecordOptions options, List<Agency> agencies) {
    return around.casework(options.data(), options.laws(), agencies);
  }

  private int report(RecordOptions options) {
    Agency agency = options.agency();
    Reports.Format format =
        Reports.Format.of(options.format().orElse("json"))
            .orElseThrow(() -> new StartException("--format takes json, csv or html"));
    Reports reports = Reports.beside(options.laws(), LawBook.open(options.laws()));
    try (Casework casework = open(options, List.of(agency))) {
      Report report = report(options, reports, casework.reporting(agency.id()));
      print(Reports.written(report, format, options.hideBelow()));
    }
    return DONE;
  }

  private static Report report(RecordOptions options, Reports reports, Reporting reporting) {
    Optional<LocalDate> due = options.day("--due");
    Optional<LocalDate> from = options.day("--from");
    Optional<LocalDate> to = options.day("--to");
    if (due.isPresent() == (from.isPresent() || to.isPresent())
        || from.isPresent() != to.isPresent()) {
      throw new StartException("say which report: --due DATE, or --from DATE --to DATE");
    }
    return due.isPresent()
        ? reports.due(reporting, options.law(), due.get())
        : reports.of(reporting, options.law(), from.get(), to.get());
  }

  private int rebuild(RecordOptions options) {
    String format = options.format().orElse("human");
    if (!List.of("human", "json").contains(format)) {
      throw new StartException("--format takes human or json");
    }
    List<Rebuilt> rebuilt;
    try (Casework casework = open(options, List.of())) {
      rebuilt = casework.rebuild();
    }
    print(format.equals("json") ? json(rebuilt) : human(rebuilt));
    return rebuilt.stream().allMatch(Rebuilt::wasRight) ? DONE : OTHERWISE;
  }

  private static byte[] human(List<Rebuilt> rebuilt) {
    StringBuilder text = new StringBuilder();
    for (Rebuilt one : rebuilt) {
      text.append(one.table()).append(": ").append(one.rows()).append(" rows, ");
      text.append(
          one.wasRight()
              ? "equal to the byte\n"
              : one.gone() + " of before are gone and " + one.added() + " are new\n");
    }
    boolean allRight = rebuilt.stream().allMatch(Rebuilt::wasRight);
    text.append(
        allRight
            ? "The lists are what the events make.\n"
            : "The lists had been changed otherwise than by events; now they are what events make."
                + " Find out by whom.\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] json(List<Rebuilt> rebuilt) {
    Utf8 json = new Utf8().raw("{\"tables\":");
    json.list(
        rebuilt,
        (one, into) -> {
          into.raw("{\"table\":").text(one.table()).raw(",\"rows\":" + one.rows());
          into.raw(",\"added\":" + one.added()).raw(",\"gone\":" + one.gone() + "}");
        });
    return json.raw("}\n").bytes();
  }

  private void print(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /** A day as it is written. */
  static LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new StartException(
          "`" + text + "` for " + option + " is no day; write it as 2024-03-01", e);
    }
  }
}
