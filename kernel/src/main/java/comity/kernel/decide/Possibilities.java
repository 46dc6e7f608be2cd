package comity.kernel.decide;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds exactly which leaves of a diagram some completion of incomplete facts leads to. */
final class Possibilities {

  private final Groups groups;
  private final Hubs hubs;

  Possibilities(CompiledLaw law) {
    this.groups = new Groups(law, this);
    this.hubs = new Hubs(groups.comparisons());
  }

  Hubs hubs() {
    return hubs;
  }

  /** The record with every shared unknown day filled in, in every way that can matter. */
  List<Situation> situations(Scope scope, Facts facts) {
    return fillings(scope, facts).stream().map(f -> new Situation(groups, scope, f)).toList();
  }

  private List<Facts> fillings(Scope scope, Facts facts) {
    Optional<List<Facts>> once = hubs.fill(scope, facts);
    return once.isEmpty()
        ? List.of(facts)
        : once.get().stream().flatMap(f -> fillings(scope, f).stream()).toList();
  }

  /**
   * The values of every leaf that is possible.
   *
   * @param facts a record of that scope; the node's terms are of this scope or of scopes around it
   */
  Set<Object> leaves(Node node, Scope scope, Facts facts) {
    Set<Object> found = new LinkedHashSet<>();
    for (Situation situation : situations(scope, facts)) {
      leaves(node, situation, found);
    }
    return found;
  }

  /** The values of every leaf that is possible in that situation, added to those found. */
  static void leaves(Node node, Situation situation, Set<Object> found) {
    new Search(situation, found).visit(node, Choices.none());
  }

  private record State(Node node, Choices choices) {}

  private static final class Search {

    private final Situation situation;
    private final Set<Object> found;
    private final Set<State> seen = new HashSet<>();

    Search(Situation situation, Set<Object> found) {
      this.situation = situation;
      this.found = found;
    }

    void visit(Node node, Choices choices) {
      if (node instanceof Leaf leaf) {
        found.add(leaf.value());
      } else if (seen.add(new State(node, choices))) {
        branch((Branch) node, choices);
      }
    }

    private void branch(Branch branch, Choices choices) {
      Term term = (Term) branch.variable();
      for (int cell = 0; cell < term.size(); cell++) {
        Choices after = situation.take(term, cell, choices);
        if (after != null) {
          visit(branch.child(cell), after);
        }
      }
    }
  }
}
