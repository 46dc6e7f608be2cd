package comity.kernel.oracle;

import comity.kernel.feel.Expr;
import comity.kernel.feel.Test;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names in an expression that a scope might explain: the first part of every path. */
final class FreeNames {

  private final Set<String> names = new TreeSet<>();

  private FreeNames() {}

  static Set<String> of(Expr expression) {
    FreeNames free = new FreeNames();
    free.add(expression);
    return free.names;
  }

  private void add(Expr expression) {
    switch (expression) {
      case Expr.Name e -> names.add(e.path().getFirst());
      case Expr.InList e -> add(e.subject(), e.list());
      case Expr.Not e -> add(e.operand());
      case Expr.And e -> add(e.left(), e.right());
      case Expr.Or e -> add(e.left(), e.right());
      case Expr.If e -> add(e.condition(), e.then(), e.otherwise());
      case Expr.Compare e -> add(e.left(), e.right());
      case Expr.Plus e -> add(e.left(), e.right());
      case Expr.Times e -> add(e.left(), e.right());
      case Expr.In e -> {
        add(e.subject());
        e.tests().forEach(this::add);
      }
      case Expr.Quantified e -> add(e.list(), e.condition());
      case Expr.Count e -> add(e.list(), e.condition());
      case Expr.Call e -> e.arguments().forEach(argument -> add(argument.value()));
      case Expr.ListOf e -> e.elements().forEach(this::add);
      case Expr.Literal e -> {}
      case Expr.Word e -> {}
      case Expr.Reading e -> {}
    }
  }

  private void add(Expr... expressions) {
    List.of(expressions).forEach(this::add);
  }

  private void add(Test test) {
    switch (test) {
      case Test.Any t -> {}
      case Test.Equals t -> add(t.value());
      case Test.Compares t -> add(t.bound());
      case Test.Within t -> add(t.low(), t.high());
      case Test.OneOf t -> addAll(t.tests());
      case Test.NoneOf t -> addAll(t.tests());
    }
  }

  private void addAll(Collection<Test> tests) {
    tests.forEach(this::add);
  }
}
