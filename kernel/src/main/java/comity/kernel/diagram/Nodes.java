package comity.kernel.diagram;

import java.util.LinkedHashSet;
import java.util.Set;

/** Goes through diagrams. */
public final class Nodes {

  private Nodes() {}

  /** Every node of a diagram once, in the order in which a walk from the root first meets them. */
  public static Set<Node> of(Node root) {
    Set<Node> nodes = new LinkedHashSet<>();
    add(root, nodes);
    return nodes;
  }

  private static void add(Node node, Set<Node> into) {
    if (into.add(node) && node instanceof Branch branch) {
      for (int cell = 0; cell < branch.variable().size(); cell++) {
        add(branch.child(cell), into);
      }
    }
  }

  /** Every value at its leaves, in the same order. */
  public static Set<Object> values(Node root) {
    Set<Object> values = new LinkedHashSet<>();
    for (Node node : of(root)) {
      if (node instanceof Leaf leaf) {
        values.add(leaf.value());
      }
    }
    return values;
  }
}
