package comity.kernel.compare;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Space;

/**
 * One act under both laws.
 *
 * @param before a diagram of outcomes with their grounds
 * @param after likewise
 * @param kinds a diagram of {@link Change} or {@link Same}
 */
record ActPair(String act, Node before, Node after, Node kinds) {

  /** What is said without its grounds, before and after. */
  record Change(Outcome before, Outcome after) {}

  /** Both say the same. */
  enum Same {
    SAME
  }

  static ActPair of(String act, Side before, Side after, Diagrams diagrams) {
    Node a = before.act(act, diagrams);
    Node b = after.act(act, diagrams);
    Node kinds = diagrams.combine(bare(a, diagrams), bare(b, diagrams), ActPair::kind);
    return new ActPair(act, a, b, kinds);
  }

  private static Node bare(Node outcomes, Diagrams diagrams) {
    return diagrams.map(outcomes, outcome -> ((Outcome) outcome).bare());
  }

  private static Object kind(Object before, Object after) {
    return before.equals(after) ? Same.SAME : new Change((Outcome) before, (Outcome) after);
  }

  /** Whether the diagrams differ, if only where no case leads. */
  boolean mayDiffer() {
    return !(kinds instanceof Leaf leaf && leaf.value() == Same.SAME);
  }

  /** Whether some case is answered differently. */
  boolean differs(Space space) {
    return space.leaves(kinds).stream().anyMatch(Change.class::isInstance);
  }
}
