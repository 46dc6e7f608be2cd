package comity.solver;

import java.time.Duration;

/** How long a search may still take. */
final class Deadline {

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /**
   * What is left.
   *
   * @throws GaveUpException if nothing is
   */
  int millis() {
    long left = (end - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new GaveUpException();
    }
    return (int) Math.min(left, Integer.MAX_VALUE);
  }
}
