package comity.kernel.compare;

import comity.kernel.diagram.Node;

/**
 * One act under both laws.
 *
 * @param before a diagram of outcomes with their grounds
 * @param after likewise
 */
record ActPair(String act, Node before, Node after) {

  static ActPair of(String act, Side before, Side after, FactDiagrams made) {
    return new ActPair(act, before.act(act, made.diagrams()), after.act(act, made.diagrams()));
  }

  /** Whether the diagrams say different things, if only where no case leads. */
  boolean mayDiffer(FactDiagrams made) {
    return made.bare(before) != made.bare(after);
  }
}
