package comity.casework.report;

import java.time.LocalDate;

/**
 * The days that a report covers.
 *
 * @param from the first
 * @param to the last
 */
public record Period(LocalDate from, LocalDate to) {

  /** Two days in their order. */
  public Period {
    if (to.isBefore(from)) {
      throw new ReportException(
          "a period cannot end on " + to + " and begin on " + from + "; give the earlier day first",
          null);
    }
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** From that day on at the earliest. */
  Period since(LocalDate day) {
    return day.isAfter(from) && !day.isAfter(to) ? new Period(day, to) : this;
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
