package comity.kernel.feel;

import java.util.List;

/** Expressions and tests without their places, so that two of them compare by meaning. */
public final class Unplaced {

  private static final Position AT = Position.NOWHERE;

  private Unplaced() {}

  public static Expr of(Expr expression) {
    return switch (expression) {
      case Expr.Literal e -> new Expr.Literal(AT, e.value());
      case Expr.Word e -> new Expr.Word(AT, e.text());
      case Expr.Name e -> name(e);
      case Expr.Reading e -> new Expr.Reading(AT, e.id());
      case Expr.Not e -> new Expr.Not(AT, of(e.operand()));
      case Expr.And e -> new Expr.And(AT, of(e.left()), of(e.right()));
      case Expr.Or e -> new Expr.Or(AT, of(e.left()), of(e.right()));
      case Expr.If e -> new Expr.If(AT, of(e.condition()), of(e.then()), of(e.otherwise()));
      case Expr.Compare e -> new Expr.Compare(AT, e.comparison(), of(e.left()), of(e.right()));
      case Expr.Plus e -> new Expr.Plus(AT, of(e.left()), of(e.right()));
      case Expr.Times e -> new Expr.Times(AT, of(e.left()), of(e.right()));
      case Expr.In e -> new Expr.In(AT, of(e.subject()), all(e.tests()));
      case Expr.InList e -> new Expr.InList(AT, of(e.subject()), name(e.list()));
      case Expr.Quantified e ->
          new Expr.Quantified(AT, e.every(), e.variable(), of(e.list()), of(e.condition()));
      case Expr.Count e -> new Expr.Count(AT, of(e.list()), of(e.condition()));
      case Expr.Call e ->
          new Expr.Call(AT, e.function(), e.arguments().stream().map(Unplaced::argument).toList());
      case Expr.ListOf e -> new Expr.ListOf(AT, e.elements().stream().map(Unplaced::of).toList());
    };
  }

  private static Expr.Name name(Expr.Name name) {
    return new Expr.Name(AT, name.path());
  }

  private static Expr.Argument argument(Expr.Argument argument) {
    return new Expr.Argument(argument.name(), of(argument.value()));
  }

  public static Test of(Test test) {
    return switch (test) {
      case Test.Any t -> new Test.Any(AT);
      case Test.Equals t -> new Test.Equals(AT, of(t.value()));
      case Test.Compares t -> new Test.Compares(AT, t.comparison(), of(t.bound()));
      case Test.Within t ->
          new Test.Within(AT, of(t.low()), t.lowIncluded(), of(t.high()), t.highIncluded());
      case Test.OneOf t -> new Test.OneOf(AT, all(t.tests()));
      case Test.NoneOf t -> new Test.NoneOf(AT, all(t.tests()));
    };
  }

  private static List<Test> all(List<Test> tests) {
    return tests.stream().map(Unplaced::of).toList();
  }
}
