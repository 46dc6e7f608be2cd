package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import java.util.List;

/**
 * Logic over diagrams whose leaves are booleans, or {@link Missing} where a decision gives no
 * value.
 */
final class Logicals {

  private static final Diagrams.Combination AND =
      new Diagrams.Combination((a, b) -> dominate(a, b, false), true, false, true);
  private static final Diagrams.Combination OR =
      new Diagrams.Combination((a, b) -> dominate(a, b, true), false, true, true);

  private final Diagrams diagrams;

  Logicals(Diagrams diagrams) {
    this.diagrams = diagrams;
  }

  Node constant(boolean value) {
    return diagrams.leaf(value);
  }

  Node not(Node node) {
    return diagrams.map(node, v -> v instanceof Boolean b ? (Object) !b : v);
  }

  Node and(Node left, Node right) {
    return diagrams.combine(left, right, AND);
  }

  Node or(Node left, Node right) {
    return diagrams.combine(left, right, OR);
  }

  Node any(List<Node> nodes) {
    return nodes.stream().reduce(constant(false), this::or);
  }

  /** Where the condition has no value, the whole has none. */
  Node choose(Node condition, Node then, Node otherwise) {
    return diagrams.bind(
        condition, v -> v instanceof Boolean b ? (b ? then : otherwise) : diagrams.leaf(v));
  }

  private static Object dominate(Object a, Object b, boolean strong) {
    if (a.equals(strong) || b.equals(strong)) {
      return strong;
    }
    return a instanceof Missing ? a : b;
  }
}
