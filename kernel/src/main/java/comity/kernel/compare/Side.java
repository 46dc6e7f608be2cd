package comity.kernel.compare;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.Instance;
import comity.kernel.compile.Term;
import comity.kernel.decide.EveryAct;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Possibilities;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of the two laws that are compared. */
final class Side {

  private final CompiledLaw law;
  private final Possibilities possibilities;

  /**
   * A side.
   *
   * @param possibilities of the terms of both laws
   */
  Side(CompiledLaw law, Possibilities possibilities) {
    this.law = law;
    this.possibilities = possibilities;
  }

  CompiledLaw law() {
    return law;
  }

  /** The outcomes of an act; silence where the law does not speak of it. */
  Node act(String act, Diagrams diagrams) {
    Node node = law.acts().get(act);
    return node == null ? diagrams.leaf(EveryAct.SILENT) : node;
  }

  /** What its decision in that edition was compiled to, as far as it is one of the case. */
  Optional<Instance> instance(Edition edition, String decision) {
    return law.instances().stream()
        .filter(i -> i.edition().equals(edition) && i.scope().equals(law.root()))
        .filter(i -> i.definition().name().equals(decision) && !i.definition().isTest())
        .findFirst();
  }

  /** The version of that law that it holds. */
  Optional<Edition> edition(String id) {
    return law.editions().stream().filter(e -> e.law().id().equals(id)).findFirst();
  }

  /** Where the one kind of information stands that an act such as {@code disclose.status} gives. */
  Optional<FiniteTerm> information() {
    return law.terms().stream().filter(Side::isInformation).map(FiniteTerm.class::cast).findFirst();
  }

  private static boolean isInformation(Term term) {
    return term instanceof FiniteTerm finite
        && finite.ref().fact().path().equals(Vocabulary.INFORMATION)
        && finite.ref().fact().type() instanceof FactType.OneOf;
  }

  /** What a diagram of outcomes may answer in that case. */
  List<Outcome> possible(Node outcomes, Facts facts) {
    return possibilities.leaves(outcomes, law.root(), facts).stream()
        .map(Outcome.class::cast)
        .toList();
  }

  /**
   * What a diagram of booleans answers of that case.
   *
   * @return null if both are possible
   */
  Boolean settled(Node node, Facts facts) {
    Set<Object> possible = possibilities.leaves(node, law.root(), facts);
    return possible.size() == 1 ? (Boolean) possible.iterator().next() : null;
  }
}
