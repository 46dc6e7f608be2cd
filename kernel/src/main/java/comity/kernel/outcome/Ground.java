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
public record Ground(String law, String citation, String decision, int rule, String says) {}
