package comity.casework.report;

import java.time.LocalDate;

/**
 * One item of a report.
 *
 * @param id by which the report names it
 * @param at the paragraph, {@code (f)(1)}
 * @param counts what it counts; null where it takes those of another item
 * @param of the item of whose people it counts some; null for none
 * @param who the decision that says which of them; null for all
 * @param by how the figure is divided; null for not at all
 * @param begins the first day that it counts; null for that of the period
 * @param says what it counts, in the statute's words as far as they are short
 */
public record Item(
    String id,
    String at,
    Counts counts,
    String of,
    String who,
    By by,
    LocalDate begins,
    String says) {

  /** The part of the period that it counts. */
  Period within(Period period) {
    return begins == null ? period : period.since(begins);
  }
}
