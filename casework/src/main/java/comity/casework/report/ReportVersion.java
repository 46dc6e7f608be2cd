package comity.casework.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report as one version of the statute orders it.
 *
 * @param dueFrom when the first one is due; later ones are due on the same day of the year
 * @param months how many months it covers
 * @param ends the last day of the period as {@code --09-30}, or {@code due} for the day before it
 *     is due; {@code none} where the text fixes no day on which it is due
 * @param items in the order of the statute
 * @param also further items; null for none
 */
public record ReportVersion(
    @JsonProperty("due-from") LocalDate dueFrom,
    int months,
    String ends,
    List<Item> items,
    List<Item> also) {

  /** All items, in the order of the statute. */
  public List<Item> all() {
    return Stream.concat(items.stream(), also == null ? Stream.of() : also.stream()).toList();
  }

  /** Whether a report of this version is due on that day of its year. */
  boolean isDueOn(LocalDate day) {
    return !isDueOnNoDay()
        && !day.isBefore(dueFrom)
        && MonthDay.from(day).equals(MonthDay.from(dueFrom));
  }

  /** Whether the text fixes no day. */
  boolean isDueOnNoDay() {
    return ends.equals("none");
  }

  /** What the report that is due on that day covers. */
  Period period(LocalDate due) {
    LocalDate last = ends.equals("due") ? due.minusDays(1) : last(due);
    return new Period(last.plusDays(1).minusMonths(months), last);
  }

  private LocalDate last(LocalDate due) {
    LocalDate end = MonthDay.parse(ends).atYear(due.getYear());
    return end.isBefore(due) ? end : end.minusYears(1);
  }
}
