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
import java.util.stream.Stream;

/** Comparisons that share days, instants or numbers of one scope. */
final class ArithmeticGroup extends Group {

  /** Days and instants first, for counts of days are measured against them. */
  private static final Comparator<Ref> ORDER =
      Comparator.comparing((Ref r) -> r.fact().type() instanceof FactType.Whole)
          .thenComparingInt(r -> r.fact().slot());

  private final Scope scope;
  private final Memo<List<Long>, Set<BitSet>> known = new Memo<>();
  private final List<Ref> all;
  private final List<Ref> refs;

  ArithmeticGroup(Stream<GroupTerm> terms, Scope scope) {
    super(terms);
    this.scope = scope;
    this.all = terms().stream().flatMap(t -> ((ComparisonTerm) t).refs()).distinct().toList();
    this.refs = all.stream().filter(r -> r.scope().equals(scope)).sorted(ORDER).toList();
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
    return all.stream().map(r -> r.number(facts, scope.depth())).toList();
  }

  private void complete(Facts facts, Set<BitSet> possible) {
    for (Ref ref : refs) {
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
}
