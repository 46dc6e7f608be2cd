package comity.kernel.notation;

import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelPrinter;
import comity.kernel.feel.Test;
import comity.kernel.law.Acts;

/** Writes the cells of decision tables; a pipe in them is escaped. */
final class Cells {

  private Cells() {}

  static String printed(Expr expression) {
    return Cell.escaped(FeelPrinter.notation().expression(expression));
  }

  static String test(Test test) {
    return Cell.escaped(FeelPrinter.notation().test(test));
  }

  static String result(String output, Expr result) {
    if (output.equals(Head.LIMIT) && RowReader.isNull(result)) {
      return "-";
    }
    return result instanceof Expr.Literal(var at, var value) && Acts.MODALITIES.contains(value)
        ? value.toString()
        : Cell.escaped(FeelPrinter.notation().result(result));
  }
}
