package comity.kernel.compare;

import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.outcome.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where the diagrams of facts of one comparison are made. Acts have most of theirs in common, so
 * what was made or found of one is kept for the others.
 */
final class FactDiagrams {

  private final Diagrams diagrams = new Diagrams();
  private final UnaryOperator<Node> copies = diagrams.mapping(value -> value);
  private final UnaryOperator<Node> bare = diagrams.mapping(o -> ((Outcome) o).bare());
  private final Map<Node, Set<Term>> asked = new HashMap<>();

  Diagrams diagrams() {
    return diagrams;
  }

  /** The same diagram, made here. */
  Node copy(Node node) {
    return copies.apply(node);
  }

  /** A diagram of outcomes without their grounds. */
  Node bare(Node outcomes) {
    return bare.apply(outcomes);
  }

  /** The terms that it asks. */
  Set<Term> asked(Node node) {
    return asked.computeIfAbsent(node, AskedTerms::of);
  }
}
