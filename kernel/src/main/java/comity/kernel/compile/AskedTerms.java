package comity.kernel.compile;

import comity.kernel.diagram.Node;
import comity.kernel.diagram.Nodes;
import java.util.LinkedHashSet;
import java.util.Set;

/** The terms that a diagram asks, in the order in which a walk from its root first meets them. */
public final class AskedTerms {

  private AskedTerms() {}

  /** Those that it asks itself. */
  public static Set<Term> of(Node diagram) {
    Set<Term> terms = new LinkedHashSet<>();
    Nodes.variables(diagram).forEach(variable -> terms.add((Term) variable));
    return terms;
  }

  /** With those that the conditions of lists ask. */
  public static Set<Term> within(Node diagram) {
    Set<Term> terms = new LinkedHashSet<>();
    for (Term term : of(diagram)) {
      terms.add(term);
      if (term instanceof QuantifierTerm list) {
        terms.addAll(within(list.condition()));
      }
    }
    return terms;
  }
}
