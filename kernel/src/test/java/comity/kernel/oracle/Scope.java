package comity.kernel.oracle;

import comity.kernel.feel.Expr;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the names of parameters and bound variables stand for: a {@link Tree} or a {@link Later}.
 * Equal to a scope of the same names; its hash is counted once, since every definition that is
 * looked up asks for it.
 */
final class Scope {

  static final Scope EMPTY = new Scope(Map.of());

  private final SortedMap<String, Object> names;
  private final int hash;

  Scope(Map<String, Object> names) {
    this.names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    this.hash = names.hashCode();
  }

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

  SortedMap<String, Object> names() {
    return names;
  }

  Object get(String name) {
    return names.get(name);
  }

  Scope with(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(names);
    more.put(name, value);
    return new Scope(more);
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof Scope scope && hash == scope.hash && names.equals(scope.names));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
