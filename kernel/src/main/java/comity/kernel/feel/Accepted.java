package comity.kernel.feel;

import comity.kernel.law.LawException;
import java.math.BigDecimal;

/** Refuses what the grammar can read and no law file may say. */
final class Accepted {

  private Accepted() {}

  static Expr checked(Expr expression) {
    if (expression instanceof Expr.Count) {
      throw new LawException(
          expression.at(), "a count is only compared with a whole number, such as `>= 2`");
    }
    check(expression);
    return expression;
  }

  private static void check(Expr expression) {
    switch (expression) {
      case Expr.Compare compare -> checkCompare(compare);
      case Expr.Plus plus -> checkPlus(plus);
      case Expr.Times times -> checkTimes(times);
      default -> Children.of(expression).forEach(Accepted::checked);
    }
  }

  private static void checkCompare(Expr.Compare compare) {
    refuseNull(compare.left());
    refuseNull(compare.right());
    checkCompared(compare.left(), compare.right());
    checkCompared(compare.right(), compare.left());
  }

  private static void refuseNull(Expr side) {
    if (side instanceof Expr.Literal(var at, var value) && value == Expr.Null.NULL) {
      throw new LawException(
          at, "a test against `null` is not among the accepted forms; an absence is a value");
    }
  }

  private static void checkCompared(Expr side, Expr other) {
    if (side instanceof Expr.Count count && isWhole(other)) {
      checked(count.condition());
    } else {
      checked(side);
    }
  }

  private static boolean isWhole(Expr expression) {
    return expression instanceof Expr.Literal(var at, var value)
        && value instanceof BigDecimal number
        && number.scale() <= 0;
  }

  private static void checkPlus(Expr.Plus plus) {
    checkSummand(plus.left());
    checkSummand(plus.right());
    checked(plus.left());
    checked(plus.right());
  }

  private static void checkSummand(Expr side) {
    if (side instanceof Expr.Literal(var at, var value)
        && (value instanceof BigDecimal
            || value instanceof String
            || value instanceof Boolean
            || value == Expr.Null.NULL)) {
      throw new LawException(at, "only a date or an instant and durations are added");
    }
  }

  private static void checkTimes(Expr.Times times) {
    if (!Grammar.isDuration(times.left()) || Grammar.isDuration(times.right())) {
      throw new LawException(
          times.at(), "only a constant duration is multiplied, and by a whole number");
    }
    checked(times.right());
  }
}
