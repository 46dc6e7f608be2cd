package comity.kernel.compile;

import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;

/** A fact of a scope, as the place where a value is found. */
public record Ref(Scope scope, Fact fact) {

  /** The number in it, seen from a record at that depth, or {@link Facts#UNKNOWN}. */
  public long number(Facts facts, int depth) {
    return facts.up(depth - scope.depth()).number(fact.slot());
  }

  /** A slot is one fact of its scope, so nothing else need be compared. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Ref ref && scope == ref.scope && fact.slot() == ref.fact.slot();
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(scope) + fact.slot();
  }

  @Override
  public String toString() {
    return scope + fact.path();
  }
}
