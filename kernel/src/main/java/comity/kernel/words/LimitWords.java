package comity.kernel.words;

import comity.kernel.feel.CalendarDuration;
import comity.kernel.outcome.Limit;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Time limits in words. */
public final class LimitWords {

  private static final Map<String, String> EVENTS =
      Map.of("release-due", "release was due", "search-ended", "the search ended");

  private static final Map<String, String> DAYS =
      Map.of("saturday", "Saturdays", "sunday", "Sundays");

  private LimitWords() {}

  /**
   * {@code for up to 48 hours after release was due, Saturdays, Sundays and holidays (us-ny) not
   * counted}; of several that bind at once the shortest; empty for none.
   */
  public static String of(List<Limit> limits) {
    List<String> spans = limits.stream().map(LimitWords::span).toList();
    return switch (spans.size()) {
      case 0 -> "";
      case 1 -> "for up to " + spans.getFirst();
      case 2 -> "for up to the shorter of " + spans.getFirst() + ", and " + spans.getLast();
      default -> "for up to the shortest of " + Listing.andOf(spans);
    };
  }

  private static String span(Limit limit) {
    String span = duration(limit.duration()) + " after " + event(limit.from());
    return limit.excluding().isEmpty() ? span : span + ", " + excluded(limit) + " not counted";
  }

  private static String event(String from) {
    return EVENTS.getOrDefault(from, from);
  }

  private static String excluded(Limit limit) {
    List<String> days = new ArrayList<>();
    for (String day : limit.excluding()) {
      days.add(day.equals("holiday") ? holidays(limit.calendar()) : DAYS.getOrDefault(day, day));
    }
    return Listing.and(days);
  }

  private static String holidays(String calendar) {
    return calendar.isEmpty() ? "holidays" : "holidays (" + calendar + ")";
  }

  /** {@code 48 hours} for {@code PT48H}. */
  public static String duration(String iso) {
    CalendarDuration duration = CalendarDuration.parse(iso);
    List<String> parts = new ArrayList<>();
    Period period = duration.period();
    add(parts, period.getYears(), "year");
    add(parts, period.getMonths(), "month");
    add(parts, period.getDays(), "day");
    Duration time = duration.time();
    add(parts, time.toHours(), "hour");
    add(parts, time.toMinutesPart(), "minute");
    add(parts, time.toSecondsPart(), "second");
    return parts.isEmpty() ? "no time" : Listing.and(parts);
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count != 0) {
      parts.add(Listing.count(count, unit));
    }
  }
}
