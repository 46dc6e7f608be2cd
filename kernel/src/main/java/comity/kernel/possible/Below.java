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

/** Which leaves and which groups of terms lie below each branch of some diagrams. */
final class Below {

  /** Numbers of leaves and of groups. */
  record Content(BitSet leaves, BitSet groups) {

    /** Whether these are all leaves that lie there. */
    boolean isAll(BitSet numbers) {
      for (int i = leaves.nextSetBit(0); i >= 0; i = leaves.nextSetBit(i + 1)) {
        if (!numbers.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private final Map<Node, Content> known = new HashMap<>();
  private final Map<Leaf, Integer> leafNumbers = new HashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private final Map<GroupTerm, Group> groups;
  private final Map<Group, Integer> groupNumbers = new HashMap<>();

  /**
   * Of no diagram yet.
   *
   * @param groups those of all terms that the diagrams ask
   */
  Below(Map<GroupTerm, Group> groups) {
    this.groups = groups;
    groups.values().forEach(g -> groupNumbers.putIfAbsent(g, groupNumbers.size()));
  }

  private int number(Leaf leaf) {
    return leafNumbers.computeIfAbsent(
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

  /** Whether these are all leaves that lie there. */
  boolean isAll(Node node, BitSet numbers) {
    return of(node).isAll(numbers);
  }

  /** The choices that can still matter there. */
  Choices only(Choices choices, Content content) {
    return choices.only(group -> content.groups().get(groupNumbers.get(group)));
  }

  private void add(Branch branch, Content content) {
    if (branch.variable() instanceof GroupTerm term) {
      content.groups().set(groupNumbers.get(groups.get(term)));
    }
    for (int cell = 0; cell < branch.variable().size(); cell++) {
      Content below = of(branch.child(cell));
      content.leaves().or(below.leaves());
      content.groups().or(below.groups());
    }
  }
}
