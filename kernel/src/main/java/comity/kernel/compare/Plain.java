package comity.kernel.compare;

import comity.kernel.compile.Answered;
import comity.kernel.compile.Missing;
import comity.kernel.feel.Expr;
import comity.kernel.feel.Test;
import comity.kernel.law.Logic;
import java.time.LocalDate;

/**
 * Whether a table's answers hang on the values of its columns alone: a column that holds a day, or
 * a cell that asks for another decision, hangs on facts besides.
 */
final class Plain {

  private Plain() {}

  /** Whether a column's value says all that there is to say of it. */
  static boolean is(Object value) {
    return switch (value) {
      case Boolean b -> true;
      case String text -> true;
      case Number number -> true;
      case LocalDate day -> true;
      case Missing missing -> true;
      case Answered answered -> true;
      default -> false;
    };
  }

  /** Whether its cells compare with constants. */
  static boolean is(Logic.Table table) {
    return table.rules().stream().allMatch(rule -> rule.cells().stream().allMatch(Plain::is));
  }

  private static boolean is(Test cell) {
    return switch (cell) {
      case Test.Any any -> true;
      case Test.Equals equal -> isConstant(equal.value());
      case Test.Compares compares -> isConstant(compares.bound());
      case Test.Within within -> isConstant(within.low()) && isConstant(within.high());
      case Test.OneOf one -> one.tests().stream().allMatch(Plain::is);
      case Test.NoneOf none -> none.tests().stream().allMatch(Plain::is);
    };
  }

  static boolean isConstant(Expr value) {
    return switch (value) {
      case Expr.Word word -> true;
      case Expr.Literal literal -> true;
      case Expr.ListOf list -> list.elements().stream().allMatch(Plain::isConstant);
      default -> false;
    };
  }
}
