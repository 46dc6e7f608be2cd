package comity.kernel.oracle;

import comity.kernel.feel.Expr;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the names of parameters and bound variables stand for: a {@link Tree} or a {@link Later}.
 */
record Scope(Map<String, Object> names) {

  static final Scope EMPTY = new Scope(Map.of());

  /** An argument, evaluated only where it is used. Equal to the same argument in an equal scope. */
  record Later(Expr expression, Scope scope) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Later later
          && expression == later.expression
          && scope.equals(later.scope);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(expression) + scope.hashCode();
    }
  }

  Object get(String name) {
    return names.get(name);
  }

  Scope with(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(names);
    more.put(name, value);
    return new Scope(more);
  }
}
