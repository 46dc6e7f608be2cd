package comity.kernel.decide;

import comity.kernel.compile.CodeTerm;
import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which terms hang together. Groups are independent of each other once the facts of the scopes
 * around them are fixed.
 */
final class Groups {

  private final Map<Object, Group> byKey = new LinkedHashMap<>();
  private final Map<GroupTerm, Group> byTerm = new HashMap<>();
  private final List<ComparisonTerm> comparisons = new ArrayList<>();

  Groups(CompiledLaw law, Possibilities possibilities) {
    for (Term term : law.terms()) {
      switch (term) {
        case CodeTerm code ->
            join(code, byKey.computeIfAbsent(code.ref(), r -> new CodeGroup(code.ref())));
        case QuantifierTerm quantifier ->
            join(
                quantifier,
                byKey.computeIfAbsent(
                    quantifier.elements(),
                    s -> new ListGroup(quantifier.elements(), possibilities, law.diagrams())));
        case ComparisonTerm comparison -> comparisons.add(comparison);
        default -> {}
      }
    }
    groupComparisons();
  }

  private void groupComparisons() {
    Map<Ref, Ref> leader = new HashMap<>();
    for (ComparisonTerm term : comparisons) {
      List<Ref> own = own(term);
      own.forEach(r -> leader.putIfAbsent(r, r));
      own.forEach(r -> leader.put(find(leader, r), find(leader, own.getFirst())));
    }
    for (ComparisonTerm term : comparisons) {
      Ref key = find(leader, own(term).getFirst());
      join(
          term,
          byKey.computeIfAbsent(
              List.of("comparisons", key), k -> new ArithmeticGroup(term.scope())));
    }
  }

  private static List<Ref> own(ComparisonTerm term) {
    return term.refs().filter(r -> r.scope().equals(term.scope())).toList();
  }

  private static Ref find(Map<Ref, Ref> leader, Ref ref) {
    Ref at = ref;
    while (!leader.get(at).equals(at)) {
      at = leader.get(at);
    }
    return at;
  }

  private void join(GroupTerm term, Group group) {
    group.add(term);
    byTerm.put(term, group);
  }

  Group of(GroupTerm term) {
    return byTerm.get(term);
  }

  /** Every comparison of every scope. */
  List<ComparisonTerm> comparisons() {
    return comparisons;
  }
}
