package comity.kernel.compile;

import comity.kernel.facts.Facts;
import comity.kernel.feel.CalendarDuration;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A day, an instant or a number: a fact or a constant, and what is added to it in the order of the
 * text. Days count from 1970-01-01, instants in nanoseconds, numbers in thousand-millionths.
 *
 * @param base the fact; null where the constant is the base
 */
public record Sum(Kind kind, Ref base, long constant, List<Addend> addends) {

  /** What the number means. */
  public enum Kind {
    DAY,
    INSTANT,
    NUMBER
  }

  /** A constant duration, {@code times} a whole number where that is not null. */
  public record Addend(CalendarDuration duration, Ref times) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Addend addend
          && duration.equals(addend.duration)
          && Objects.equals(times, addend.times);
    }

    @Override
    public int hashCode() {
      return 31 * duration.hashCode() + Objects.hashCode(times);
    }
  }

  /** How many units one whole number has. */
  public static final long UNIT = 1_000_000_000L;

  private static final long NANOS_A_DAY = 86_400L * UNIT;

  @Override
  public boolean equals(Object other) {
    return other instanceof Sum sum
        && kind == sum.kind
        && Objects.equals(base, sum.base)
        && constant == sum.constant
        && addends.equals(sum.addends);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Objects.hashCode(base) + Long.hashCode(constant)) + addends.hashCode();
  }

  static Sum of(Kind kind, Ref base) {
    return new Sum(kind, base, 0, List.of());
  }

  static Sum of(Kind kind, long constant) {
    return new Sum(kind, null, constant, List.of());
  }

  /** The same with one more addend. */
  Sum plus(Addend addend) {
    List<Addend> more = new ArrayList<>(addends);
    more.add(addend);
    return new Sum(kind, base, constant, List.copyOf(more));
  }

  /** Whether it needs no fact. */
  public boolean isConstant() {
    return refs().findAny().isEmpty();
  }

  /** Every fact it needs. */
  public Stream<Ref> refs() {
    return Stream.concat(
        Stream.ofNullable(base), addends.stream().map(Addend::times).filter(t -> t != null));
  }

  /**
   * Its value seen from a record at that depth, or {@link Facts#UNKNOWN} if a fact in it is
   * unknown.
   */
  public long value(Facts facts, int depth) {
    return new Reckoning(this, depth).value(facts);
  }

  /** Whether that fact is no base and only counts what is always as long, which months are not. */
  public boolean isEven(Ref times) {
    return !times.equals(base)
        && addends.stream()
            .filter(addend -> times.equals(addend.times()))
            .allMatch(addend -> months(addend.duration()) == 0);
  }

  /** How much one more of a fact adds that {@link #isEven counts what is always as long}. */
  public long step(Ref times) {
    return addends.stream()
        .filter(addend -> times.equals(addend.times()))
        .mapToLong(addend -> rest(addend.duration()))
        .sum();
  }

  /** The value moved by the duration so many times; negative times move back. */
  public long shift(long value, CalendarDuration duration, long times) {
    return later(value, months(duration) * times) + rest(duration) * times;
  }

  /** The day so many months later. */
  static long later(long day, long months) {
    return months == 0 ? day : LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
  }

  long months(CalendarDuration duration) {
    return kind == Kind.INSTANT ? 0 : duration.period().toTotalMonths();
  }

  /** What the duration adds beside its months, in the units of this kind. */
  long rest(CalendarDuration duration) {
    long days = duration.period().get(ChronoUnit.DAYS);
    return kind == Kind.INSTANT ? days * NANOS_A_DAY + duration.time().toNanos() : days;
  }

  /** The value as people know it: a day, an instant in UTC, a number. */
  public static Object toObject(Kind kind, long value) {
    return switch (kind) {
      case DAY -> LocalDate.ofEpochDay(value);
      case INSTANT ->
          Instant.ofEpochSecond(Math.floorDiv(value, UNIT), Math.floorMod(value, UNIT))
              .atOffset(ZoneOffset.UTC);
      case NUMBER -> plain(BigDecimal.valueOf(value, Facts.DECIMALS).stripTrailingZeros());
    };
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(base == null ? toObject(kind, constant).toString() : base.toString());
    for (Addend addend : addends) {
      text.append(" + ").append(addend.duration());
      if (addend.times() != null) {
        text.append(" * ").append(addend.times());
      }
    }
    return text.toString();
  }
}
