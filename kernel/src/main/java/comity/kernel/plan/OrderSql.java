package comity.kernel.plan;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Sum;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A comparison as SQL that gives one value for no, one for yes, one for open, and NULL where a fact
 * is out of its range. Unknown facts stand at their ends, as in {@link Span}. Months are added by
 * the calendar only where their lengths can tell.
 */
final class OrderSql {

  private static final int MONTHS = 12;

  private final Dialect dialect;
  private final Function<Ref, String> column;

  /** How exactly months are added. */
  private enum Months {
    SHORTEST,
    LONGEST,
    CALENDAR
  }

  OrderSql(Dialect dialect, Function<Ref, String> column) {
    this.dialect = dialect;
    this.column = column;
  }

  /**
   * The comparison.
   *
   * @param answer what stands for 0 no, 1 yes, {@link OrderColumn#OPEN} open
   */
  String of(ComparisonTerm term, IntFunction<String> answer) {
    StringBuilder sql = new StringBuilder("case");
    String outside =
        term.refs().stream()
            .filter(r -> !Span.isEndless(r))
            .map(this::outside)
            .collect(Collectors.joining(" or "));
    if (!outside.isEmpty()) {
      sql.append(" when ").append(outside).append(" then null");
    }
    String endless =
        term.refs().stream()
            .filter(Span::isEndless)
            .map(r -> column.apply(r) + " is null")
            .collect(Collectors.joining(" or "));
    if (!endless.isEmpty()) {
      sql.append(" when ").append(endless).append(" then ").append(answer.apply(OrderColumn.OPEN));
    }
    Sum left = term.left();
    Sum right = term.right();
    if (hasMonths(left) || hasMonths(right)) {
      sql.append(yes(left, Months.LONGEST, right, Months.SHORTEST, answer));
      sql.append(no(left, Months.SHORTEST, right, Months.LONGEST, answer));
    }
    sql.append(yes(left, Months.CALENDAR, right, Months.CALENDAR, answer));
    sql.append(no(left, Months.CALENDAR, right, Months.CALENDAR, answer));
    return sql.append(" else ").append(answer.apply(OrderColumn.OPEN)).append(" end").toString();
  }

  private String yes(Sum left, Months l, Sum right, Months r, IntFunction<String> answer) {
    return " when "
        + value(left, true, l)
        + " < "
        + value(right, false, r)
        + " then "
        + answer.apply(1);
  }

  private String no(Sum left, Months l, Sum right, Months r, IntFunction<String> answer) {
    return " when "
        + value(left, false, l)
        + " >= "
        + value(right, true, r)
        + " then "
        + answer.apply(0);
  }

  private String outside(Ref ref) {
    String name = column.apply(ref);
    return ref.fact().type() instanceof FactType.Day
        ? name
            + " < "
            + Dialect.day(Draft.FIRST_DAY.toEpochDay())
            + " or "
            + name
            + " > "
            + Dialect.day(Draft.LAST_DAY.toEpochDay())
        : name + " < 0 or " + name + " > " + Span.MOST;
  }

  private static boolean hasMonths(Sum sum) {
    return sum.addends().stream().anyMatch(a -> months(sum, a) != 0);
  }

  private static long months(Sum sum, Sum.Addend addend) {
    return sum.kind() == Sum.Kind.DAY ? addend.duration().period().toTotalMonths() : 0;
  }

  private String value(Sum sum, boolean largest, Months how) {
    if (sum.kind() != Sum.Kind.DAY && !sum.addends().isEmpty()) {
      throw new PlanException("`" + sum + "` adds to an instant or a number; SQL plans cannot yet");
    }
    String value = base(sum, largest);
    for (Sum.Addend addend : sum.addends()) {
      value = plus(value, sum, addend, largest, how);
    }
    return value;
  }

  private String base(Sum sum, boolean largest) {
    if (sum.base() == null) {
      return constant(sum);
    }
    String name = column.apply(sum.base());
    return switch (sum.kind()) {
      case DAY ->
          dialect.dayNumber(
              "coalesce(" + name + ", " + Dialect.day(Span.end(sum.base(), largest)) + ")");
      case INSTANT -> name;
      case NUMBER -> Span.isEndless(sum.base()) ? name : known(sum.base(), largest);
    };
  }

  private String constant(Sum sum) {
    return switch (sum.kind()) {
      case DAY -> Long.toString(sum.constant());
      case INSTANT -> "timestamp '" + Sum.toObject(Sum.Kind.INSTANT, sum.constant()) + "'";
      case NUMBER -> BigDecimal.valueOf(sum.constant(), Facts.DECIMALS).toPlainString();
    };
  }

  private String known(Ref ref, boolean largest) {
    return "coalesce(" + column.apply(ref) + ", " + Span.end(ref, largest) + ")";
  }

  private String plus(String value, Sum sum, Sum.Addend addend, boolean largest, Months how) {
    long months = months(sum, addend);
    long days = addend.duration().period().get(ChronoUnit.DAYS);
    if (addend.times() != null) {
      if (months != 0) {
        throw new PlanException("`" + sum + "` multiplies months; SQL plans cannot");
      }
      boolean most = Span.sign(addend.duration()) > 0 == largest;
      return "(" + value + " + " + days + " * " + known(addend.times(), most) + ")";
    }
    String moved = months == 0 ? value : later(value, months, how);
    return days == 0 ? moved : "(" + moved + " + " + days + ")";
  }

  private String later(String value, long months, Months how) {
    return how == Months.CALENDAR
        ? dialect.later(value, months)
        : "(" + value + " + " + (how == Months.SHORTEST ? shortest(months) : longest(months)) + ")";
  }

  /*
   * Between 1901 and 2099 four years have one day more than 4 * 365; outside, a century may have one
   * less. Two days to spare on each side cover the ends of months.
   */
  private static long shortest(long months) {
    return months < 0
        ? -longest(-months)
        : days(months / MONTHS) + months % MONTHS * 28 - months / (100L * MONTHS) - 3;
  }

  private static long longest(long months) {
    return months < 0 ? -shortest(-months) : days(months / MONTHS) + months % MONTHS * 31 + 3;
  }

  private static long days(long years) {
    return years * 365 + years / 4;
  }
}
