package comity.kernel.plan;

import comity.kernel.compile.Scope;
import comity.kernel.facts.Facts;
import java.util.List;

/** Finds the record of a scope in a case whose lists have one element each. */
final class Seat {

  private Seat() {}

  /** The record; null where the list is not known to have exactly one element. */
  static Facts of(Scope scope, Facts root) {
    if (scope.parent() == null) {
      return root;
    }
    Facts holder = of(scope.parent(), root);
    List<Facts> elements = holder == null ? null : holder.elements(scope.list().slot());
    return elements == null || elements.size() != 1 ? null : elements.getFirst();
  }

  /** A record of which nothing is known, within records of which nothing is known. */
  static Facts blank(Scope scope) {
    return Facts.blank(scope.type(), scope.parent() == null ? null : blank(scope.parent()));
  }
}
