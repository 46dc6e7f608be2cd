package comity.replay;

import java.util.Locale;

/**
 * A number of records as it may be told.
 *
 * @param atLeast the least that it can be
 * @param atMost the most that it can be; the same where it is told exactly
 */
public record Count(long atLeast, long atMost) {

  /** No record, for certain. */
  public static final Count NONE = exactly(0);

  static Count exactly(long number) {
    return new Count(number, number);
  }

  /** Whether it is told exactly. */
  public boolean isExact() {
    return atLeast == atMost;
  }

  /** {@code 1,234}, {@code <5} or {@code 86 to 90}. */
  @Override
  public String toString() {
    if (isExact()) {
      return String.format(Locale.ROOT, "%,d", atLeast);
    }
    return atLeast == 0
        ? "<" + (atMost + 1)
        : String.format(Locale.ROOT, "%,d to %,d", atLeast, atMost);
  }
}
