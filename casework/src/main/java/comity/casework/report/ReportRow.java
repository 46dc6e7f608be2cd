package comity.casework.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure as it is published.
 *
 * @param item its id
 * @param at the paragraph
 * @param says what is counted
 * @param group the part of a divided item; empty for all of it
 * @param count what surely counts, {@code 12} or {@code <5}; empty where nobody supplied it
 * @param most what counts at most, for want of facts; the same where all is known
 * @param cases the agency's own numbers behind it, what surely counts first; none where small
 *     figures are hidden, or the statute wants it anonymized
 */
public record ReportRow(
    String item,
    String at,
    String says,
    String group,
    String count,
    String most,
    List<String> cases) {

  /** Figures below this are published as they are: nothing is hidden. */
  public static final int ALL_SHOWN = 0;

  public ReportRow {
    cases = List.copyOf(cases);
  }

  /**
   * The rows of a report.
   *
   * @param hideBelow figures from 1 to one less than this are told as {@code <n}; {@link
   *     #ALL_SHOWN} for none
   * @throws ReportException if the statute orders exact counts and some are to be hidden
   */
  public static List<ReportRow> of(Report report, int hideBelow) {
    if (hideBelow > ALL_SHOWN && report.text().exact()) {
      throw new ReportException(
          report.text().cite() + " orders exact counts, so small ones cannot be hidden", null);
    }
    boolean bare = report.text().isAnonymized();
    return report.figures().stream().map(figure -> of(figure, hideBelow, bare)).toList();
  }

  /** The same for everybody: without the cases behind it. */
  public ReportRow bare() {
    return new ReportRow(item, at, says, group, count, most, List.of());
  }

  private static ReportRow of(Figure figure, int hideBelow, boolean bare) {
    Item item = figure.item();
    String supplied = figure.supplied().orElse("");
    boolean told = figure.isSupplied();
    return new ReportRow(
        item.id(),
        item.at(),
        item.says(),
        figure.group(),
        told ? supplied : shown(figure.count(), hideBelow),
        told ? supplied : shown(figure.most(), hideBelow),
        bare || hideBelow > ALL_SHOWN ? List.of() : cases(figure));
  }

  private static String shown(int count, int hideBelow) {
    return count > 0 && count < hideBelow ? "<" + hideBelow : Integer.toString(count);
  }

  private static List<String> cases(Figure figure) {
    List<String> cases = new ArrayList<>();
    figure.sure().forEach(entry -> cases.add(entry.person()));
    figure.open().forEach(entry -> cases.add(entry.person() + "?"));
    return cases;
  }
}
