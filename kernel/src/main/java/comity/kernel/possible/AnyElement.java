package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An element of which nothing is known, in a list of one record. */
final class AnyElement {

  private record State(Node node, Choices choices) {}

  private final Facts element;
  private final Map<GroupTerm, Group> groups;
  private final Map<Group, Options> options = new HashMap<>();
  private final Map<Node, Set<Object>> known = new HashMap<>();

  /**
   * An element.
   *
   * @param groups those of all terms that any condition asks
   */
  AnyElement(Scope elements, Facts holder, Map<GroupTerm, Group> groups) {
    this.element = Facts.blank(elements.type(), holder);
    this.groups = groups;
  }

  /** The values of every leaf of a condition that some element leads to. */
  synchronized Set<Object> leaves(Node condition) {
    Set<Object> found = known.get(condition);
    if (found == null) {
      found = new LinkedHashSet<>();
      visit(condition, Choices.none(), found, new HashSet<>());
      known.put(condition, found);
    }
    return found;
  }

  private void visit(Node node, Choices choices, Set<Object> found, Set<State> seen) {
    if (node instanceof Leaf leaf) {
      found.add(leaf.value());
    } else if (seen.add(new State(node, choices))) {
      Branch branch = (Branch) node;
      for (int cell = 0; cell < branch.variable().size(); cell++) {
        Choices after = take((Term) branch.variable(), cell, choices);
        if (after != null) {
          visit(branch.child(cell), after, found, seen);
        }
      }
    }
  }

  /** What remains possible when the term lies in that cell; null if it cannot. */
  private Choices take(Term term, int cell, Choices choices) {
    if (!(term instanceof GroupTerm grouped)) {
      return choices;
    }
    Group group = groups.get(grouped);
    Options all = options.computeIfAbsent(group, g -> g.options(element));
    return choices.take(group, group.index(grouped), cell, all);
  }
}
