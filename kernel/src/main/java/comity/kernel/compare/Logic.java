package comity.kernel.compare;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import java.util.Set;
import java.util.function.Predicate;

/** Diagrams whose leaves are booleans: which cases belong. */
record Logic(Diagrams diagrams) {

  Node all() {
    return diagrams.leaf(true);
  }

  Node none() {
    return diagrams.leaf(false);
  }

  Node both(Node a, Node b) {
    return diagrams.combine(a, b, Diagrams.Combination.AND);
  }

  Node either(Node a, Node b) {
    return diagrams.combine(a, b, Diagrams.Combination.OR);
  }

  Node not(Node node) {
    return diagrams.map(node, v -> !(Boolean) v);
  }

  Node where(Node node, Predicate<Object> is) {
    return diagrams.map(node, is::test);
  }

  /** The cases that have one of these values. */
  Node among(Node node, Set<Object> values) {
    return where(node, values::contains);
  }

  /** The values of those cases; others have the leaf {@code false}. */
  Node within(Node cases, Node values) {
    return diagrams.combine(
        cases, values, new Diagrams.Combination((in, v) -> in.equals(true) ? v : in, true, false));
  }
}
