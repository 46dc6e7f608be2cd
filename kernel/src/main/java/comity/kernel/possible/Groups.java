package comity.kernel.possible;

import comity.kernel.compile.CodeTerm;
import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which terms hang together. Groups are independent of each other once the facts of the scopes
 * around them are fixed.
 */
final class Groups {

  private final Map<GroupTerm, Object> keys = new HashMap<>();
  private final List<ComparisonTerm> comparisons = new ArrayList<>();
  private final Memo<Set<GroupTerm>, Group> groups = new Memo<>();
  private final Possibilities possibilities;

  Groups(CompiledLaw law, Possibilities possibilities) {
    this.possibilities = possibilities;
    for (Term term : law.terms()) {
      switch (term) {
        case CodeTerm code -> keys.put(code, code.ref());
        case QuantifierTerm quantifier -> keys.put(quantifier, quantifier.elements());
        case ComparisonTerm comparison -> comparisons.add(comparison);
        default -> {}
      }
    }
    joinComparisons();
  }

  private void joinComparisons() {
    Map<Ref, Ref> leader = new HashMap<>();
    for (ComparisonTerm term : comparisons) {
      List<Ref> own = own(term);
      own.forEach(r -> leader.putIfAbsent(r, r));
      own.forEach(r -> leader.put(find(leader, r), find(leader, own.getFirst())));
    }
    for (ComparisonTerm term : comparisons) {
      keys.put(term, List.of("comparisons", find(leader, own(term).getFirst())));
    }
  }

  private static List<Ref> own(ComparisonTerm term) {
    return term.refs().stream().filter(r -> r.scope().equals(term.scope())).toList();
  }

  private static Ref find(Map<Ref, Ref> leader, Ref ref) {
    Ref at = ref;
    while (!leader.get(at).equals(at)) {
      at = leader.get(at);
    }
    return at;
  }

  /** The group of each of these terms; terms that are not asked are in none. */
  Map<GroupTerm, Group> of(Collection<GroupTerm> asked) {
    Map<Object, Set<GroupTerm>> together = new LinkedHashMap<>();
    asked.forEach(t -> together.computeIfAbsent(keys.get(t), k -> new HashSet<>()).add(t));
    Map<GroupTerm, Group> found = new HashMap<>();
    for (Set<GroupTerm> terms : together.values()) {
      Group group = groups.computeIfAbsent(terms, this::group);
      terms.forEach(t -> found.put(t, group));
    }
    return found;
  }

  private Group group(Set<GroupTerm> terms) {
    return switch (terms.iterator().next()) {
      case CodeTerm code -> new CodeGroup(terms.stream(), code.ref());
      case ComparisonTerm comparison -> new ArithmeticGroup(terms.stream(), comparison.scope());
      case QuantifierTerm quantifier ->
          new ListGroup(terms.stream(), quantifier.elements(), possibilities);
    };
  }

  /** Every comparison of every scope. */
  List<ComparisonTerm> comparisons() {
    return comparisons;
  }
}
