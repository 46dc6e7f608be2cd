package comity.kernel.compile;

/**
 * A rule of a text, or a whole definition where it is a formula.
 *
 * @param position the definition's place in the text, counting from 0
 * @param rule the rule's number, counting from 1; 0 for a formula
 */
public record RuleRef(int position, String definition, int rule) implements Comparable<RuleRef> {

  @Override
  public int compareTo(RuleRef other) {
    int order = Integer.compare(position, other.position);
    return order == 0 ? Integer.compare(rule, other.rule) : order;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleRef ref
        && position == ref.position
        && definition.equals(ref.definition)
        && rule == ref.rule;
  }

  @Override
  public int hashCode() {
    return 31 * position + rule;
  }
}
