package comity.kernel.feel;

import java.time.Duration;
import java.time.Period;

/**
 * A constant duration as ISO 8601 writes it: years and months, days, and a time part. Years and
 * months are added by the calendar, as XML Schema has it; days and time are exact.
 *
 * @param period years, months and days
 * @param time hours, minutes, seconds
 */
public record CalendarDuration(Period period, Duration time) {

  /**
   * Reads an ISO 8601 duration.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static CalendarDuration parse(String text) {
    int t = text.indexOf('T');
    String days = t < 0 ? text : text.substring(0, t);
    String time = t < 0 ? "" : text.substring(t);
    try {
      Period period = days.matches("[-+]?P") && !time.isEmpty() ? Period.ZERO : Period.parse(days);
      return new CalendarDuration(
          period, time.isEmpty() ? Duration.ZERO : Duration.parse("P" + time));
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("`" + text + "` is no ISO 8601 duration", e);
    }
  }

  /** In ISO 8601, as {@code parse} reads it: {@code P5Y}, {@code PT48H}. */
  @Override
  public String toString() {
    if (time.isZero()) {
      return period.toString();
    }
    String tail = time.toString().substring(1);
    return period.isZero() ? "P" + tail : period + tail;
  }
}
