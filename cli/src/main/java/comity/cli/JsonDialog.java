package comity.cli;

import comity.kernel.ask.AnswerText;
import comity.kernel.ask.Question;
import comity.kernel.json.Utf8;
import comity.kernel.law.FactType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
    Utf8 out = new Utf8().raw("{\"question\":").text(question.path());
    out.raw(",\"asks\":").text(question.fact().question());
    out.raw(",\"who\":").text(question.fact().who());
    out.raw(",\"expects\":").text(AnswerText.accepted(question.fact().type()));
    out.raw(",\"values\":").texts(values(question.fact().type())).raw("}\n");
    return answer(out);
  }

  private static List<String> values(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> List.of("yes", "no");
      case FactType.OneOf t -> t.values();
      case FactType.SomeOf t -> t.values();
      default -> List.of();
    };
  }

  @Override
  public String askAgain(Question question, String wrong) throws IOException {
    Utf8 out = new Utf8().raw("{\"error\":").text("`" + question.path() + "` " + wrong);
    return answer(out.raw("}\n"));
  }

  @Override
  public void close(int asked, int saved) throws IOException {
    new Utf8()
        .raw("{\"asked\":" + asked + ",\"saved\":" + (saved < 0 ? "null" : "" + saved) + "}\n")
        .drainTo(around.out());
  }

  private String answer(Utf8 question) throws IOException {
    around.print(question);
    return answers.readLine();
  }
}
