package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which terms diagrams ask: terms that hang together are one block. Diagrams that share no block
 * answer independently of each other. Blocks are the bits of a number; past the last bit they are
 * taken to hang together, which is slower and no less true.
 */
final class Blocks {

  private final Map<GroupTerm, Group> groups;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final Map<Node, Long> known = new HashMap<>();

  Blocks(Map<GroupTerm, Group> groups) {
    this.groups = groups;
  }

  private long bit(Variable variable) {
    Object block = variable instanceof GroupTerm term ? groups.get(term) : variable;
    return bit(numbers.computeIfAbsent(block, b -> numbers.size()));
  }

  private static long bit(int number) {
    return 1L << Math.min(number, Long.SIZE - 1);
  }

  long of(Node node) {
    if (!(node instanceof Branch branch)) {
      return 0;
    }
    Long blocks = known.get(node);
    if (blocks == null) {
      long all = bit(branch.variable());
      for (int cell = 0; cell < branch.variable().size(); cell++) {
        all |= of(branch.child(cell));
      }
      blocks = all;
      known.put(node, blocks);
    }
    return blocks;
  }

  boolean contain(long blocks, Group group) {
    Integer number = numbers.get(group);
    return number != null && (blocks & bit(number)) != 0;
  }

  /** The diagrams, in parts of which no two share a block; leaves are in none. */
  List<Part> apart(Node[] nodes) {
    long[] masks = new long[nodes.length];
    long all = 0;
    for (int i = 0; i < nodes.length; i++) {
      masks[i] = of(nodes[i]);
      all |= masks[i];
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < nodes.length; i++) {
      if ((masks[i] & all) != 0) {
        Part part = part(nodes, masks, i);
        parts.add(part);
        all &= ~part.blocks();
      }
    }
    return parts;
  }

  private static Part part(Node[] nodes, long[] masks, int first) {
    long blocks = masks[first];
    long before = 0;
    while (before != blocks) {
      before = blocks;
      for (long mask : masks) {
        blocks |= (mask & blocks) == 0 ? 0 : mask;
      }
    }
    Node[] own = new Node[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      own[i] = (masks[i] & blocks) == 0 ? null : nodes[i];
    }
    return new Part(own, blocks);
  }

  /** For each part of the conditions one that says that they all hold. */
  List<Node> all(List<Node> conditions, Diagrams diagrams) {
    List<Node> all = new ArrayList<>();
    for (Part part : apart(conditions.toArray(Node[]::new))) {
      Node together = diagrams.leaf(true);
      for (Node node : part.nodes()) {
        together =
            node == null ? together : diagrams.combine(together, node, Diagrams.Combination.AND);
      }
      all.add(together);
    }
    return all;
  }

  /** Diagrams that hang together: each in its place; null for those that are elsewhere. */
  static final class Part {

    private final Node[] nodes;
    private final long blocks;

    private Part(Node[] nodes, long blocks) {
      this.nodes = nodes;
      this.blocks = blocks;
    }

    Node[] nodes() {
      return nodes;
    }

    long blocks() {
      return blocks;
    }
  }
}
