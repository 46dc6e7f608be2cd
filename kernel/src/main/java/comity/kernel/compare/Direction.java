package comity.kernel.compare;

import comity.kernel.outcome.Outcome;

/** What a change does to those whom it touches. */
public enum Direction {
  /** What was not allowed now is, or the law no longer forbids it. */
  NEWLY_MAY,
  /** What was not forbidden now is. */
  NEWLY_MUST_NOT,
  /** What was not a duty now is one. */
  NEWLY_MUST,
  /** It is allowed as before, for another time. */
  LIMIT,
  /** Neither is forbidden: a duty ends, silence begins or ends, or counsel is needed. */
  OTHER;

  /** From one answer to another. */
  public static Direction of(Outcome before, Outcome after) {
    return switch (after.modality()) {
      case "must-not" -> NEWLY_MUST_NOT;
      case String same when same.equals(before.modality()) -> LIMIT;
      case "must" -> NEWLY_MUST;
      case "may" -> before.modality().equals("must") ? OTHER : NEWLY_MAY;
      case "not-regulated" -> before.modality().equals("must-not") ? NEWLY_MAY : OTHER;
      default -> OTHER;
    };
  }
}
