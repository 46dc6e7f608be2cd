package comity.cli;

import comity.kernel.ask.Question;
import comity.kernel.choice.AsOf;
import comity.kernel.choice.Chosen;
import comity.kernel.json.QuestionWriter;
import comity.kernel.json.Utf8;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** An interview with a program: one object a line for each question, a line of text in return. */
final class JsonDialog implements Dialog {

  private final Surroundings around;
  private final BufferedReader answers;

  JsonDialog(Surroundings around) {
    this.around = around;
    this.answers = new BufferedReader(new InputStreamReader(around.in(), StandardCharsets.UTF_8));
  }

  @Override
  public void open(Chosen chosen, AsOf asOf) {
    // A program knows what it asked for.
  }

  @Override
  public String ask(Question question, int number) throws IOException {
    Utf8 out = new Utf8();
    QuestionWriter.question(question, out);
    return answer(out);
  }

  @Override
  public String askAgain(Question question, String wrong) throws IOException {
    Utf8 out = new Utf8();
    QuestionWriter.error(question, wrong, out);
    return answer(out);
  }

  @Override
  public void close(int asked, int saved) throws IOException {
    Utf8 out = new Utf8();
    QuestionWriter.tally(asked, saved, out);
    out.drainTo(around.out());
  }

  private String answer(Utf8 question) throws IOException {
    around.print(question);
    return answers.readLine();
  }
}
