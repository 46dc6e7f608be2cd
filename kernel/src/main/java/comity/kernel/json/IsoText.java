package comity.kernel.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads days and instants. The usual form is read by hand, since the library's parser costs as much
 * as a whole decision; any other form of ISO 8601 is left to the library.
 */
final class IsoText {

  /** How long a day is, a day with a time to the second, and an offset that is not {@code Z}. */
  private static final int DAY = 10;

  private static final int SECONDS = 19;
  private static final int OFFSET = 6;

  private IsoText() {}

  /**
   * A day such as {@code 2024-03-01}.
   *
   * @throws DateTimeException if the text is none
   */
  static LocalDate day(byte[] text, int from, int to) {
    return to - from == DAY && isUsualDay(text, from)
        ? usualDay(text, from)
        : LocalDate.parse(string(text, from, to));
  }

  /**
   * An instant with its offset such as {@code 2024-03-01T10:15:00-05:00}.
   *
   * @throws DateTimeException if the text is none
   */
  static OffsetDateTime instant(byte[] text, int from, int to) {
    return isUsualInstant(text, from, to - from)
        ? OffsetDateTime.of(
            usualDay(text, from), usualTime(text, from), offset(text, from, to - from))
        : OffsetDateTime.parse(string(text, from, to));
  }

  private static String string(byte[] text, int from, int to) {
    return new String(text, from, to - from, UTF_8);
  }

  private static boolean isUsualInstant(byte[] text, int from, int length) {
    return length > SECONDS
        && isUsualDay(text, from)
        && isUsualTime(text, from)
        && isUsualOffset(text, from + SECONDS, length - SECONDS);
  }

  private static LocalDate usualDay(byte[] text, int at) {
    int year = two(text, at) * 100 + two(text, at + 2);
    return LocalDate.of(year, two(text, at + 5), two(text, at + 8));
  }

  private static LocalTime usualTime(byte[] text, int at) {
    return LocalTime.of(two(text, at + 11), two(text, at + 14), two(text, at + 17));
  }

  private static ZoneOffset offset(byte[] text, int at, int length) {
    if (length == SECONDS + 1) {
      return ZoneOffset.UTC;
    }
    int sign = text[at + SECONDS] == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * two(text, at + 20), sign * two(text, at + 23));
  }

  private static boolean isUsualDay(byte[] text, int at) {
    return areDigits(text, at)
        && areDigits(text, at + 2)
        && text[at + 4] == '-'
        && areDigits(text, at + 5)
        && text[at + 7] == '-'
        && areDigits(text, at + 8);
  }

  private static boolean isUsualTime(byte[] text, int at) {
    return text[at + 10] == 'T'
        && areDigits(text, at + 11)
        && text[at + 13] == ':'
        && areDigits(text, at + 14)
        && text[at + 16] == ':'
        && areDigits(text, at + 17);
  }

  private static boolean isUsualOffset(byte[] text, int at, int length) {
    return text[at] == 'Z'
        ? length == 1
        : (text[at] == '+' || text[at] == '-')
            && length == OFFSET
            && areDigits(text, at + 1)
            && text[at + 3] == ':'
            && areDigits(text, at + 4);
  }

  /** Two of them. */
  private static boolean areDigits(byte[] text, int at) {
    return isDigit(text[at]) && isDigit(text[at + 1]);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static int two(byte[] text, int at) {
    return (text[at] - '0') * 10 + text[at + 1] - '0';
  }
}
