package comity.kernel.feel;

import comity.kernel.law.LawException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads constants. */
final class Literals {

  private static final LocalDate FIRST = LocalDate.of(1901, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
  private static final int MOST_DIGITS = 34;

  private final Cursor cursor;
  private final TextLiteral texts;

  Literals(Cursor cursor) {
    this.cursor = cursor;
    this.texts = new TextLiteral(cursor);
  }

  /** The constant that begins here, a list excepted; empty if none does. */
  Optional<Expr> accept() {
    cursor.skipBlanks();
    Position at = cursor.at();
    return acceptValue(at).map(value -> new Expr.Literal(at, value));
  }

  private Optional<Object> acceptValue(Position at) {
    if (cursor.peek() == '"') {
      return Optional.of(texts.read());
    }
    if (beginsNumber()) {
      return Optional.of(number(at));
    }
    return word().or(() -> temporal(at));
  }

  private Optional<Object> word() {
    if (cursor.acceptPhrase("true")) {
      return Optional.of(true);
    }
    if (cursor.acceptPhrase("false")) {
      return Optional.of(false);
    }
    return cursor.acceptPhrase("null") ? Optional.of(Expr.Null.NULL) : Optional.empty();
  }

  private boolean beginsNumber() {
    int first = cursor.peek();
    int second = cursor.peekNext();
    return isDigit(first) || ((first == '-' || first == '.') && isDigit(second));
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private BigDecimal number(Position at) {
    int begin = cursor.offset();
    cursor.accept("-");
    digits();
    if (cursor.peek() == '.' && isDigit(cursor.peekNext())) {
      cursor.next();
      digits();
    }
    if (Names.isPart(cursor.peek())) {
      throw cursor.fault("a number ends before " + cursor.found() + "; a text stands in quotes");
    }
    return decimal(at, cursor.since(begin));
  }

  private void digits() {
    while (isDigit(cursor.peek())) {
      cursor.next();
    }
  }

  private static BigDecimal decimal(Position at, String text) {
    if (text.length() > MOST_DIGITS) {
      throw new LawException(at, "a number of more than " + MOST_DIGITS + " digits");
    }
    BigDecimal value = new BigDecimal(text).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private Optional<Object> temporal(Position at) {
    if (cursor.names().isDmn() && cursor.accept("@")) {
      return Optional.of(marked(at));
    }
    if (acceptFunction("date and time")) {
      return Optional.of(instant(at, argument("date and time", "2016-06-01T10:00:00-04:00")));
    }
    if (acceptFunction("date")) {
      return Optional.of(day(at, argument("date", "2014-12-14")));
    }
    return acceptFunction("duration")
        ? Optional.of(duration(at, argument("duration", "PT48H")))
        : Optional.empty();
  }

  private Object marked(Position at) {
    if (cursor.peek() != '"') {
      throw cursor.fault("expected a text in quotes behind `@`, found " + cursor.found());
    }
    String text = texts.read();
    if (text.startsWith("P") || text.startsWith("-P")) {
      return duration(at, text);
    }
    return text.contains("T") ? instant(at, text) : day(at, text);
  }

  private boolean acceptFunction(String name) {
    int before = cursor.offset();
    if (cursor.acceptPhrase(name) && cursor.accept("(")) {
      return true;
    }
    cursor.reset(before);
    return false;
  }

  private String argument(String function, String example) {
    String form = "`" + function + "` takes one text in quotes, such as `" + example + "`";
    cursor.skipBlanks();
    if (cursor.peek() != '"') {
      throw cursor.fault(form + "; found " + cursor.found());
    }
    String text = texts.read();
    if (!cursor.accept(")")) {
      throw cursor.fault(form + "; found " + cursor.found() + " behind it");
    }
    return text;
  }

  private static LocalDate day(Position at, String text) {
    try {
      return inRange(at, LocalDate.parse(text), text);
    } catch (DateTimeException e) {
      throw (LawException)
          new LawException(at, "`" + text + "` is no date; expected one such as `2014-12-14`")
              .initCause(e);
    }
  }

  private static OffsetDateTime instant(Position at, String text) {
    try {
      OffsetDateTime instant = OffsetDateTime.parse(text);
      inRange(at, instant.toLocalDate(), text);
      return instant;
    } catch (DateTimeException e) {
      throw (LawException)
          new LawException(
                  at,
                  "`"
                      + text
                      + "` is no instant with its offset; expected one such as"
                      + " `2016-06-01T10:00:00-04:00`")
              .initCause(e);
    }
  }

  private static LocalDate inRange(Position at, LocalDate day, String text) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw new LawException(at, "`" + text + "` lies outside " + FIRST + " to " + LAST);
    }
    return day;
  }

  private static CalendarDuration duration(Position at, String text) {
    if (text.indexOf('-') >= 0) {
      throw new LawException(at, "the negative duration `" + text + "`; nothing is subtracted");
    }
    try {
      return CalendarDuration.parse(text);
    } catch (IllegalArgumentException e) {
      throw (LawException)
          new LawException(at, e.getMessage() + "; expected one such as `PT48H`").initCause(e);
    }
  }

  /** A list of constants in square brackets, whose first bracket has been accepted. */
  Expr.ListOf listAfterBracket(Position at) {
    List<Expr> elements = new ArrayList<>();
    if (cursor.accept("]")) {
      return new Expr.ListOf(at, List.of());
    }
    do {
      elements.add(element());
    } while (cursor.accept(","));
    cursor.expect("]");
    return new Expr.ListOf(at, List.copyOf(elements));
  }

  private Expr element() {
    Expr element = constant("a list holds constants only");
    if (element instanceof Expr.Literal(var at, var value) && value == Expr.Null.NULL) {
      throw new LawException(at, "a list does not hold `null`");
    }
    return element;
  }

  /** A constant, or a fault that begins with the reason. */
  Expr constant(String reason) {
    return accept().orElseThrow(() -> noConstant(reason));
  }

  private LawException noConstant(String reason) {
    return Refused.function(cursor)
        .map(function -> cursor.fault(Refused.says(function)))
        .orElseGet(() ->
            cursor.fault(reason + "; found " + cursor.found() + " (a text stands in quotes)"));
  }
}
