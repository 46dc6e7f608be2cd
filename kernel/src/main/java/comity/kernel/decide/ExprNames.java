package comity.kernel.decide;

import comity.kernel.feel.Expr;
import comity.kernel.feel.Test;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names of facts, decisions and tests in an expression, in the order of the text. */
final class ExprNames {

  private ExprNames() {}

  static Set<String> in(Expr expr) {
    Set<String> names = new LinkedHashSet<>();
    add(expr, names);
    return names;
  }

  private static void add(Expr expr, Set<String> names) {
    switch (expr) {
      case Expr.Name n -> names.add(n.dotted());
      case Expr.Call c -> names.add(c.function());
      default -> {}
    }
    parts(expr).forEach(e -> add(e, names));
  }

  private static Stream<Expr> parts(Expr expr) {
    return switch (expr) {
      case Expr.Not e -> Stream.of(e.operand());
      case Expr.And e -> Stream.of(e.left(), e.right());
      case Expr.Or e -> Stream.of(e.left(), e.right());
      case Expr.If e -> Stream.of(e.condition(), e.then(), e.otherwise());
      case Expr.Compare e -> Stream.of(e.left(), e.right());
      case Expr.Plus e -> Stream.of(e.left(), e.right());
      case Expr.Times e -> Stream.of(e.left(), e.right());
      case Expr.In e ->
          Stream.concat(Stream.of(e.subject()), e.tests().stream().flatMap(ExprNames::parts));
      case Expr.InList e -> Stream.of(e.subject(), e.list());
      case Expr.Quantified e -> Stream.of(e.list(), e.condition());
      case Expr.Count e -> Stream.of(e.list(), e.condition());
      case Expr.Call e -> e.arguments().stream().map(Expr.Argument::value);
      case Expr.ListOf e -> e.elements().stream();
      default -> Stream.empty();
    };
  }

  private static Stream<Expr> parts(Test test) {
    return switch (test) {
      case Test.Any t -> Stream.empty();
      case Test.Equals t -> Stream.of(t.value());
      case Test.Compares t -> Stream.of(t.bound());
      case Test.Within t -> Stream.of(t.low(), t.high());
      case Test.OneOf t -> parts(t.tests());
      case Test.NoneOf t -> parts(t.tests());
    };
  }

  private static Stream<Expr> parts(List<Test> tests) {
    return tests.stream().flatMap(ExprNames::parts);
  }
}
