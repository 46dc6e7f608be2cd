package comity.cli;

import comity.kernel.ask.Respondent;
import comity.kernel.choice.AsOf;
import comity.kernel.choice.Chosen;
import java.io.IOException;

/** An interview with somebody. */
sealed interface Dialog extends Respondent permits SpokenDialog, JsonDialog {

  /** Says what the interview is about. */
  void open(Chosen chosen, AsOf asOf) throws IOException;

  /**
   * Says what the interview took.
   *
   * @param saved how many other facts that the laws may ask for were not needed; -1 where the
   *     answers ended before the questions
   */
  void close(int asked, int saved) throws IOException;
}
