package comity.kernel.possible;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which comparisons a diagram can come to ask, those inside lists included. */
final class Reach {

  private final Map<Node, Set<ComparisonTerm>> known = new HashMap<>();

  synchronized Set<ComparisonTerm> of(Node node) {
    Set<ComparisonTerm> found = known.get(node);
    if (found == null) {
      found = new LinkedHashSet<>();
      collect(node, found, new HashSet<>());
      known.put(node, found);
    }
    return found;
  }

  /** The grouped terms that the diagram itself asks. */
  static Set<GroupTerm> grouped(Node node) {
    Set<GroupTerm> found = new LinkedHashSet<>();
    grouped(node, found, new HashSet<>());
    return found;
  }

  private static void grouped(Node node, Set<GroupTerm> found, Set<Node> seen) {
    if (node instanceof Branch branch && seen.add(branch)) {
      if (branch.variable() instanceof GroupTerm term) {
        found.add(term);
      }
      for (int i = 0; i < branch.variable().size(); i++) {
        grouped(branch.child(i), found, seen);
      }
    }
  }

  private void collect(Node node, Set<ComparisonTerm> found, Set<Node> seen) {
    if (node instanceof Branch branch && seen.add(branch)) {
      switch ((Term) branch.variable()) {
        case ComparisonTerm comparison -> found.add(comparison);
        case QuantifierTerm quantifier -> found.addAll(of(quantifier.condition()));
        default -> {}
      }
      for (int i = 0; i < branch.variable().size(); i++) {
        collect(branch.child(i), found, seen);
      }
    }
  }
}
