package comity.casework.report;

import java.util.List;
import java.util.Optional;

/**
 * One figure of a report.
 *
 * @param group the part of a divided item; empty for all of it
 * @param sure the cases that surely count, by the agency's own numbers; empty where the agency
 *     supplies the figure
 * @param open those that may count, for want of a fact
 * @param supplied what the agency supplied
 */
public record Figure(
    Item item, String group, List<Entry> sure, List<Entry> open, Optional<String> supplied) {

  /**
   * A case behind a figure.
   *
   * @param person the agency's own number
   */
  public record Entry(String caseId, String person) {}

  public Figure {
    sure = List.copyOf(sure);
    open = List.copyOf(open);
  }

  /** What surely counts. */
  public int count() {
    return sure.size();
  }

  /** What counts at most, once everything is known. */
  public int most() {
    return sure.size() + open.size();
  }

  /** Whether the cases do not tell it. */
  public boolean isSupplied() {
    return item.counts() == Counts.SUPPLIED;
  }
}
