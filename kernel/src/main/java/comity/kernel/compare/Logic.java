package comity.kernel.compare;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.possible.Axis;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Diagrams whose leaves are booleans: which cases belong. */
final class Logic {

  private final Diagrams diagrams;
  private final BinaryOperator<Node> and;
  private final BinaryOperator<Node> or;
  private final UnaryOperator<Node> not;
  private final BiPredicate<Node, Node> meeting;

  Logic(Diagrams diagrams) {
    this.diagrams = diagrams;
    this.and = diagrams.combining(Diagrams.Combination.AND);
    this.or = diagrams.combining(Diagrams.Combination.OR);
    this.not = diagrams.mapping(v -> !(Boolean) v);
    this.meeting = diagrams.meeting();
  }

  Diagrams diagrams() {
    return diagrams;
  }

  Node all() {
    return diagrams.leaf(true);
  }

  Node none() {
    return diagrams.leaf(false);
  }

  Node both(Node a, Node b) {
    return a == b ? a : and.apply(a, b);
  }

  Node either(Node a, Node b) {
    return a == b ? a : or.apply(a, b);
  }

  /** Whether some case is in both. */
  boolean meet(Node a, Node b) {
    return meeting.test(a, b);
  }

  Node not(Node node) {
    return not.apply(node);
  }

  Node butNot(Node a, Node b) {
    return both(a, not(b));
  }

  /** The cases that some value of the axis makes one of these. */
  Node whatever(Node cases, Axis axis) {
    Node some = none();
    for (int cell = 0; cell < axis.size(); cell++) {
      some = either(some, diagrams.restrict(cases, axis, cell));
    }
    return some;
  }

  /** The cases that have one of these values. */
  Node among(Node node, Set<Object> values) {
    return diagrams.map(node, values::contains);
  }

  /** The same, asking the axis itself. */
  Node among(Axis axis, Set<Object> values) {
    return diagrams.choose(
        axis, axis.values().stream().map(v -> diagrams.leaf(values.contains(v))).toList());
  }
}
