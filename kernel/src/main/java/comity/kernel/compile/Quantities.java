package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.feel.CalendarDuration;
import comity.kernel.feel.Comparison;
import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sums and comparisons of days, instants and numbers. */
final class Quantities {

  private final Diagrams diagrams;
  private final Terms terms;
  private final Logicals logic;

  Quantities(Diagrams diagrams, Terms terms, Logicals logic) {
    this.diagrams = diagrams;
    this.terms = terms;
    this.logic = logic;
  }

  Node compare(Position at, Comparison comparison, Sum left, Sum right) {
    if (left.kind() != right.kind()) {
      throw new LawException(
          at, "a day, an instant and a number cannot be compared with each other");
    }
    return switch (comparison) {
      case LESS -> less(left, right);
      case GREATER -> less(right, left);
      case LESS_OR_EQUAL -> logic.not(less(right, left));
      case GREATER_OR_EQUAL -> logic.not(less(left, right));
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> logic.not(equal(left, right));
    };
  }

  private Node equal(Sum left, Sum right) {
    return logic.not(logic.or(less(left, right), less(right, left)));
  }

  private Node less(Sum left, Sum right) {
    if (left.isConstant() && right.isConstant()) {
      return logic.constant(left.value(null, 0) < right.value(null, 0));
    }
    Scope deepest =
        Stream.concat(left.refs(), right.refs())
            .map(Ref::scope)
            .max(Comparator.comparingInt(Scope::depth))
            .orElseThrow();
    ComparisonTerm term = terms.less(deepest, left, right);
    return diagrams.choose(term, List.of(logic.constant(false), logic.constant(true)));
  }

  Sum plus(Position at, Sum base, CalendarDuration duration, Ref times) {
    if (base.kind() == Sum.Kind.NUMBER) {
      throw new LawException(at, "sums of numbers are not among the accepted forms");
    }
    boolean calendar = duration.period().toTotalMonths() != 0;
    if (base.kind() == Sum.Kind.INSTANT && calendar) {
      throw new LawException(at, "years and months can be added to a day only, not to an instant");
    }
    if (base.kind() == Sum.Kind.DAY && !duration.time().isZero()) {
      throw new LawException(at, "hours can be added to an instant only, not to a day");
    }
    if (times != null && calendar) {
      throw new LawException(at, "only days and hours can be multiplied by a fact");
    }
    Sum sum = base.plus(new Sum.Addend(duration, times));
    return sum.isConstant() ? Sum.of(sum.kind(), sum.value(null, 0)) : sum;
  }
}
