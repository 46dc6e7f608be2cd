package comity.cli;

import comity.kernel.ask.Question;
import java.io.IOException;

/** Where the questions of an interview are put and its answers come from. */
sealed interface Dialog permits SpokenDialog, JsonDialog {

  /** Says what the interview is about. */
  void open(Chosen chosen, AsOf asOf) throws IOException;

  /**
   * Puts a question.
   *
   * @param number counting from 1
   * @return the answer as it was written; null if there will be none any more
   */
  String ask(Question question, int number) throws IOException;

  /** Says what was wrong with an answer and takes another; null if there will be none any more. */
  String askAgain(Question question, String wrong) throws IOException;

  /**
   * Says what the interview took.
   *
   * @param saved how many other facts that the laws may ask for were not needed; -1 where the
   *     answers ended before the questions
   */
  void close(int asked, int saved) throws IOException;
}
