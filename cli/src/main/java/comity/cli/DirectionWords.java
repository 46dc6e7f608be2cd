package comity.cli;

import comity.kernel.compare.Direction;
import comity.kernel.law.Acts;

/** What a change does to those whom it touches, and what a mistake there would be. */
final class DirectionWords {

  private DirectionWords() {}

  /** {@code newly must release}. */
  static String of(String act, Direction direction) {
    boolean hold = act.equals("hold");
    return switch (direction) {
      case NEWLY_MAY -> hold ? "newly may hold" : "newly may";
      case NEWLY_MUST_NOT -> hold ? "newly must release" : "newly must not";
      case NEWLY_MUST -> hold ? "newly must hold" : "newly must";
      case LIMIT -> "limit changed";
      case OTHER -> "neither newly allowed nor newly forbidden";
    };
  }

  /** What it is if the new law is wrong there, or is applied where it should not be. */
  static String mistake(String act, Direction direction) {
    return switch (direction) {
      case NEWLY_MAY, NEWLY_MUST -> wronglyDone(act);
      case NEWLY_MUST_NOT -> wronglyLeft(act);
      case LIMIT ->
          act.equals("hold") ? "detention too long, or release too early" : "a wrong time";
      case OTHER -> "";
    };
  }

  private static String wronglyDone(String act) {
    return switch (Acts.decided(act)) {
      case "hold" -> "unlawful detention";
      case "notify", "disclose" -> "unlawful disclosure";
      case "transfer" -> "unlawful hand-over";
      case "admit" -> "unlawful access";
      default -> "an act that the law forbids";
    };
  }

  private static String wronglyLeft(String act) {
    return switch (Acts.decided(act)) {
      case "hold" -> "release the law did not require";
      case "notify", "disclose" -> "silence the law did not require";
      default -> "a refusal the law did not require";
    };
  }
}
