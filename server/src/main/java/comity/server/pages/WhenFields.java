package comity.server.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Plain fields for a day and a time of day: {@code NAME-day} as 2024-06-01 and {@code NAME-time} as
 * 14:30.
 */
record WhenFields(String day, String time) {

  static WhenFields of(Form form, String name) {
    return new WhenFields(form.text(name + "-day"), form.text(name + "-time"));
  }

  static WhenFields of(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    return new WhenFields(
        local.toLocalDate().toString(), local.toLocalTime().withSecond(0).withNano(0).toString());
  }

  boolean isEmpty() {
    return day.isEmpty() && time.isEmpty();
  }

  /** The instant; empty if the fields hold none. */
  Optional<OffsetDateTime> at(ZoneId zone) {
    try {
      LocalTime clock = LocalTime.parse(time.length() == 4 ? "0" + time : time);
      return Optional.of(LocalDate.parse(day).atTime(clock).atZone(zone).toOffsetDateTime());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
