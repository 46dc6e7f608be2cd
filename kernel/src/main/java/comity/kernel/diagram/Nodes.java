package comity.kernel.diagram;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

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
    visit(root, new NodeMap<>(), leaf -> values.add(leaf.value()), variable -> {});
    return values;
  }

  /** All that some diagrams ask, one after the other, each in the same order. */
  public static Set<Variable> variables(Iterable<Node> roots) {
    Set<Variable> variables = new LinkedHashSet<>();
    NodeMap<Node> seen = new NodeMap<>();
    roots.forEach(root -> visit(root, seen, leaf -> {}, variables::add));
    return variables;
  }

  private static void visit(
      Node node, NodeMap<Node> seen, Consumer<Leaf> leaves, Consumer<Variable> variables) {
    if (seen.get(node) != null) {
      return;
    }
    seen.put(node, node);
    switch (node) {
      case Leaf leaf -> leaves.accept(leaf);
      case Branch branch -> {
        variables.accept(branch.variable());
        for (int cell = 0; cell < branch.variable().size(); cell++) {
          visit(branch.child(cell), seen, leaves, variables);
        }
      }
    }
  }
}
