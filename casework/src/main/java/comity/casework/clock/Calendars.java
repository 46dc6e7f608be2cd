package comity.casework.clock;

import java.time.LocalDate;

/** Calendars of holidays, by the names that laws give them: {@code us-federal}, {@code us-ny}. */
public interface Calendars {

  /**
   * Whether that day is a holiday.
   *
   * @throws IllegalArgumentException if there is no calendar of that name
   */
  boolean isHoliday(String calendar, LocalDate day);
}
