package comity.cli;

import comity.kernel.decide.Explanation;
import comity.kernel.decide.Explanation.Look;
import comity.kernel.decide.Explanation.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules behind each answer, down to the facts: indented for the eye, numbered where depth must
 * be heard.
 */
final class Chain {

  private final Sheet sheet;
  private final Set<Reason> shown = new HashSet<>();

  Chain(Sheet sheet) {
    this.sheet = sheet;
  }

  void write(Explanation explanation) {
    for (Explanation.Act act : explanation.acts()) {
      Sentences answer = Sentences.answer(new Group(List.of(act.answer().act()), act.answer()));
      sheet.heading(answer.text());
      reasons("", 0, act.reasons());
    }
  }

  private void reasons(String number, int depth, List<Reason> reasons) {
    for (int i = 0; i < reasons.size(); i++) {
      reason(number + (i + 1) + ".", depth, reasons.get(i));
    }
  }

  /** What was told once is only named again. */
  private void reason(String number, int depth, Reason reason) {
    boolean told = !reason.looks().isEmpty() && !shown.add(reason);
    sheet.step(depth, number, sentence(reason) + (told ? " (told above)" : ""));
    for (int i = 0; !told && i < reason.looks().size(); i++) {
      look(number + (i + 1) + ".", depth + 1, reason.looks().get(i));
    }
  }

  private static String sentence(Reason reason) {
    String decision = reason.ground().decision();
    int rule = reason.ground().rule();
    return concluded(reason.ground().says(), reason.value())
        + " ["
        + reason.ground().citation()
        + "; "
        + (rule == 0 ? decision : decision + ", rule " + rule)
        + "]";
  }

  private void look(String number, int depth, Look look) {
    String named = "`" + look.expression() + "`";
    String words = look.words().equals(look.expression()) ? "" : look.words();
    String text = words.isEmpty() ? named : words + (words.endsWith("?") ? " " : ", ") + named;
    sheet.step(depth, number, followed(text, look.value()));
    reasons(number, depth + 1, look.reasons());
  }

  /** A question is followed by its answer, a reason by what follows from it. */
  private static String concluded(String says, String value) {
    return value.isEmpty() ? says : says + (says.endsWith("?") ? " " : "; so ") + value;
  }

  /** A question is followed by its answer, a name by what it stands for. */
  private static String followed(String text, String value) {
    return value.isEmpty() ? text : text + (text.endsWith("?") ? " " : ": ") + value;
  }
}
