package comity.kernel.compile;

import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import java.util.List;

/** A sum made ready to be reckoned for many records of one depth. */
final class Reckoning {

  private static final long SHORT_MONTH = 28;
  private static final long LONG_MONTH = 31;
  private static final long MANY = 1_000_000_000;

  private final Place base;
  private final long constant;
  private final long unit;
  private final Step[] steps;
  private final Step[] shortest;
  private final long slack;

  /** Where a fact stands, seen from a record. */
  private record Place(int up, int slot) {

    static Place of(Ref ref, int depth) {
      return ref == null ? null : new Place(depth - ref.scope().depth(), ref.fact().slot());
    }

    long number(Facts facts) {
      return facts.up(up).number(slot);
    }
  }

  /** What is added: months and then days or nanoseconds, both so many times. */
  private record Step(long months, long rest, Place times) {

    /** The same with the fewest days that its months can have. */
    Step shortest() {
      return new Step(0, rest + months * (months < 0 ? LONG_MONTH : SHORT_MONTH), times);
    }

    /** By how many days it can be longer than the shortest, or too many to tell. */
    long slack() {
      return months == 0 ? 0 : times == null ? Math.abs(months) * (LONG_MONTH - SHORT_MONTH) : MANY;
    }

    long after(long value, Facts facts) {
      long n = times == null ? 1 : times.number(facts);
      return n == Facts.UNKNOWN ? n : Sum.later(value, months * n) + rest * n;
    }
  }

  Reckoning(Sum sum, int depth) {
    this.base = Place.of(sum.base(), depth);
    this.constant = sum.constant();
    this.unit = isWhole(sum) ? Sum.UNIT : 1;
    this.steps = steps(sum, depth);
    this.shortest = new Step[steps.length];
    long most = 0;
    for (int i = 0; i < steps.length; i++) {
      shortest[i] = steps[i].shortest();
      most += steps[i].slack();
    }
    this.slack = most;
  }

  private static boolean isWhole(Sum sum) {
    return sum.kind() == Sum.Kind.NUMBER
        && sum.base() != null
        && sum.base().fact().type() instanceof FactType.Whole;
  }

  private static Step[] steps(Sum sum, int depth) {
    List<Sum.Addend> addends = sum.addends();
    Step[] steps = new Step[addends.size()];
    for (int i = 0; i < steps.length; i++) {
      Sum.Addend addend = addends.get(i);
      Place times = Place.of(addend.times(), depth);
      steps[i] = new Step(sum.months(addend.duration()), sum.rest(addend.duration()), times);
    }
    return steps;
  }

  /** Its value, or {@link Facts#UNKNOWN} if a fact in it is unknown. */
  long value(Facts facts) {
    return after(steps, facts);
  }

  /**
   * What it is at least, found without a calendar; it is at most {@link #slack} more. {@link
   * Facts#UNKNOWN} if a fact in it is unknown.
   */
  long least(Facts facts) {
    return after(shortest, facts);
  }

  /** How much larger than {@link #least} it can be: 0 if that is its value. */
  long slack() {
    return slack;
  }

  private long after(Step[] all, Facts facts) {
    long number = base == null ? constant : base.number(facts);
    long value = number == Facts.UNKNOWN ? number : number * unit;
    for (int i = 0; i < all.length && value != Facts.UNKNOWN; i++) {
      value = all[i].after(value, facts);
    }
    return value;
  }
}
