package comity.kernel.possible;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Scope;
import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
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
  private final Set<Ref> counts;
  private final BitSet growing;
  private final BitSet shrinking;
  private final Memo<List<Object>, Set<BitSet>> counted = new Memo<>();

  ArithmeticGroup(Stream<GroupTerm> terms, Scope scope) {
    super(terms);
    this.scope = scope;
    this.all =
        terms().stream().flatMap(t -> ((ComparisonTerm) t).refs().stream()).distinct().toList();
    this.refs = all.stream().filter(r -> r.scope().equals(scope)).sorted(ORDER).toList();
    this.counts = refs.stream().filter(this::isCount).collect(Collectors.toSet());
    this.growing = moving(step -> step >= 0);
    this.shrinking = moving(step -> step <= 0);
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
    List<Ref> open = refs.stream().filter(r -> isOpen(r, facts)).toList();
    complete(open, facts, possible);
  }

  private void complete(List<Ref> open, Facts facts, Set<BitSet> possible) {
    if (open.isEmpty()) {
      possible.add(answers(facts));
    } else if (counts.containsAll(open)) {
      possible.addAll(counted.computeIfAbsent(distances(open, facts), k -> tried(open, facts)));
    } else {
      possible.addAll(tried(open, facts));
    }
  }

  private Set<BitSet> tried(List<Ref> open, Facts facts) {
    Set<BitSet> possible = new LinkedHashSet<>();
    Ref ref = open.getFirst();
    for (long value : candidates(ref, facts)) {
      complete(open.subList(1, open.size()), facts.with(ref.fact().slot(), value), possible);
    }
    return possible;
  }

  /**
   * How far the sides of each comparison lie apart before anything is counted: where only counts of
   * days or hours are open, all that the answers hang on. What counting cannot change needs no
   * distance.
   */
  private List<Object> distances(List<Ref> open, Facts facts) {
    Facts none = facts;
    for (Ref ref : open) {
      none = none.with(ref.fact().slot(), 0);
    }
    List<Object> distances = new ArrayList<>(open);
    for (int i = 0; i < terms().size(); i++) {
      long distance = ((ComparisonTerm) terms().get(i)).distance(none);
      boolean isSettled = distance != Facts.UNKNOWN && (distance > 0 ? growing : shrinking).get(i);
      distances.add(isSettled ? (Object) (distance > 0) : (Object) distance);
    }
    return distances;
  }

  /** The comparisons of which each count moves the sides only that way, if at all. */
  private BitSet moving(LongPredicate way) {
    BitSet moving = new BitSet();
    for (int i = 0; i < terms().size(); i++) {
      ComparisonTerm term = (ComparisonTerm) terms().get(i);
      moving.set(
          i,
          counts.stream()
              .allMatch(ref -> way.test(term.right().step(ref) - term.left().step(ref))));
    }
    return moving;
  }

  /** Whether every comparison that holds it counts by it something that is always as long. */
  private boolean isCount(Ref ref) {
    return terms().stream()
        .map(ComparisonTerm.class::cast)
        .allMatch(term -> term.left().isEven(ref) && term.right().isEven(ref));
  }

  private SortedSet<Long> candidates(Ref ref, Facts facts) {
    Candidates candidates = Candidates.of(ref);
    addLimits(candidates, Set.of(ref), facts);
    if (!candidates.isLimited() || hangsOnUnknown(candidates, ref, facts)) {
      candidates.addLeapCycle();
    }
    return candidates.values();
  }

  private void addLimits(Candidates candidates, Set<Ref> sought, Facts facts) {
    for (GroupTerm term : terms()) {
      addLimits(candidates, (ComparisonTerm) term, sought, facts);
    }
  }

  /**
   * Where the limit hangs on another unknown fact, that one may stand at a limit of its own: the
   * limit is sought for each of those.
   *
   * @param sought the fact whose candidates are found, and those whose candidates hang on these
   */
  private void addLimits(Candidates candidates, ComparisonTerm term, Set<Ref> sought, Facts facts) {
    if (!candidates.concerns(term)) {
      return;
    }
    Ref open = unknown(term, facts, sought);
    if (open == null) {
      candidates.addLimit(term, facts);
      return;
    }
    Candidates others = Candidates.of(open);
    addLimits(others, with(sought, open), facts);
    for (long value : others.values()) {
      addLimits(candidates, term, sought, facts.with(open.fact().slot(), value));
    }
  }

  private boolean hangsOnUnknown(Candidates candidates, Ref ref, Facts facts) {
    Set<Ref> sought = Set.of(ref);
    for (GroupTerm term : terms()) {
      ComparisonTerm comparison = (ComparisonTerm) term;
      if (candidates.concerns(comparison) && unknown(comparison, facts, sought) != null) {
        return true;
      }
    }
    return false;
  }

  /** The first fact of this scope that is unknown and not among the sought; null for none. */
  private Ref unknown(ComparisonTerm term, Facts facts, Set<Ref> sought) {
    for (Ref ref : term.refs()) {
      boolean open = ref.scope().equals(scope) && facts.number(ref.fact().slot()) == Facts.UNKNOWN;
      if (open && !sought.contains(ref)) {
        return ref;
      }
    }
    return null;
  }

  private static Set<Ref> with(Set<Ref> sought, Ref more) {
    Set<Ref> all = new HashSet<>(sought);
    all.add(more);
    return all;
  }

  private BitSet answers(Facts facts) {
    BitSet bits = new BitSet();
    for (int i = 0; i < terms().size(); i++) {
      bits.set(i, terms().get(i).cell(facts) == 1);
    }
    return bits;
  }

  @Override
  void example(SequencedMap<GroupTerm, Integer> answers, Facts facts, Sketch into) {
    List<Ref> asked =
        answers.keySet().stream()
            .flatMap(t -> ((ComparisonTerm) t).refs().stream())
            .distinct()
            .toList();
    Facts found = find(facts, asked, answers, into.near());
    for (Ref ref : asked) {
      into.up(scope.depth() - ref.scope().depth())
          .set(ref.fact(), ref.number(found, scope.depth()));
    }
  }

  /** The same facts with those that are asked and unknown filled in; null if none will do. */
  private Facts find(
      Facts facts, List<Ref> asked, SequencedMap<GroupTerm, Integer> answers, long near) {
    Optional<Ref> open =
        refs.stream().filter(asked::contains).filter(r -> isOpen(r, facts)).findFirst();
    if (open.isEmpty()) {
      return answers.entrySet().stream().allMatch(a -> a.getKey().cell(facts) == a.getValue())
          ? facts
          : null;
    }
    for (long value :
        new Usual(open.get().fact().type(), near).first(candidates(open.get(), facts))) {
      Facts found = find(facts.with(open.get().fact().slot(), value), asked, answers, near);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isOpen(Ref ref, Facts facts) {
    return facts.number(ref.fact().slot()) == Facts.UNKNOWN;
  }
}
