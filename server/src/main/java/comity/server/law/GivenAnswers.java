package comity.server.law;

import comity.kernel.ask.Question;
import comity.kernel.ask.Respondent;
import comity.kernel.json.QuestionWriter;
import comity.kernel.json.Utf8;
import java.util.Iterator;
import java.util.List;

/** Answers that are there already, one after another; the questions are written down. */
final class GivenAnswers implements Respondent {

  private final Iterator<String> answers;
  private final Utf8 into;

  GivenAnswers(List<String> answers, Utf8 into) {
    this.answers = answers.iterator();
    this.into = into;
  }

  @Override
  public String ask(Question question, int number) {
    QuestionWriter.question(question, into);
    return next();
  }

  @Override
  public String askAgain(Question question, String wrong) {
    QuestionWriter.error(question, wrong, into);
    return next();
  }

  private String next() {
    return answers.hasNext() ? answers.next() : null;
  }
}
