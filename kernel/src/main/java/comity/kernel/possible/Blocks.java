package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

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

  /** That of one term. */
  long of(Variable variable) {
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
      long all = of(branch.variable());
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

  /** All blocks that hang together with these through some diagram. */
  private static long connected(long[] masks, int first) {
    long blocks = masks[first];
    long before = 0;
    while (before != blocks) {
      before = blocks;
      for (long mask : masks) {
        blocks |= (mask & blocks) == 0 ? 0 : mask;
      }
    }
    return blocks;
  }

  /** For each part of the conditions one that says that they all hold. */
  List<Node> all(List<Node> conditions, BinaryOperator<Node> both) {
    long[] masks = conditions.stream().mapToLong(this::of).toArray();
    List<Node> all = new ArrayList<>();
    long done = 0;
    for (int i = 0; i < masks.length; i++) {
      if ((masks[i] & ~done) != 0) {
        long blocks = connected(masks, i);
        all.add(
            IntStream.range(0, masks.length)
                .filter(k -> (masks[k] & blocks) != 0)
                .mapToObj(conditions::get)
                .reduce(both)
                .orElseThrow());
        done |= blocks;
      }
    }
    return all;
  }
}
