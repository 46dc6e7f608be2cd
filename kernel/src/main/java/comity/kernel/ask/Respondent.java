package comity.kernel.ask;

import java.io.IOException;

/** Where the questions of an interview are put and its answers come from. */
public interface Respondent {

  /**
   * Puts a question.
   *
   * @param number counting from 1
   * @return the answer as it was written; null if there will be none any more
   */
  String ask(Question question, int number) throws IOException;

  /** Says what was wrong with an answer and takes another; null if there will be none any more. */
  String askAgain(Question question, String wrong) throws IOException;
}
