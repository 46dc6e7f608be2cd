package comity.kernel.feel;

import java.util.List;
import java.util.stream.Stream;

/** The expressions directly inside another. */
public final class Children {

  private Children() {}

  /** In the order of the text. */
  public static List<Expr> of(Expr expression) {
    return switch (expression) {
      case Expr.Literal e -> List.of();
      case Expr.Word e -> List.of();
      case Expr.Name e -> List.of();
      case Expr.Reading e -> List.of();
      case Expr.Not e -> List.of(e.operand());
      case Expr.And e -> List.of(e.left(), e.right());
      case Expr.Or e -> List.of(e.left(), e.right());
      case Expr.If e -> List.of(e.condition(), e.then(), e.otherwise());
      case Expr.Compare e -> List.of(e.left(), e.right());
      case Expr.Plus e -> List.of(e.left(), e.right());
      case Expr.Times e -> List.of(e.left(), e.right());
      case Expr.In e ->
          Stream.concat(Stream.of(e.subject()), e.tests().stream().flatMap(t -> of(t).stream()))
              .toList();
      case Expr.InList e -> List.of(e.subject(), e.list());
      case Expr.Quantified e -> List.of(e.list(), e.condition());
      case Expr.Count e -> List.of(e.list(), e.condition());
      case Expr.Call e -> e.arguments().stream().map(Expr.Argument::value).toList();
      case Expr.ListOf e -> e.elements();
    };
  }

  /** The constants that a test compares with. */
  public static List<Expr> of(Test test) {
    return switch (test) {
      case Test.Any t -> List.of();
      case Test.Equals t -> List.of(t.value());
      case Test.Compares t -> List.of(t.bound());
      case Test.Within t -> List.of(t.low(), t.high());
      case Test.OneOf t -> t.tests().stream().flatMap(one -> of(one).stream()).toList();
      case Test.NoneOf t -> t.tests().stream().flatMap(one -> of(one).stream()).toList();
    };
  }
}
