package comity.kernel.oracle;

import comity.kernel.feel.CalendarDuration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A day or an instant and what is added to it, in the order in which the law adds it; or a number,
 * to which nothing is added.
 *
 * @param base a {@link LocalDate}, an {@link OffsetDateTime}, a {@link BigDecimal}, or what stands
 *     for a fact
 */
record Moment(Object base, List<Step> steps) {

  /**
   * One thing added.
   *
   * @param times a {@link BigDecimal} or what stands for a fact
   */
  record Step(CalendarDuration length, Object times) {}

  /** Several things to add, not yet added to anything. */
  record Span(List<Step> steps) {

    static Span of(CalendarDuration length) {
      return new Span(List.of(new Step(length, BigDecimal.ONE)));
    }

    Span plus(Span other) {
      return new Span(Stream.concat(steps.stream(), other.steps.stream()).toList());
    }
  }

  Moment plus(Span span) {
    return new Moment(base, new Span(steps).plus(span).steps());
  }

  /** What it is made of: the base, then how often each step is added. */
  List<Object> parts() {
    List<Object> parts = new ArrayList<>(List.of(base));
    steps.forEach(step -> parts.add(step.times()));
    return parts;
  }

  /** The same with every part replaced. */
  Moment map(UnaryOperator<Object> change) {
    return new Moment(
        change.apply(base),
        steps.stream().map(s -> new Step(s.length(), change.apply(s.times()))).toList());
  }

  /** The day or instant, once every part is a value. */
  Comparable<?> reached() {
    return reached(Map.of());
  }

  /** The day or instant, when each part has the value that the map gives it, or is one itself. */
  Comparable<?> reached(Map<?, ?> values) {
    Object start = value(values, base);
    if (start instanceof BigDecimal number) {
      return number;
    }
    Temporal moment = (Temporal) start;
    for (Step step : steps) {
      BigDecimal times = (BigDecimal) value(values, step.times());
      moment = add(moment, step.length(), times.intValueExact());
    }
    return (Comparable<?>) moment;
  }

  private static Object value(Map<?, ?> values, Object part) {
    Object value = values.get(part);
    return value == null ? part : value;
  }

  private static Temporal add(Temporal moment, CalendarDuration length, int times) {
    if (times == 0) {
      return moment;
    }
    Temporal day =
        moment
            .plus(length.period().toTotalMonths() * times, ChronoUnit.MONTHS)
            .plus(length.period().get(ChronoUnit.DAYS) * times, ChronoUnit.DAYS);
    return length.time().isZero() ? day : day.plus(length.time().multipliedBy(times));
  }

  /** Which of two days, two instants or two numbers is the later or larger one: -1, 0 or 1. */
  static int compare(Comparable<?> left, Comparable<?> right) {
    return Integer.signum(
        switch (left) {
          case LocalDate day -> day.compareTo((LocalDate) right);
          case BigDecimal number -> number.compareTo((BigDecimal) right);
          default ->
              ((OffsetDateTime) left).toInstant().compareTo(((OffsetDateTime) right).toInstant());
        });
  }
}
