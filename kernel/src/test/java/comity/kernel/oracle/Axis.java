package comity.kernel.oracle;

import comity.kernel.law.FactType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The values of an ordered type of fact as whole numbers, from the first to the last one allowed.
 */
enum Axis {
  /** Days since 1970-01-01, within the days that facts may have. */
  DAYS(LocalDate.of(1901, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay()) {
    @Override
    Object value(long point) {
      return LocalDate.ofEpochDay(point);
    }
  },
  /** Seconds since 1970-01-01 in UTC, as far as nanoseconds since then can be counted. */
  SECONDS(
      Instant.parse("1678-01-01T00:00:00Z").getEpochSecond(),
      Instant.parse("2262-01-01T00:00:00Z").getEpochSecond()) {
    @Override
    Object value(long point) {
      return OffsetDateTime.ofInstant(Instant.ofEpochSecond(point), ZoneOffset.UTC);
    }
  },
  /** Whole numbers, as far as facts may go. */
  WHOLE(0, 100_000) {
    @Override
    Object value(long point) {
      return BigDecimal.valueOf(point);
    }
  },
  /** Halves, so that a number stands between any two constants of a law. */
  HALVES(-2_000_000, 2_000_000) {
    @Override
    Object value(long point) {
      return BigDecimal.valueOf(point * 5, 1);
    }
  };

  private final long first;
  private final long last;

  Axis(long first, long last) {
    this.first = first;
    this.last = last;
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  abstract Object value(long point);

  boolean contains(long point) {
    return point >= first && point <= last;
  }

  /** Whether its values are moments and not numbers. */
  boolean isTime() {
    return this == DAYS || this == SECONDS;
  }

  static Axis of(FactType type) {
    return switch (type) {
      case FactType.Day t -> DAYS;
      case FactType.Instant t -> SECONDS;
      case FactType.Whole t -> WHOLE;
      case FactType.Decimal t -> HALVES;
      default -> throw new IllegalArgumentException("no order among values of " + type);
    };
  }
}
