package comity.casework.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An agency whose cases are kept.
 *
 * @param id by which cases name it
 * @param stack the id of the laws that bind it, {@code us-ny-nyc/doc}
 * @param zone whose days count
 */
public record Agency(String id, String stack, ZoneId zone) {

  /** The day that it is there. */
  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
