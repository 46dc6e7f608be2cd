package comity.casework.report;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * What a statute orders an agency to report.
 *
 * @param report the id of the law that orders it, {@code us-ny-nyc/doc}
 * @param cite the paragraph
 * @param agency whose report it is
 * @param exact whether the statute orders exact counts, so that small ones may not be hidden
 * @param anonymized whether no case may stand behind a figure; null for one that may
 * @param versions the earliest first
 */
public record ReportText(
    String report,
    String cite,
    String agency,
    boolean exact,
    Boolean anonymized,
    List<ReportVersion> versions) {

  /** Whether no case may stand behind a figure. */
  public boolean isAnonymized() {
    return Boolean.TRUE.equals(anonymized);
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
