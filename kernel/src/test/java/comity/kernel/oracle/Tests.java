package comity.kernel.oracle;

import comity.kernel.feel.Comparison;
import comity.kernel.feel.Expr;
import comity.kernel.feel.Test;
import comity.kernel.law.FactType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Comparisons, and what a cell asks of its column. */
final class Tests {

  private final Evaluator evaluator;
  private final Watch watch;

  Tests(Evaluator evaluator, Watch watch) {
    this.evaluator = evaluator;
    this.watch = watch;
  }

  /** Whether one of the tests is true of the value. */
  boolean any(List<Test> tests, Object value, Scope scope) {
    return Logic3.any(
        tests.stream().map(test -> (BooleanSupplier) () -> holds(test, value, scope)).toList());
  }

  boolean holds(Test test, Object value, Scope scope) {
    return switch (test) {
      case Test.Any t -> true;
      case Test.Equals t -> holds(Comparison.EQUAL, value, constant(t.value(), value, scope));
      case Test.Compares t -> holds(t.comparison(), value, constant(t.bound(), value, scope));
      case Test.Within t -> above(t, value, scope) && below(t, value, scope);
      case Test.OneOf t -> any(t.tests(), value, scope);
      case Test.NoneOf t -> !any(t.tests(), value, scope);
    };
  }

  private boolean above(Test.Within t, Object value, Scope scope) {
    Comparison comparison = t.lowIncluded() ? Comparison.GREATER_OR_EQUAL : Comparison.GREATER;
    return holds(comparison, value, constant(t.low(), value, scope));
  }

  private boolean below(Test.Within t, Object value, Scope scope) {
    Comparison comparison = t.highIncluded() ? Comparison.LESS_OR_EQUAL : Comparison.LESS;
    return holds(comparison, value, constant(t.high(), value, scope));
  }

  boolean holds(Comparison comparison, Object left, Object right) {
    if (isMoment(left) || isMoment(right)) {
      return comparison.holds(distance(moment(left), moment(right)));
    }
    if (isNumber(left) && isNumber(right)) {
      return comparison.holds(distance(moment(left), moment(right)));
    }
    note(left, right);
    note(right, left);
    Object first = evaluator.readTested(left);
    Object second = evaluator.readTested(right);
    if (isCode(left) || isCode(right)) {
      return isCode(left)
          ? sameCode(comparison, (String) second, (String) first)
          : sameCode(comparison, (String) first, (String) second);
    }
    return comparison.holds(difference(first, second));
  }

  private static boolean isCode(Object value) {
    return value instanceof Ref ref && ref.fact().type() instanceof FactType.Code;
  }

  private static boolean isChoice(Object value) {
    return value instanceof Ref ref && ref.fact().type() instanceof FactType.OneOf;
  }

  private static boolean sameCode(Comparison comparison, String named, String code) {
    return comparison.holds(Sections.equal(named, code) ? 0 : 1);
  }

  boolean listed(Object subject, Collection<?> list) {
    if (isCode(subject) || isChoice(subject)) {
      watch.lookedUp((Ref) subject, strings(list));
    }
    Object value = evaluator.readTested(subject);
    return isCode(subject) ? Sections.contains(list, (String) value) : list.contains(value);
  }

  @SuppressWarnings("unchecked")
  private static Set<String> strings(Collection<?> list) {
    return list instanceof Set<?> dated ? (Set<String>) dated : Set.copyOf((List<String>) list);
  }

  private static boolean isMoment(Object value) {
    return value instanceof Moment
        || (value instanceof Ref ref
            && (ref.fact().type() instanceof FactType.Day
                || ref.fact().type() instanceof FactType.Instant));
  }

  private static boolean isNumber(Object value) {
    return value instanceof Ref ref
        && (ref.fact().type() instanceof FactType.Whole
            || ref.fact().type() instanceof FactType.Decimal);
  }

  static Moment moment(Object value) {
    return value instanceof Moment moment ? moment : new Moment(value, List.of());
  }

  private int distance(Moment left, Moment right) {
    watch.compared(left, right);
    return Moment.compare(reached(left), reached(right));
  }

  private Comparable<?> reached(Moment moment) {
    return moment.map(evaluator::read).reached();
  }

  private void note(Object asked, Object other) {
    if (!(asked instanceof Ref ref)) {
      return;
    }
    switch (other) {
      case String text when isCode(asked) || isChoice(asked) -> watch.compared(ref, text);
      case BigDecimal number -> watch.compared(ref, number);
      case Ref fact when isChoice(asked) -> watch.used(ref);
      default -> {}
    }
  }

  /** Less than, equal or greater for numbers; equal or not for everything else. */
  private static int difference(Object left, Object right) {
    if (left.getClass() != right.getClass()) {
      throw new IllegalStateException("`" + left + "` and `" + right + "` are not of one type");
    }
    return left instanceof BigDecimal number
        ? number.compareTo((BigDecimal) right)
        : left.equals(right) ? 0 : 1;
  }

  /** Bare text is read as what its column is. */
  private Object constant(Expr expression, Object column, Scope scope) {
    return expression instanceof Expr.Word word
        ? word(word.text(), column)
        : evaluator.value(expression, scope);
  }

  private static Object word(String text, Object column) {
    return column instanceof BigDecimal || isNumber(column) ? new BigDecimal(text) : text;
  }
}
