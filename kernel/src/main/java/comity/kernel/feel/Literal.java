package comity.kernel.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes constants. */
final class Literal {

  private Literal() {}

  static String text(Object value) {
    return switch (value) {
      case String text -> quoted(text);
      case BigDecimal number -> number.toPlainString();
      case LocalDate day -> "date(\"" + day + "\")";
      case OffsetDateTime instant ->
          "date and time(\"" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant) + "\")";
      case CalendarDuration duration -> "duration(\"" + duration + "\")";
      case Expr.Null none -> "null";
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(character -> append(quoted, character));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int character) {
    switch (character) {
      case '"', '\\' -> quoted.append('\\').appendCodePoint(character);
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      case '\r' -> quoted.append("\\r");
      default -> appendPlain(quoted, character);
    }
  }

  private static void appendPlain(StringBuilder quoted, int character) {
    if (Character.isISOControl(character)) {
      quoted.append(String.format(Locale.ROOT, "\\u%04X", character));
    } else {
      quoted.appendCodePoint(character);
    }
  }
}
