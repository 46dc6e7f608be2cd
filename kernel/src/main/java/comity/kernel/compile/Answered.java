package comity.kernel.compile;

import java.util.SortedSet;

/** A decision's value and the rules that gave it. */
public record Answered(Object value, SortedSet<RuleRef> rules) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Answered answered
        && value.equals(answered.value)
        && rules.equals(answered.rules);
  }

  @Override
  public int hashCode() {
    return 31 * value.hashCode() + rules.hashCode();
  }
}
