package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Which leaves and which groups of terms lie below each branch of some diagrams. */
final class Below {

  /** Numbers of leaves and of groups. */
  record Content(BitSet leaves, BitSet groups) {}

  private final Map<Node, Content> known = new HashMap<>();
  private final Map<Leaf, Integer> numbers = new HashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private final ToIntFunction<GroupTerm> groups;

  /**
   * Of no diagram yet.
   *
   * @param groups the number of a term's group
   */
  Below(ToIntFunction<GroupTerm> groups) {
    this.groups = groups;
  }

  private int number(Leaf leaf) {
    return numbers.computeIfAbsent(
        leaf,
        l -> {
          leaves.add(l);
          return leaves.size() - 1;
        });
  }

  /** The leaf of that number. */
  Leaf leaf(int number) {
    return leaves.get(number);
  }

  Content of(Node node) {
    Content content = known.get(node);
    if (content == null) {
      content = new Content(new BitSet(), new BitSet());
      switch (node) {
        case Leaf leaf -> content.leaves().set(number(leaf));
        case Branch branch -> add(branch, content);
      }
      known.put(node, content);
    }
    return content;
  }

  private void add(Branch branch, Content content) {
    if (branch.variable() instanceof GroupTerm term) {
      content.groups().set(groups.applyAsInt(term));
    }
    for (int cell = 0; cell < branch.variable().size(); cell++) {
      Content below = of(branch.child(cell));
      content.leaves().or(below.leaves());
      content.groups().or(below.groups());
    }
  }
}
