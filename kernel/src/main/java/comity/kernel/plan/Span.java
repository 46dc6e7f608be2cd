package comity.kernel.plan;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Sum;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.feel.CalendarDuration;
import comity.kernel.law.FactType;
import java.time.temporal.ChronoUnit;

/**
 * A comparison where facts are unknown: each side lies between the values that its unknown facts at
 * their ends give. Every fact stands in a comparison once and no duration runs both ways, or there
 * is no plan; so both ends of both sides are reached together.
 */
final class Span {

  /** The largest whole number that a fact may be. */
  static final long MOST = 100_000;

  private final ComparisonTerm comparison;

  Span(ComparisonTerm comparison) {
    this.comparison = comparison;
  }

  /** Whether the ends of both sides are reached together. */
  static boolean isExact(ComparisonTerm comparison) {
    long uses = comparison.left().refs().count() + comparison.right().refs().count();
    return uses == comparison.refs().size()
        && oneWay(comparison.left())
        && oneWay(comparison.right());
  }

  private static boolean oneWay(Sum sum) {
    return sum.addends().stream().allMatch(a -> sign(a.duration()) != 0);
  }

  /** 1 for a duration that runs on, -1 for one that runs back, 0 for one that does both. */
  static int sign(CalendarDuration duration) {
    long months = duration.period().toTotalMonths();
    long days = duration.period().get(ChronoUnit.DAYS);
    long nanos = duration.time().toNanos();
    if (months >= 0 && days >= 0 && nanos >= 0) {
      return 1;
    }
    return months <= 0 && days <= 0 && nanos <= 0 ? -1 : 0;
  }

  /** Whether a fact of that type has no end. */
  static boolean isEndless(Ref ref) {
    return !(ref.fact().type() instanceof FactType.Day)
        && !(ref.fact().type() instanceof FactType.Whole);
  }

  /** The least or the largest value of an unknown fact that has ends. */
  static long end(Ref ref, boolean largest) {
    if (ref.fact().type() instanceof FactType.Day) {
      return (largest ? Draft.LAST_DAY : Draft.FIRST_DAY).toEpochDay();
    }
    return largest ? MOST : 0;
  }

  int answer(Facts record) {
    int depth = comparison.scope().depth();
    if (comparison.refs().stream()
        .anyMatch(r -> isEndless(r) && r.number(record, depth) == Facts.UNKNOWN)) {
      return OrderColumn.OPEN;
    }
    boolean yes = value(comparison.left(), record, false) < value(comparison.right(), record, true);
    boolean no = value(comparison.left(), record, true) >= value(comparison.right(), record, false);
    return yes && no ? OrderColumn.OPEN : yes ? 1 : 0;
  }

  private long value(Sum sum, Facts record, boolean largest) {
    long value = sum.base() == null ? sum.constant() : base(sum, record, largest);
    for (Sum.Addend addend : sum.addends()) {
      boolean most = sign(addend.duration()) > 0 == largest;
      long times = addend.times() == null ? 1 : number(addend.times(), record, most);
      value = sum.shift(value, addend.duration(), times);
    }
    return value;
  }

  private long base(Sum sum, Facts record, boolean largest) {
    boolean whole =
        sum.kind() == Sum.Kind.NUMBER && sum.base().fact().type() instanceof FactType.Whole;
    return number(sum.base(), record, largest) * (whole ? Sum.UNIT : 1);
  }

  private long number(Ref ref, Facts record, boolean largest) {
    long number = ref.number(record, comparison.scope().depth());
    return number == Facts.UNKNOWN ? end(ref, largest) : number;
  }
}
