package comity.kernel.possible;

import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Node;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which comparisons a diagram can come to ask, those inside lists included. */
final class Reach {

  private final Map<Node, Set<ComparisonTerm>> known = new HashMap<>();

  synchronized Set<ComparisonTerm> of(Node node) {
    Set<ComparisonTerm> found = known.get(node);
    if (found == null) {
      found = only(ComparisonTerm.class, AskedTerms.within(node));
      known.put(node, found);
    }
    return found;
  }

  /** The grouped terms that the diagram itself asks. */
  static Set<GroupTerm> grouped(Node node) {
    return only(GroupTerm.class, AskedTerms.of(node));
  }

  /** The grouped terms among some. */
  static Set<GroupTerm> grouped(Set<Term> asked) {
    return only(GroupTerm.class, asked);
  }

  /** The comparisons among some terms, those inside lists included. */
  static Set<ComparisonTerm> of(Set<Term> asked) {
    return only(ComparisonTerm.class, AskedTerms.within(asked));
  }

  private static <T extends Term> Set<T> only(Class<T> kind, Set<Term> terms) {
    Set<T> found = new LinkedHashSet<>();
    for (Term term : terms) {
      if (kind.isInstance(term)) {
        found.add(kind.cast(term));
      }
    }
    return found;
  }
}
