package comity.kernel.compile;

import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import java.util.List;

/** A sum made ready to be reckoned for many records of one depth. */
final class Reckoning {

  private final Place base;
  private final long constant;
  private final long unit;
  private final Step[] steps;

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
    long number = base == null ? constant : base.number(facts);
    long value = number == Facts.UNKNOWN ? number : number * unit;
    for (int i = 0; i < steps.length && value != Facts.UNKNOWN; i++) {
      value = steps[i].after(value, facts);
    }
    return value;
  }
}
