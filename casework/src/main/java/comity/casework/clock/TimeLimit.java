package comity.casework.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of time of which some days do not count. Its start counts, its end does not: from the
 * end on, the time is over. Time is time that passes: a day on which clocks are put forward has 23
 * hours of it.
 *
 * @param length how much time counts
 * @param excluding days that do not: {@code saturday}, {@code sunday}, {@code holiday}
 * @param calendar of the holidays; empty if none is needed
 */
public record TimeLimit(Duration length, List<String> excluding, String calendar) {

  private static final String HOLIDAY = "holiday";

  public TimeLimit {
    excluding = List.copyOf(excluding);
    if (length.isNegative()) {
      throw new IllegalArgumentException("a time limit cannot be negative");
    }
  }

  /**
   * When it ends.
   *
   * @param zone whose days they are
   */
  public Instant end(Instant start, ZoneId zone, Calendars calendars) {
    if (excluding.isEmpty()) {
      return start.plus(length);
    }
    Duration rest = length;
    ZonedDateTime at = start.atZone(zone);
    while (true) {
      ZonedDateTime midnight = at.toLocalDate().plusDays(1).atStartOfDay(zone);
      if (counts(at.toLocalDate(), calendars)) {
        Duration today = Duration.between(at, midnight);
        if (rest.compareTo(today) <= 0) {
          return at.plus(rest).toInstant();
        }
        rest = rest.minus(today);
      }
      at = midnight;
    }
  }

  private boolean counts(LocalDate day, Calendars calendars) {
    DayOfWeek weekday = day.getDayOfWeek();
    return !excluding.contains(name(weekday))
        && !(excluding.contains(HOLIDAY) && calendars.isHoliday(calendar, day));
  }

  private static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
