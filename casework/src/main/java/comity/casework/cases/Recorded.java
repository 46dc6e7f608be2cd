package comity.casework.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * An event in its place in a case.
 *
 * @param number in the case, from 1
 * @param at when it was recorded
 * @param by the staff number of who recorded it; {@code comity} for what followed by itself
 * @param event what happened; empty once it was erased
 */
public record Recorded(int number, Instant at, String by, Optional<CaseEvent> event) {

  /** Its place, once its payload is gone. */
  public Recorded erased() {
    return new Recorded(number, at, "", Optional.empty());
  }
}
