package comity.cli;

import comity.kernel.decide.Explanation;
import comity.kernel.decide.Explanation.Look;
import comity.kernel.decide.Explanation.Reason;
import java.util.List;

/**
 * The rules behind each answer, down to the facts: indented for the eye, numbered where depth must
 * be heard.
 */
final class Chain {

  private final Sheet sheet;

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

  private void reason(String number, int depth, Reason reason) {
    String gave = reason.value().isEmpty() ? "" : ": " + reason.value();
    String rule =
        reason.ground().rule() == 0
            ? reason.ground().decision()
            : reason.ground().decision() + ", rule " + reason.ground().rule();
    sheet.step(
        depth,
        number,
        reason.ground().says() + gave + " [" + reason.ground().citation() + "; " + rule + "]");
    for (int i = 0; i < reason.looks().size(); i++) {
      look(number + (i + 1) + ".", depth + 1, reason.looks().get(i));
    }
  }

  private void look(String number, int depth, Look look) {
    String value = look.value().isEmpty() ? "" : ": " + look.value();
    String words = look.words().equals(look.expression()) ? "" : look.words() + ", ";
    sheet.step(depth, number, words + "`" + look.expression() + "`" + value);
    reasons(number, depth + 1, look.reasons());
  }
}
