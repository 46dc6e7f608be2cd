package comity.kernel.possible;

import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Looks for the leaves of one diagram that some completion leads to. */
final class LeafSearch {

  /** What remains possible after an answer. */
  @FunctionalInterface
  interface Answers {

    /** Returns null if the term cannot lie in that cell. */
    Choices take(Term term, int cell, Choices choices);
  }

  private record State(Node node, Choices choices) {}

  private final Below below;
  private final Answers answers;
  private final BitSet known;
  private final Set<Leaf> found = new LinkedHashSet<>();
  private final Set<State> seen = new HashSet<>();

  /**
   * A search.
   *
   * @param known the numbers of leaves that need not be looked for; those found are added
   */
  LeafSearch(Below below, Answers answers, BitSet known) {
    this.below = below;
    this.answers = answers;
    this.known = known;
  }

  /** Those found, in the order in which a walk meets them. */
  Set<Leaf> from(Node node) {
    visit(node, Choices.none());
    return found;
  }

  private void visit(Node node, Choices choices) {
    Below.Content content = below.of(node);
    if (content.isAll(known)) {
      return;
    }
    switch (node) {
      case Leaf leaf -> {
        known.or(content.leaves());
        found.add(leaf);
      }
      case Branch branch -> {
        if (seen.add(new State(branch, below.only(choices, content)))) {
          visit(branch, choices);
        }
      }
    }
  }

  private void visit(Branch branch, Choices choices) {
    Term term = (Term) branch.variable();
    for (int cell = 0; cell < term.size(); cell++) {
      Choices after = answers.take(term, cell, choices);
      if (after != null) {
        visit(branch.child(cell), after);
      }
    }
  }
}
