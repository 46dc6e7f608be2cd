package comity.kernel.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads days and instants. The usual form is read by hand, since the library's parser costs as much
 * as a whole decision; any other form of ISO 8601 is left to the library.
 */
final class IsoText {

  private static final int DAY = 10;
  private static final int SECONDS = 19;
  private static final int OFFSET = 25;

  private IsoText() {}

  /**
   * A day such as {@code 2024-03-01}.
   *
   * @throws DateTimeException if the text is none
   */
  static LocalDate day(String text) {
    return text.length() == DAY && isUsualDay(text) ? usualDay(text) : LocalDate.parse(text);
  }

  /**
   * An instant with its offset such as {@code 2024-03-01T10:15:00-05:00}.
   *
   * @throws DateTimeException if the text is none
   */
  static OffsetDateTime instant(String text) {
    return isUsualDay(text) && isUsualTime(text) && isUsualOffset(text)
        ? OffsetDateTime.of(
            two(text, 0) * 100 + two(text, 2),
            two(text, 5),
            two(text, 8),
            two(text, 11),
            two(text, 14),
            two(text, 17),
            0,
            offset(text))
        : OffsetDateTime.parse(text);
  }

  private static LocalDate usualDay(String text) {
    return LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
  }

  private static ZoneOffset offset(String text) {
    if (text.length() == SECONDS + 1) {
      return ZoneOffset.UTC;
    }
    int sign = text.charAt(SECONDS) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * two(text, 20), sign * two(text, 23));
  }

  private static boolean isUsualDay(String text) {
    return text.length() >= DAY
        && digits(text, 0)
        && digits(text, 2)
        && text.charAt(4) == '-'
        && digits(text, 5)
        && text.charAt(7) == '-'
        && digits(text, 8);
  }

  private static boolean isUsualTime(String text) {
    return text.length() > SECONDS
        && text.charAt(10) == 'T'
        && digits(text, 11)
        && text.charAt(13) == ':'
        && digits(text, 14)
        && text.charAt(16) == ':'
        && digits(text, 17);
  }

  private static boolean isUsualOffset(String text) {
    char sign = text.charAt(SECONDS);
    return sign == 'Z'
        ? text.length() == SECONDS + 1
        : (sign == '+' || sign == '-')
            && text.length() == OFFSET
            && digits(text, 20)
            && text.charAt(22) == ':'
            && digits(text, 23);
  }

  private static boolean digits(String text, int at) {
    return isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int two(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }
}
