package comity.kernel.compile;

import comity.kernel.facts.Facts;
import java.util.List;
import java.util.stream.Stream;

/** Whether one day, instant or number comes before another. */
public final class ComparisonTerm extends GroupTerm {

  private final Sum left;
  private final Sum right;
  private final Reckoning smaller;
  private final Reckoning larger;
  private final List<Ref> refs;

  ComparisonTerm(Scope scope, Sum left, Sum right, long order) {
    super(scope, order);
    this.left = left;
    this.right = right;
    this.smaller = new Reckoning(left, scope.depth());
    this.larger = new Reckoning(right, scope.depth());
    this.refs = Stream.concat(left.refs(), right.refs()).distinct().toList();
  }

  /** The side that is asked to be smaller. */
  public Sum left() {
    return left;
  }

  /** The side that is asked to be larger. */
  public Sum right() {
    return right;
  }

  @Override
  public List<Ref> refs() {
    return refs;
  }

  /**
   * By how much the larger side exceeds the smaller, or {@link Facts#UNKNOWN} if a fact in either
   * is unknown.
   *
   * @param facts a record of this term's scope
   */
  public long distance(Facts facts) {
    long less = smaller.value(facts);
    long more = larger.value(facts);
    return less == Facts.UNKNOWN || more == Facts.UNKNOWN ? Facts.UNKNOWN : more - less;
  }

  /**
   * The value of one side, or {@link Facts#UNKNOWN} if a fact in it is unknown.
   *
   * @param facts a record of this term's scope
   */
  public long value(Sum side, Facts facts) {
    return (side == left ? smaller : larger).value(facts);
  }

  @Override
  public int cell(Facts facts) {
    long l = smaller.least(facts);
    long r = larger.least(facts);
    if (l == Facts.UNKNOWN || r == Facts.UNKNOWN) {
      return -1;
    }
    if (l + smaller.slack() < r) {
      return 1;
    }
    // Only where the lengths of the months can tell is the calendar asked.
    return l < r + larger.slack() && smaller.value(facts) < larger.value(facts) ? 1 : 0;
  }

  @Override
  public String describe(int cell) {
    return left + (cell == 1 ? " < " : " >= ") + right;
  }

  @Override
  public String toString() {
    return describe(1);
  }
}
