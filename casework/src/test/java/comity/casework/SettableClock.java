package comity.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

/** A clock that goes when it is told to. */
public final class SettableClock implements InstantSource {

  private volatile Instant now;

  /** Stands at that time, {@code 2024-03-01T10:15:00-05:00}. */
  public SettableClock(String at) {
    set(at);
  }

  /** Sets it. */
  public void set(String at) {
    now = OffsetDateTime.parse(at).toInstant();
  }

  /** Moves it. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
