package comity.server.casework;

import comity.casework.Reporting;
import comity.casework.cases.RefusedException;
import comity.casework.report.Period;
import comity.casework.report.Report;
import comity.casework.report.ReportException;
import comity.casework.report.ReportFiles;
import comity.casework.report.ReportRow;
import comity.casework.report.Reporter;
import comity.kernel.book.LawBook;
import comity.kernel.json.Utf8;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the report that a statute orders of an agency, and writes it. */
public final class Reports {

  /** Figures below this could tell of single people. */
  public static final int SMALL = 5;

  private final LawBook book;
  private final Path folder;

  private Reports(LawBook book, Path folder) {
    this.book = book;
    this.folder = folder;
  }

  /** Those that lie beside the folder of laws, in one folder for each law that orders one. */
  public static Reports beside(Path laws, LawBook book) {
    return new Reports(book, laws.toAbsolutePath().resolveSibling("reports"));
  }

  /**
   * Below which figures are hidden.
   *
   * @throws RefusedException if it is no number from 2 to 100
   */
  public static int hideBelow(String text) {
    if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 2 || Integer.parseInt(text) > 100) {
      throw new RefusedException("small figures are hidden below a number from 2 to 100", null);
    }
    return Integer.parseInt(text);
  }

  /** How a report is written. */
  public enum Format {
    /** For programs, with the cases behind each figure. */
    JSON,
    /** One line a figure. */
    CSV,
    /** A page for people. */
    HTML;

    /** The format of that name, if it is one. */
    public static Optional<Format> of(String name) {
      return List.of(values()).stream()
          .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
  }

  /** The laws that bind the agency and order a report of it, its own first. */
  public List<String> ordering(Reporting reporting) {
    List<String> binding = book.layers().getOrDefault(reporting.law(), List.of());
    return Stream.concat(
            Stream.of(reporting.law()),
            binding.stream().filter(law -> !law.equals(reporting.law())))
        .filter(law -> Files.isRegularFile(folder.resolve(law).resolve("report.yaml")))
        .toList();
  }

  /**
   * What makes a report of that agency.
   *
   * @param law that orders it; empty for the agency's own
   * @throws ReportException if it orders none
   * @throws RefusedException if it does not bind the agency
   */
  public Reporter reporter(Reporting reporting, Optional<String> law) {
    String ordering = law.orElse(reporting.law());
    if (!book.layers().getOrDefault(reporting.law(), List.of()).contains(ordering)) {
      throw new RefusedException("no law of that name binds the agency", null);
    }
    return Reporter.open(book, folder.resolve(ordering));
  }

  /**
   * The report that is due on a day.
   *
   * @throws ReportException if none is due then
   */
  public Report due(Reporting reporting, Optional<String> law, LocalDate day) {
    Reporter reporter = reporter(reporting, law);
    return reporter.due(day, reporting.cases(), reporting.input(reporter.covered(day)));
  }

  /** The same items for any period. */
  public Report of(Reporting reporting, Optional<String> law, LocalDate from, LocalDate to) {
    Period period = new Period(from, to);
    return reporter(reporting, law).of(period, reporting.cases(), reporting.input(period));
  }

  /**
   * A report as it is published.
   *
   * @param hideBelow figures from 1 to one less are not told; 0 for none
   * @throws ReportException if the statute orders exact counts and some are to be hidden
   */
  public static byte[] written(Report report, Format format, int hideBelow) {
    return written(report, format, ReportRow.of(report, hideBelow));
  }

  /** The same for everybody: no case stands behind a figure. */
  public static byte[] posted(Report report, Format format) {
    return written(report, format, postedRows(report));
  }

  /** Its rows; small figures are hidden unless the statute orders exact counts. */
  public static List<ReportRow> postedRows(Report report) {
    int hideBelow = report.text().exact() ? ReportRow.ALL_SHOWN : SMALL;
    return ReportRow.of(report, hideBelow).stream().map(ReportRow::bare).toList();
  }

  private static byte[] written(Report report, Format format, List<ReportRow> rows) {
    return switch (format) {
      case JSON -> json(report, rows);
      case CSV -> ReportFiles.csv(rows).getBytes(StandardCharsets.UTF_8);
      case HTML -> ReportFiles.html(report, rows).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] json(Report report, List<ReportRow> rows) {
    Utf8 json = new Utf8();
    ReportFiles.json(report, rows, json);
    return json.bytes();
  }
}
