package comity.kernel.dmn.tck;

import comity.kernel.compile.Missing;
import comity.kernel.compile.Row;
import comity.kernel.feel.CalendarDuration;
import comity.kernel.feel.Expr;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Compares what the kernel gives with what a test expects. */
final class Comparer {

  private Comparer() {}

  /** Whether they are the same value. */
  static boolean same(Object given, TckValue expected) {
    return switch (expected) {
      case TckValue.Nil nil -> given == Expr.Null.NULL || given instanceof Missing;
      case TckValue.Simple simple -> same(given, simple.text());
      case TckValue.Items items -> given instanceof List<?> list && same(list, items.items());
      case TckValue.Parts parts -> given instanceof Row row && same(row, parts);
    };
  }

  private static boolean same(Object given, String expected) {
    try {
      return switch (given) {
        case Boolean yes -> yes.toString().equals(expected.strip());
        case String text -> text.equals(expected);
        case BigDecimal number -> number.compareTo(new BigDecimal(expected.strip())) == 0;
        case LocalDate day -> day.equals(LocalDate.parse(expected.strip()));
        case OffsetDateTime instant -> instant.isEqual(OffsetDateTime.parse(expected.strip()));
        case CalendarDuration duration -> same(duration, CalendarDuration.parse(expected.strip()));
        default -> false;
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Months are not days, but twelve of them are a year, and 24 hours are a day. */
  private static boolean same(CalendarDuration a, CalendarDuration b) {
    return a.period().toTotalMonths() == b.period().toTotalMonths() && exact(a).equals(exact(b));
  }

  private static Duration exact(CalendarDuration duration) {
    return duration.time().plusDays(duration.period().get(ChronoUnit.DAYS));
  }

  private static boolean same(List<?> given, List<TckValue> expected) {
    if (given.size() != expected.size()) {
      return false;
    }
    for (int i = 0; i < given.size(); i++) {
      if (!same(given.get(i), expected.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Row row, TckValue.Parts expected) {
    return expected.parts().size() == row.names().size()
        && expected.parts().entrySet().stream()
            .allMatch(
                e -> row.names().contains(e.getKey()) && same(row.value(e.getKey()), e.getValue()));
  }

  /** For a message. */
  static String shown(Object given) {
    return switch (given) {
      case Missing m -> "null";
      case Expr.Null n -> "null";
      case BigDecimal number -> number.toPlainString();
      default -> given.toString();
    };
  }
}
