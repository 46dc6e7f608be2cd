package comity.kernel.possible;

import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import java.util.HashSet;
import java.util.Set;

/** Whether two diagrams can lead one and the same completion of a case to different leaves. */
public final class Difference {

  private record State(Node a, Node b, Choices choices) {}

  private final Situation situation;
  private final Set<State> seen = new HashSet<>();

  /** For diagrams of that situation. */
  public Difference(Situation situation) {
    this.situation = situation;
  }

  /** Whether some way that a case can take leads to different leaves. */
  public boolean between(Node a, Node b) {
    return differ(a, b, Choices.none());
  }

  private boolean differ(Node a, Node b, Choices choices) {
    if (a.equals(b)) {
      return false;
    }
    if (a instanceof Leaf && b instanceof Leaf) {
      return true;
    }
    return seen.add(new State(a, b, choices)) && branch(a, b, choices);
  }

  private boolean branch(Node a, Node b, Choices choices) {
    Term term = first(a, b);
    for (int cell = 0; cell < term.size(); cell++) {
      Choices after = situation.take(term, cell, choices);
      if (after != null && differ(cofactor(a, term, cell), cofactor(b, term, cell), after)) {
        return true;
      }
    }
    return false;
  }

  private static Term first(Node a, Node b) {
    if (!(a instanceof Branch x)) {
      return (Term) ((Branch) b).variable();
    }
    boolean left = !(b instanceof Branch y) || x.variable().order() <= y.variable().order();
    return (Term) (left ? x : (Branch) b).variable();
  }

  private static Node cofactor(Node node, Term term, int cell) {
    return node instanceof Branch b && b.variable().equals(term) ? b.child(cell) : node;
  }
}
