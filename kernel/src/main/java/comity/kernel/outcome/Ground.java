package comity.kernel.outcome;

/**
 * One rule that matched, as a reason.
 *
 * @param law the law's id
 * @param citation in full
 * @param decision the decision in whose table the rule stands
 * @param rule its number in that table, counting from 1
 * @param says the sentence
 */
public record Ground(String law, String citation, String decision, int rule, String says) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Ground ground
        && law.equals(ground.law)
        && citation.equals(ground.citation)
        && decision.equals(ground.decision)
        && rule == ground.rule
        && says.equals(ground.says);
  }

  /** What a rule says follows from where it stands. */
  @Override
  public int hashCode() {
    return 31 * (31 * law.hashCode() + decision.hashCode()) + rule;
  }
}
