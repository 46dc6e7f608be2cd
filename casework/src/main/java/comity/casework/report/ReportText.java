package comity.casework.report;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a statute orders an agency to report.
 *
 * @param report the id of the law that orders it, {@code us-ny-nyc/doc}
 * @param cite the paragraph
 * @param agency whose report it is
 * @param exact whether the statute orders exact counts, so that small ones may not be hidden
 * @param anonymized whether no case may stand behind a figure; null for one that may
 * @param posted whether the statute orders it to be posted for everybody; null for not
 * @param versions the earliest first
 */
public record ReportText(
    String report,
    String cite,
    String agency,
    boolean exact,
    Boolean anonymized,
    Boolean posted,
    List<ReportVersion> versions) {

  /** So many days lie between two reports at most, and some more. */
  private static final int LONGEST = 800;

  /** Whether no case may stand behind a figure. */
  public boolean isAnonymized() {
    return Boolean.TRUE.equals(anonymized);
  }

  /** Whether the statute orders that everybody may read it. */
  public boolean isPosted() {
    return Boolean.TRUE.equals(posted);
  }

  /** The last day up to this one on which a report was due. */
  public Optional<LocalDate> lastDue(LocalDate day) {
    return dueAmong(Stream.iterate(day, d -> d.minusDays(1)));
  }

  /** The first day after this one on which a report is due. */
  public Optional<LocalDate> nextDue(LocalDate day) {
    return dueAmong(Stream.iterate(day.plusDays(1), d -> d.plusDays(1)));
  }

  private Optional<LocalDate> dueAmong(Stream<LocalDate> days) {
    return days.limit(LONGEST).filter(day -> on(day).isDueOn(day)).findFirst();
  }

  /**
   * The version under which a report is due on or after that day, the first one for days before.
   */
  public ReportVersion on(LocalDate day) {
    ReportVersion found = versions.getFirst();
    for (ReportVersion version : versions) {
      if (!version.dueFrom().isAfter(day)) {
        found = version;
      }
    }
    return found;
  }

  /**
   * The version of a report that is due on that day.
   *
   * @throws ReportException if none is due then
   */
  ReportVersion due(LocalDate day) {
    return Optional.of(on(day))
        .filter(version -> version.isDueOn(day))
        .orElseThrow(() ->
            new ReportException(
                "no report under " + cite + " is due on " + day + "; " + dues(day), null));
  }

  private String dues(LocalDate day) {
    if (on(day).isDueOnNoDay()) {
      return "the text fixes no day; give a period with --from and --to";
    }
    LocalDate first = versions.getFirst().dueFrom();
    return day.isBefore(first)
        ? "the first is due on " + first
        : "that year's is due on "
            + MonthDay.from(on(day).dueFrom()).atYear(day.getYear())
            + ", or give a period with --from and --to";
  }
}
