package comity.casework.hooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a message is tried again, longer each time, and when to give up. */
public final class Patience {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(10));

  /** So often a message is tried; then its webhook is disabled. */
  public static final int TRIES = WAITS.size() + 1;

  private Patience() {}

  /**
   * The wait after so many failures in a row.
   *
   * @param failures at least one
   * @return empty when it is enough
   */
  public static Optional<Duration> after(int failures) {
    return failures < TRIES ? Optional.of(WAITS.get(failures - 1)) : Optional.empty();
  }
}
