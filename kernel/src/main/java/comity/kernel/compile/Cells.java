package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.feel.Comparison;
import comity.kernel.feel.Expr;
import comity.kernel.feel.Position;
import comity.kernel.feel.Test;
import comity.kernel.law.LawException;

/** Compiles the unary tests of cells. */
final class Cells {

  private final Expressions expressions;
  private final Diagrams diagrams;
  private final Logicals logic;

  Cells(Expressions expressions, Diagrams diagrams, Logicals logic) {
    this.expressions = expressions;
    this.diagrams = diagrams;
    this.logic = logic;
  }

  Node test(Typed column, Test test, Env env) {
    return switch (test) {
      case Test.Any t -> logic.constant(true);
      case Test.Equals t -> compare(t.at(), Comparison.EQUAL, column, t.value(), env);
      case Test.Compares t -> compare(t.at(), t.comparison(), column, t.bound(), env);
      case Test.Within t -> within(column, t, env);
      case Test.OneOf t -> logic.any(t.tests().stream().map(o -> test(column, o, env)).toList());
      case Test.NoneOf t ->
          logic.not(logic.any(t.tests().stream().map(o -> test(column, o, env)).toList()));
    };
  }

  private Node within(Typed column, Test.Within t, Env env) {
    Comparison low = t.lowIncluded() ? Comparison.GREATER_OR_EQUAL : Comparison.GREATER;
    Comparison high = t.highIncluded() ? Comparison.LESS_OR_EQUAL : Comparison.LESS;
    return logic.and(
        compare(t.at(), low, column, t.low(), env), compare(t.at(), high, column, t.high(), env));
  }

  private Node compare(Position at, Comparison comparison, Typed column, Expr value, Env env) {
    Typed wanted =
        value instanceof Expr.Word word
            ? Constants.word(diagrams, word, column.type())
            : expressions.eval(value, env);
    if (wanted.type() instanceof Type.Elements || column.type() instanceof Type.Elements) {
      throw new LawException(
          at, "a list of elements is asked by `some`, `every` or `count`, not by a cell");
    }
    return expressions.compare(at, comparison, column, wanted);
  }
}
