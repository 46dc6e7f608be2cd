package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.facts.Facts;
import comity.kernel.feel.CalendarDuration;
import comity.kernel.feel.Expr;
import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Constants as typed leaves. */
final class Constants {

  private Constants() {}

  static Typed literal(Diagrams diagrams, Expr.Literal literal) {
    return switch (literal.value()) {
      case Boolean b -> new Typed(new Type.YesNo(), diagrams.leaf(b));
      case String s -> new Typed(new Type.Values(List.of(s)), diagrams.leaf(s));
      case BigDecimal n -> number(diagrams, literal.at(), n);
      case LocalDate d -> quantity(diagrams, Sum.Kind.DAY, d.toEpochDay());
      case OffsetDateTime t -> quantity(diagrams, Sum.Kind.INSTANT, nanos(t));
      case CalendarDuration d -> new Typed(new Type.Duration(), diagrams.leaf(d));
      case Expr.Null n -> new Typed(new Type.Nothing(), diagrams.leaf(n));
      default ->
          throw new LawException(
              literal.at(), "`" + literal.value() + "` is no constant of an accepted type");
    };
  }

  /** What a bare word in a cell means where the column is of that type. */
  static Typed word(Diagrams diagrams, Expr.Word word, Type type) {
    return switch (type) {
      case Type.Quantity q ->
          literal(diagrams, new Expr.Literal(word.at(), quantity(word, q.kind())));
      case Type.Values v when !v.values().contains(word.text()) ->
          throw new LawException(
              word.at(), "`" + word.text() + "` is not among " + String.join(", ", v.values()));
      case Type.Values v -> new Typed(type, diagrams.leaf(word.text()));
      case Type.Code c -> new Typed(type, diagrams.leaf(word.text()));
      default ->
          throw new LawException(
              word.at(), "expected " + type.describe() + ", found `" + word.text() + "`");
    };
  }

  private static Object quantity(Expr.Word word, Sum.Kind kind) {
    try {
      return switch (kind) {
        case NUMBER -> new BigDecimal(word.text());
        case DAY -> LocalDate.parse(word.text());
        case INSTANT -> OffsetDateTime.parse(word.text());
      };
    } catch (NumberFormatException | DateTimeException e) {
      String wanted = new Type.Quantity(kind).describe();
      throw new LawException(word.at(), "expected " + wanted + ", found `" + word.text() + "`");
    }
  }

  private static Typed number(Diagrams diagrams, Position at, BigDecimal number) {
    try {
      return quantity(
          diagrams, Sum.Kind.NUMBER, number.movePointRight(Facts.DECIMALS).longValueExact());
    } catch (ArithmeticException e) {
      throw new LawException(
          at,
          "`" + number + "` has more than nine decimals or is larger than nine thousand million");
    }
  }

  private static Typed quantity(Diagrams diagrams, Sum.Kind kind, long value) {
    return new Typed(new Type.Quantity(kind), diagrams.leaf(Sum.of(kind, value)));
  }

  private static long nanos(OffsetDateTime instant) {
    return Math.addExact(Math.multiplyExact(instant.toEpochSecond(), Sum.UNIT), instant.getNano());
  }

  static Typed list(Diagrams diagrams, Expr.ListOf list) {
    List<Object> values = new ArrayList<>();
    for (Expr element : list.elements()) {
      values.add(
          switch (element) {
            case Expr.Word w -> w.text();
            case Expr.Literal l ->
                ((comity.kernel.diagram.Leaf) literal(diagrams, l).node()).value();
            default -> throw new LawException(element.at(), "a list holds constants only");
          });
    }
    return new Typed(new Type.Constants(), diagrams.leaf(List.copyOf(values)));
  }

  static CalendarDuration duration(Expr expr) {
    if (expr instanceof Expr.Literal l && l.value() instanceof CalendarDuration d) {
      return d;
    }
    throw new LawException(expr.at(), "expected a constant duration such as duration(\"P5Y\")");
  }

  static int whole(Expr expr) {
    if (expr instanceof Expr.Literal l && l.value() instanceof BigDecimal n) {
      try {
        return n.intValueExact();
      } catch (ArithmeticException e) {
        throw new LawException(
            expr.at(), "a count is compared with a whole number, found `" + n + "`");
      }
    }
    throw new LawException(expr.at(), "a count is compared with a constant whole number");
  }
}
