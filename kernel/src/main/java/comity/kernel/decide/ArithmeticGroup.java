package comity.kernel.decide;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Scope;
import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Comparisons that share days, instants or numbers of one scope. */
final class ArithmeticGroup extends Group {

  private final Scope scope;
  private final Memo<Set<BitSet>> known = new Memo<>();
  private List<Ref> all;
  private List<Ref> refs;

  ArithmeticGroup(Scope scope) {
    this.scope = scope;
  }

  @Override
  Set<BitSet> possible(Facts facts) {
    return known.computeIfAbsent(
        values(facts),
        k -> {
          Set<BitSet> possible = new LinkedHashSet<>();
          complete(facts, possible);
          return possible;
        });
  }

  /** All that the answers hang on. */
  private List<Long> values(Facts facts) {
    return all().stream().map(r -> r.number(facts, scope.depth())).toList();
  }

  private void complete(Facts facts, Set<BitSet> possible) {
    for (Ref ref : refs()) {
      if (facts.number(ref.fact().slot()) == Facts.UNKNOWN) {
        for (long value : candidates(ref, facts)) {
          complete(facts.with(ref.fact().slot(), value), possible);
        }
        return;
      }
    }
    possible.add(answers(facts));
  }

  private Set<Long> candidates(Ref ref, Facts facts) {
    Candidates candidates = Candidates.of(ref);
    terms().forEach(t -> candidates.addLimit((ComparisonTerm) t, facts));
    if (!candidates.isLimited()) {
      candidates.addLeapCycle();
    }
    return candidates.values();
  }

  private BitSet answers(Facts facts) {
    BitSet bits = new BitSet();
    for (GroupTerm term : terms()) {
      bits.set(index(term), term.cell(facts) == 1);
    }
    return bits;
  }

  /**
   * The facts of this scope that matter: days and instants first, for counts of days are measured
   * against them.
   */
  private synchronized List<Ref> refs() {
    if (refs == null) {
      refs =
          terms().stream()
              .flatMap(t -> ((ComparisonTerm) t).refs())
              .filter(r -> r.scope().equals(scope))
              .distinct()
              .sorted(
                  Comparator.comparing((Ref r) -> r.fact().type() instanceof FactType.Whole)
                      .thenComparingInt(r -> r.fact().slot()))
              .toList();
    }
    return refs;
  }

  private synchronized List<Ref> all() {
    if (all == null) {
      all = terms().stream().flatMap(t -> ((ComparisonTerm) t).refs()).distinct().toList();
    }
    return all;
  }
}
