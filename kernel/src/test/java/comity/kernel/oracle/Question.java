package comity.kernel.oracle;

import comity.kernel.feel.Expr;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A quantifier or a count over a list, with what its names stand for. The record that has the list
 * is left open, so that the same question can be asked of another one.
 */
record Question(FactKey list, Expr expression, Scope scope) {

  /** Stands for the record that has the list. */
  private enum Owner {
    OWNER
  }

  static Question of(Ref list, Expr expression, Scope scope) {
    Scope names = replace(needed(expression, scope), list.tree(), Owner.OWNER);
    if (names.names().values().stream().anyMatch(Question::isRecord)) {
      throw new IllegalStateException("elements of two lists meet in " + expression);
    }
    return new Question(list.key(), expression, names);
  }

  private static boolean isRecord(Object value) {
    return value instanceof Tree
        || (value instanceof Scope.Later later
            && later.scope().names().values().stream().anyMatch(Question::isRecord));
  }

  /** Whether a list with this element alone would satisfy the condition. */
  boolean holds(Evaluator evaluator, Tree owner, Tree element) {
    Scope names = replace(scope, Owner.OWNER, owner);
    return switch (expression) {
      case Expr.Quantified e -> evaluator.truth(e.condition(), names.with(e.variable(), element));
      case Expr.Count e -> evaluator.truth(e.condition(), names.with("item", element));
      default -> throw new IllegalStateException("no question about a list: " + expression);
    };
  }

  private static Scope needed(Expr expression, Scope scope) {
    Set<String> free = FreeNames.of(expression);
    Map<String, Object> names = new TreeMap<>(scope.names());
    names.keySet().retainAll(free);
    names.replaceAll((name, value) -> needed(value));
    return new Scope(names);
  }

  private static Object needed(Object value) {
    return value instanceof Scope.Later later
        ? new Scope.Later(later.expression(), needed(later.expression(), later.scope()))
        : value;
  }

  private static Scope replace(Scope scope, Object from, Object to) {
    Map<String, Object> names = new TreeMap<>(scope.names());
    names.replaceAll((name, value) -> replaced(value, from, to));
    return new Scope(names);
  }

  private static Object replaced(Object value, Object from, Object to) {
    if (value instanceof Scope.Later later) {
      return new Scope.Later(later.expression(), replace(later.scope(), from, to));
    }
    return value == from ? to : value;
  }
}
