package comity.kernel.compare;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.outcome.Outcome;

/**
 * One act under both laws.
 *
 * @param before a diagram of outcomes with their grounds
 * @param after likewise
 */
record ActPair(String act, Node before, Node after) {

  static ActPair of(String act, Side before, Side after, Diagrams diagrams) {
    return new ActPair(
        act, copy(before.act(act, diagrams), diagrams), copy(after.act(act, diagrams), diagrams));
  }

  private static Node copy(Node node, Diagrams diagrams) {
    return diagrams.map(node, v -> v);
  }

  /** Whether the diagrams say different things, if only where no case leads. */
  boolean mayDiffer(Diagrams diagrams) {
    return bare(before, diagrams) != bare(after, diagrams);
  }

  private static Node bare(Node outcomes, Diagrams diagrams) {
    return diagrams.map(outcomes, outcome -> ((Outcome) outcome).bare());
  }
}
