package comity.kernel.decide;

import comity.kernel.outcome.Ground;
import java.util.List;

/** Why each act is answered so. */
public record Explanation(List<Act> acts) {

  /** An answer, the rules behind each of its outcomes, and what would turn it. */
  public record Act(Answer answer, List<Reason> reasons, List<Flip> flips) {}

  /**
   * A rule that matched, or a formula, and what it looked at.
   *
   * @param question the question of its decision
   * @param value what it gave; empty for an act
   */
  public record Reason(Ground ground, String question, String value, List<Look> looks) {}

  /**
   * Something that a rule looked at.
   *
   * @param words the column's plain words, or the path of a fact
   * @param expression as the law file has it
   * @param value what was found: a value, or {@code not known} with the values that remain possible
   * @param reasons why, where it is a decision or a test of an element
   */
  public record Look(String words, String expression, String value, List<Reason> reasons) {}
}
