package comity.kernel.json;

import comity.kernel.ask.AnswerText;
import comity.kernel.ask.Question;

/** Writes the questions of an interview as JSON, one object a line. */
public final class QuestionWriter {

  private QuestionWriter() {}

  /** Appends a question with what may be answered. */
  public static void question(Question question, Utf8 into) {
    into.raw("{\"question\":").text(question.path());
    into.raw(",\"asks\":").text(question.fact().question());
    into.raw(",\"who\":").text(question.fact().who());
    into.raw(",\"expects\":").text(AnswerText.accepted(question.fact().type()));
    into.raw(",\"values\":").texts(AnswerText.values(question.fact().type())).raw("}\n");
  }

  /** Appends what was wrong with the answer to a question. */
  public static void error(Question question, String wrong, Utf8 into) {
    into.raw("{\"error\":").text("`" + question.path() + "` " + wrong).raw("}\n");
  }

  /**
   * Appends what the interview took.
   *
   * @param saved how many facts were not needed; less than none where it did not come to its end
   */
  public static void tally(int asked, int saved, Utf8 into) {
    into.raw("{\"asked\":" + asked + ",\"saved\":" + (saved < 0 ? "null" : "" + saved) + "}\n");
  }
}
