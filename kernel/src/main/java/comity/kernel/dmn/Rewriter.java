package comity.kernel.dmn;

import comity.kernel.feel.Expr;
import comity.kernel.feel.Position;
import comity.kernel.feel.Test;
import java.util.List;

/** Walks an expression and builds it anew; what differs stands in the subclasses. */
abstract class Rewriter {

  /** Where the new expression says it stands. */
  Position place(Position at) {
    return at;
  }

  /** A name that stands as a value or a list. */
  Expr.Name name(Expr.Name name) {
    return new Expr.Name(place(name.at()), name.path());
  }

  /** A name that stands behind {@code in}. */
  Expr.Name list(Expr.Name list) {
    return name(list);
  }

  /** A bare word in a cell. */
  Expr word(Expr.Word word) {
    return new Expr.Word(place(word.at()), word.text());
  }

  final Expr rewrite(Expr expression) {
    Position at = place(expression.at());
    return switch (expression) {
      case Expr.Literal e -> new Expr.Literal(at, e.value());
      case Expr.Word e -> word(e);
      case Expr.Name e -> name(e);
      case Expr.Reading e -> new Expr.Reading(at, e.id());
      case Expr.Not e -> new Expr.Not(at, rewrite(e.operand()));
      case Expr.And e -> new Expr.And(at, rewrite(e.left()), rewrite(e.right()));
      case Expr.Or e -> new Expr.Or(at, rewrite(e.left()), rewrite(e.right()));
      case Expr.If e ->
          new Expr.If(at, rewrite(e.condition()), rewrite(e.then()), rewrite(e.otherwise()));
      case Expr.Compare e ->
          new Expr.Compare(at, e.comparison(), rewrite(e.left()), rewrite(e.right()));
      case Expr.Plus e -> new Expr.Plus(at, rewrite(e.left()), rewrite(e.right()));
      case Expr.Times e -> new Expr.Times(at, rewrite(e.left()), rewrite(e.right()));
      case Expr.In e -> new Expr.In(at, rewrite(e.subject()), all(e.tests()));
      case Expr.InList e -> new Expr.InList(at, rewrite(e.subject()), list(e.list()));
      case Expr.Quantified e -> quantified(e);
      case Expr.Count e -> count(e);
      case Expr.Call e -> call(e);
      case Expr.ListOf e -> new Expr.ListOf(at, e.elements().stream().map(this::rewrite).toList());
    };
  }

  final Test rewrite(Test test) {
    Position at = place(test.at());
    return switch (test) {
      case Test.Any t -> new Test.Any(at);
      case Test.Equals t -> new Test.Equals(at, rewrite(t.value()));
      case Test.Compares t -> new Test.Compares(at, t.comparison(), rewrite(t.bound()));
      case Test.Within t ->
          new Test.Within(
              at, rewrite(t.low()), t.lowIncluded(), rewrite(t.high()), t.highIncluded());
      case Test.OneOf t -> new Test.OneOf(at, all(t.tests()));
      case Test.NoneOf t -> new Test.NoneOf(at, all(t.tests()));
    };
  }

  /** A quantifier; its variable hides what bears the same name outside. */
  Expr quantified(Expr.Quantified e) {
    return new Expr.Quantified(
        place(e.at()), e.every(), e.variable(), rewrite(e.list()), rewrite(e.condition()));
  }

  /** A count; its condition speaks of {@code item}. */
  Expr count(Expr.Count e) {
    return new Expr.Count(place(e.at()), rewrite(e.list()), rewrite(e.condition()));
  }

  /** A call. */
  Expr call(Expr.Call e) {
    List<Expr.Argument> arguments =
        e.arguments().stream().map(a -> new Expr.Argument(a.name(), rewrite(a.value()))).toList();
    return new Expr.Call(place(e.at()), e.function(), arguments);
  }

  private List<Test> all(List<Test> tests) {
    return tests.stream().map(this::rewrite).toList();
  }
}
