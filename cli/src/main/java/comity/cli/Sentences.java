package comity.cli;

import comity.kernel.outcome.Outcome;
import comity.kernel.words.LimitWords;
import comity.kernel.words.Listing;
import java.util.List;
import java.util.Locale;

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
    Tone tone = Tone.of(outcome.modality());
    return switch (tone) {
      case SILENT ->
          new Sentences(tone, "Not regulated", "Not regulated: whether to " + phrase + ".");
      case COUNSEL ->
          new Sentences(tone, "Needs counsel", "Needs counsel: " + counsel(outcome) + phrase + ".");
      default ->
          new Sentences(
              tone,
              outcome.modality().replace('-', ' '),
              "The agency " + brief(outcome, phrase) + ".");
    };
  }

  private static String counsel(Outcome outcome) {
    return outcome.conflict()
        ? "the laws contradict each other on whether the agency may "
        : "the law does not settle whether the agency may ";
  }

  private static String open(Group group) {
    List<String> possible =
        group.possible().stream().map(o -> "it " + among(group.possible(), o)).toList();
    boolean commas = possible.stream().anyMatch(text -> text.contains(","));
    return capital(commas ? Listing.orOf(possible) : String.join(", or ", possible));
  }

  /** One outcome of several: where others set a limit of time, none is told too. */
  static String among(List<Outcome> possible, Outcome outcome) {
    boolean unlike =
        outcome.limits().isEmpty() && possible.stream().anyMatch(o -> !o.limits().isEmpty());
    boolean lasting = outcome.modality().equals("may") || outcome.modality().equals("must");
    return brief(outcome, "") + (unlike && lasting ? " without a stated limit of time" : "");
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

  /** The same as a clause, {@code it must not …} or {@code whether to … is not regulated}. */
  static String clause(Outcome outcome, String phrase) {
    return outcome.modality().equals("not-regulated")
        ? "whether to " + phrase + " is not regulated"
        : "it " + brief(outcome, phrase);
  }

  /** With a capital letter first. */
  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String limits(Outcome outcome) {
    return outcome.limits().isEmpty() ? "" : " " + LimitWords.of(outcome.limits());
  }
}
