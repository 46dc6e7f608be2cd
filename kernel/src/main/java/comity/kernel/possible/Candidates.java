package comity.kernel.possible;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Sum;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Values of an unknown day, instant or number among which every possible behaviour of comparisons
 * is found: around each limit against what is known (one too many on each side does no harm), the
 * ends of the range, and days around the ends of February in each year of the leap cycle.
 */
final class Candidates {

  private static final int LONGEST_COUNT = 100_000;
  private static final int DAYS_AROUND = 3;
  private static final int LEAP_YEAR = 2016;

  private final Ref ref;
  private final SortedSet<Long> values = new TreeSet<>();
  private boolean limited;

  private Candidates(Ref ref) {
    this.ref = ref;
  }

  /** The ends of the range, to which limits may be added. */
  static Candidates of(Ref ref) {
    Candidates candidates = new Candidates(ref);
    candidates.addEnds();
    return candidates;
  }

  SortedSet<Long> values() {
    return values;
  }

  /**
   * Whether some comparison sets a limit; without one, the leap cycle is all that can tell days
   * apart.
   */
  boolean isLimited() {
    return limited;
  }

  private void addEnds() {
    switch (ref.fact().type()) {
      case FactType.Day t -> addDays();
      case FactType.Instant t -> addInstants();
      case FactType.Whole t -> {
        add(0, 2);
        add(LONGEST_COUNT, 0);
      }
      default -> {
        add(0, 1);
        values.add(Long.MAX_VALUE / 4);
        values.add(-Long.MAX_VALUE / 4);
      }
    }
  }

  private void addDays() {
    values.add(Draft.FIRST_DAY.toEpochDay());
    values.add(Draft.LAST_DAY.toEpochDay());
  }

  /** Days of each year of the leap cycle, for a day that others are measured against. */
  void addLeapCycle() {
    if (!(ref.fact().type() instanceof FactType.Day)) {
      return;
    }
    for (int year = LEAP_YEAR; year < LEAP_YEAR + 4; year++) {
      add(LocalDate.of(year, 3, 1).toEpochDay(), DAYS_AROUND);
      values.add(LocalDate.of(year, 7, 1).toEpochDay());
    }
  }

  private void addInstants() {
    long nanosADay = 86_400 * Sum.UNIT;
    values.add(Draft.FIRST_DAY.toEpochDay() * nanosADay);
    values.add(Draft.LAST_DAY.toEpochDay() * nanosADay);
    values.add(0L);
  }

  /** Whether the comparison is one of that day, instant or number. */
  boolean concerns(ComparisonTerm term) {
    return term.refs().contains(ref);
  }

  /**
   * Values around the limit that the comparison sets, seen from that record, as far as what else it
   * needs is known there.
   */
  void addLimit(ComparisonTerm term, Facts record) {
    addLimit(term, term.left(), term.right(), record);
    addLimit(term, term.right(), term.left(), record);
  }

  private void addLimit(ComparisonTerm term, Sum side, Sum other, Facts record) {
    if (!needs(side)) {
      return;
    }
    long target = term.value(other, record);
    if (target == Facts.UNKNOWN) {
      return;
    }
    limited = true;
    int depth = term.scope().depth();
    if (ref.equals(side.base())) {
      addBase(side, target, record, depth);
    } else {
      addFactor(side, target, record, depth);
    }
  }

  private boolean needs(Sum side) {
    boolean needs = ref.equals(side.base());
    for (Sum.Addend addend : side.addends()) {
      needs |= ref.equals(addend.times());
    }
    return needs;
  }

  private void addBase(Sum side, long target, Facts record, int depth) {
    long value = target;
    for (Sum.Addend addend : side.addends().reversed()) {
      value = side.shift(value, addend.duration(), -times(addend, record, depth));
    }
    boolean whole = side.kind() == Sum.Kind.NUMBER && ref.fact().type() instanceof FactType.Whole;
    add(
        whole ? Math.floorDiv(value, Sum.UNIT) : value,
        side.kind() == Sum.Kind.DAY ? DAYS_AROUND : 1);
  }

  private static long times(Sum.Addend addend, Facts record, int depth) {
    if (addend.times() == null) {
      return 1;
    }
    long times = addend.times().number(record, depth);
    return times == Facts.UNKNOWN ? 0 : times;
  }

  private void addFactor(Sum side, long target, Facts record, int depth) {
    long base = side.base() == null ? side.constant() : side.base().number(record, depth);
    if (base == Facts.UNKNOWN) {
      return;
    }
    long without = base;
    long step = 0;
    for (Sum.Addend addend : side.addends()) {
      boolean own = ref.equals(addend.times());
      step += own ? side.shift(0, addend.duration(), 1) : 0;
      without =
          own ? without : side.shift(without, addend.duration(), times(addend, record, depth));
    }
    if (step != 0) {
      add(Math.floorDiv(target - without, step), 1);
    }
  }

  private void add(long middle, int around) {
    for (long value = middle - around; value <= middle + around; value++) {
      if (isAllowed(value)) {
        values.add(value);
      }
    }
  }

  private boolean isAllowed(long value) {
    return switch (ref.fact().type()) {
      case FactType.Day t ->
          value >= Draft.FIRST_DAY.toEpochDay() && value <= Draft.LAST_DAY.toEpochDay();
      case FactType.Whole t -> value >= 0 && value <= LONGEST_COUNT;
      default -> true;
    };
  }
}
