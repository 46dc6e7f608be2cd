package comity.cli;

import comity.kernel.outcome.Outcome;
import comity.kernel.words.LimitWords;
import java.util.List;

/** Outcomes as sentences, with the words that carry them. */
record Sentences(Tone tone, String strong, String text) {

  /** The answer for a group of acts. */
  static Sentences answer(Group group) {
    return group.answer().settled()
        ? settled(group.answer().outcome(), group.phrase())
        : new Sentences(
            Tone.OPEN,
            "Not known",
            "Not known: whether the agency may " + group.phrase() + ". " + open(group) + ".");
  }

  private static Sentences settled(Outcome outcome, String phrase) {
    String text = brief(outcome, phrase);
    return switch (outcome.modality()) {
      case "must-not" -> new Sentences(Tone.FORBIDDEN, "must not", "The agency " + text + ".");
      case "may" -> new Sentences(Tone.ALLOWED, "may", "The agency " + text + ".");
      case "must" -> new Sentences(Tone.REQUIRED, "must", "The agency " + text + ".");
      case "not-regulated" ->
          new Sentences(Tone.SILENT, "Not regulated", "Not regulated: whether to " + phrase + ".");
      default -> counsel(outcome, phrase);
    };
  }

  private static Sentences counsel(Outcome outcome, String phrase) {
    String why =
        outcome.conflict()
            ? "the laws contradict each other on whether the agency may "
            : "the law does not settle whether the agency may ";
    return new Sentences(Tone.COUNSEL, "Needs counsel", "Needs counsel: " + why + phrase + ".");
  }

  private static String open(Group group) {
    List<String> possible = group.possible().stream().map(outcome -> brief(outcome, "")).toList();
    return "It " + String.join(", or it ", possible);
  }

  /** What the agency does, {@code may hold the person past release for up to …}. */
  static String brief(Outcome outcome, String phrase) {
    String act = phrase.isEmpty() ? "" : " " + phrase;
    return switch (outcome.modality()) {
      case "must-not" -> "must not" + act;
      case "may" -> "may" + act + limits(outcome);
      case "must" -> "must" + act + limits(outcome);
      case "not-regulated" -> "is not regulated";
      default -> phrase.isEmpty() ? "needs counsel" : "needs counsel on whether to" + act;
    };
  }

  private static String limits(Outcome outcome) {
    List<String> limits = outcome.limits().stream().map(LimitWords::of).toList();
    return limits.isEmpty() ? "" : " " + String.join(", and ", limits);
  }
}
