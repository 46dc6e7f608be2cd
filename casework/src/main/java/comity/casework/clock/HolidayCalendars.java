package comity.casework.clock;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calendars that come with the program, one file each, with the provision that makes the days
 * holidays. They are ours: those of the library mix holidays of the law with days that people keep.
 */
public final class HolidayCalendars implements Calendars {

  private final Map<String, HolidayManager> calendars = new ConcurrentHashMap<>();

  @Override
  public boolean isHoliday(String calendar, LocalDate day) {
    return calendars.computeIfAbsent(calendar, HolidayCalendars::open).isHoliday(day);
  }

  private static HolidayManager open(String name) {
    URL file = name.matches("[a-z-]+") ? HolidayCalendars.class.getResource(name + ".xml") : null;
    if (file == null) {
      throw new IllegalArgumentException("there is no calendar of holidays `" + name + "`");
    }
    return HolidayManager.getInstance(ManagerParameters.create(file));
  }
}
