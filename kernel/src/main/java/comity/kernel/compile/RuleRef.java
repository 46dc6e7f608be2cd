package comity.kernel.compile;

import java.util.Comparator;

/**
 * A rule of a text, or a whole definition where it is a formula.
 *
 * @param position the definition's place in the text, counting from 0
 * @param rule the rule's number, counting from 1; 0 for a formula
 */
public record RuleRef(int position, String definition, int rule) implements Comparable<RuleRef> {

  private static final Comparator<RuleRef> ORDER =
      Comparator.comparingInt(RuleRef::position).thenComparingInt(RuleRef::rule);

  @Override
  public int compareTo(RuleRef other) {
    return ORDER.compare(this, other);
  }
}
