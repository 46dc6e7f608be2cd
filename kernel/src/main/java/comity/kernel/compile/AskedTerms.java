package comity.kernel.compile;

import comity.kernel.diagram.Node;
import comity.kernel.diagram.Nodes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The terms that a diagram asks, in the order in which a walk from its root first meets them. */
public final class AskedTerms {

  private AskedTerms() {}

  /** Those that it asks itself. */
  public static Set<Term> of(Node diagram) {
    return of(List.of(diagram));
  }

  /** Those that some diagrams ask, one after the other. */
  public static Set<Term> of(List<Node> diagrams) {
    Set<Term> terms = new LinkedHashSet<>();
    Nodes.variables(diagrams).forEach(variable -> terms.add((Term) variable));
    return terms;
  }

  /** With those that the conditions of lists ask. */
  public static Set<Term> within(Node diagram) {
    return within(of(diagram));
  }

  /** Some terms, with those that the conditions of lists among them ask. */
  public static Set<Term> within(Set<Term> asked) {
    Set<Term> terms = new LinkedHashSet<>();
    for (Term term : asked) {
      terms.add(term);
      if (term instanceof QuantifierTerm list) {
        terms.addAll(within(list.condition()));
      }
    }
    return terms;
  }
}
