package comity.kernel.possible;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Scope;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Facts of one scope that comparisons inside its lists share, such as the day of the arrest that
 * every conviction is measured against. While such a fact is unknown the elements are not
 * independent, so it is fixed first, to each of its candidates in turn.
 */
final class Hubs {

  private final Set<ComparisonTerm> comparisons;

  /** For diagrams that can come to ask these comparisons. */
  Hubs(Set<ComparisonTerm> comparisons) {
    this.comparisons = comparisons;
  }

  /**
   * The facts again with the first unknown shared fact filled in, once for each candidate; or empty
   * if none is unknown.
   */
  Optional<List<Facts>> fill(Scope scope, Facts facts) {
    return unknown(scope, facts).stream().findFirst().map(hub -> filled(hub, facts));
  }

  /** The shared facts of that scope that are unknown. */
  List<Ref> unknown(Scope scope, Facts facts) {
    return comparisons.stream()
        .filter(t -> t.scope().depth() > scope.depth())
        .flatMap(t -> t.refs().stream())
        .filter(r -> isUnknown(r, scope, facts))
        .distinct()
        .toList();
  }

  private static boolean isUnknown(Ref ref, Scope scope, Facts facts) {
    return ref.scope().equals(scope) && facts.number(ref.fact().slot()) == Facts.UNKNOWN;
  }

  private List<Facts> filled(Ref hub, Facts facts) {
    Candidates candidates = Candidates.of(hub);
    candidates.addLeapCycle();
    for (ComparisonTerm term : comparisons) {
      if (term.refs().contains(hub)) {
        records(term.scope(), hub.scope(), facts).forEach(r -> candidates.addLimit(term, r));
      }
    }
    return candidates.values().stream().map(v -> facts.with(hub.fact().slot(), v)).toList();
  }

  /** Every record of that scope below these facts. */
  private static List<Facts> records(Scope scope, Scope top, Facts facts) {
    if (scope.equals(top)) {
      return List.of(facts);
    }
    List<Facts> found = new ArrayList<>();
    for (Facts holder : records(scope.parent(), top, facts)) {
      List<Facts> elements = holder.elements(scope.list().slot());
      if (elements != null) {
        found.addAll(elements);
      }
      Facts blank = Facts.blank(scope.type(), holder);
      found.add(blank);
      known(facts).forEach(day -> found.addAll(like(scope.type().facts(), blank, day)));
    }
    return found;
  }

  /**
   * A day known anywhere in the case may lie between two unknown ones, so each is tried as the
   * element's own.
   */
  private static List<Facts> like(List<Fact> days, Facts blank, long day) {
    return days.stream()
        .filter(f -> f.type() instanceof FactType.Day)
        .map(f -> blank.with(f.slot(), day))
        .toList();
  }

  private static List<Long> known(Facts facts) {
    return facts.type().facts().stream()
        .filter(f -> f.type() instanceof FactType.Day)
        .map(f -> facts.number(f.slot()))
        .filter(n -> n != Facts.UNKNOWN)
        .distinct()
        .toList();
  }
}
