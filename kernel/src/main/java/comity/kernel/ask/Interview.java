package comity.kernel.ask;

import comity.kernel.facts.FactException;
import comity.kernel.facts.Facts;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One interview: asks, takes down what is answered, and counts. */
public final class Interview {

  private final Interviewer interviewer;
  private final Respondent respondent;
  private final Facts given;
  private final Set<String> asked = new HashSet<>();
  private final Set<String> closed = new HashSet<>();
  private Facts facts;
  private boolean left;

  public Interview(Interviewer interviewer, Respondent respondent, Facts given) {
    this.interviewer = interviewer;
    this.respondent = respondent;
    this.given = given;
    this.facts = given;
  }

  /** Asks until no answer can change an outcome any more, or nobody answers; what is known then. */
  public Facts run() throws IOException {
    Optional<Question> question = interviewer.next(facts, closed);
    while (question.isPresent() && ask(question.get())) {
      question = interviewer.next(facts, closed);
    }
    left = question.isPresent();
    return facts;
  }

  /** Returns whether somebody still answers. */
  private boolean ask(Question question) throws IOException {
    String answer = respondent.ask(question, asked.size() + 1);
    while (answer != null) {
      try {
        take(question, answer.strip());
        return true;
      } catch (FactException e) {
        answer = respondent.askAgain(question, e.says());
      }
    }
    return false;
  }

  private void take(Question question, String answer) {
    if (answer.isEmpty() || answer.equals("?")) {
      closed.add(question.path());
    } else {
      facts =
          interviewer.answered(facts, question.path(), AnswerText.parse(question.fact(), answer));
    }
    // What is still not exact enough the second time nobody knows better.
    if (!asked.add(question.path())) {
      closed.add(question.path());
    }
  }

  /** How many facts were asked for. */
  public int asked() {
    return asked.size();
  }

  /**
   * How many facts that the laws may ask for were neither given nor needed; -1 where the answers
   * came to an end before the questions.
   */
  public int saved() {
    return left
        ? -1
        : (int)
            interviewer.askable(facts).stream()
                .filter(path -> !asked.contains(path) && !isGiven(path))
                .count();
  }

  private boolean isGiven(String path) {
    return interviewer.isKnown(given, path);
  }
}
