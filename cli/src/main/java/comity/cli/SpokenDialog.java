package comity.cli;

import comity.kernel.ask.AnswerText;
import comity.kernel.ask.Question;
import comity.kernel.choice.AsOf;
import comity.kernel.choice.Chosen;
import comity.kernel.law.Reading;
import comity.kernel.law.Vocabulary;
import comity.kernel.words.Listing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An interview with a person, on a terminal or by a screen reader. */
final class SpokenDialog implements Dialog {

  private static final String PROMPT = "> ";

  private final FormatOption format;
  private final FactQuestions words;
  private final Surroundings around;
  private final BufferedReader answers;
  private final Map<String, Reading> readings = new TreeMap<>();

  SpokenDialog(FormatOption format, Vocabulary vocabulary, Surroundings around) {
    this.format = format;
    this.words = new FactQuestions(vocabulary);
    this.around = around;
    this.answers = new BufferedReader(new InputStreamReader(around.in(), StandardCharsets.UTF_8));
  }

  @Override
  public void open(Chosen chosen, AsOf asOf) throws IOException {
    readings.putAll(chosen.readings());
    say(sheet -> {
      NoteHead.write(chosen, "questions about a case", asOf, sheet);
      sheet.sentence(0, "Where nobody knows, leave the line empty or write ?.");
    });
  }

  @Override
  public String ask(Question question, int number) throws IOException {
    apart();
    say(sheet -> {
      sheet.heading(number + ". " + Places.words(question.path()) + words(question));
      accepted(question).forEach(line -> sheet.sentence(0, line));
    });
    return answer();
  }

  /** What each alternative of a reading means, or what may be written. */
  private List<String> accepted(Question question) {
    String path = question.path();
    boolean counsels = path.startsWith(Vocabulary.READING);
    Reading reading = counsels ? readings.get(path.substring(Vocabulary.READING.length())) : null;
    return reading == null
        ? List.of(AnswerText.accepted(question.fact().type()))
        : reading.alternatives().entrySet().stream()
            .map(way -> way.getKey() + ": " + way.getValue())
            .toList();
  }

  private String words(Question question) {
    String exactly = question.exactly() ? "More exactly: " : "";
    return exactly + words.of(question.path());
  }

  @Override
  public String askAgain(Question question, String wrong) throws IOException {
    say(sheet -> sheet.sentence(0, "Not understood: it " + wrong + "."));
    return answer();
  }

  @Override
  public void close(int asked, int saved) throws IOException {
    String questions = Listing.count(asked, "question") + " asked";
    String others = Listing.count(saved, "other fact");
    apart();
    say(sheet ->
        sheet.heading(
            saved < 0
                ? questions + "; the answers ended before all was settled."
                : questions + "; " + others + " that may be asked for did not matter."));
    apart();
  }

  /** An empty line where it is for the eye. */
  private void apart() throws IOException {
    if (format.sheet() instanceof HumanSheet) {
      around.out().write('\n');
    }
  }

  private void say(Consumer<Sheet> what) throws IOException {
    Sheet sheet = format.sheet();
    what.accept(sheet);
    around.out().write(sheet.text().getBytes(StandardCharsets.UTF_8));
  }

  /** An answer that comes from a file is written out, so that what is printed can be read alone. */
  private String answer() throws IOException {
    around.out().write(PROMPT.getBytes(StandardCharsets.UTF_8));
    around.out().flush();
    String answer = answers.readLine();
    if (answer == null || !around.terminal()) {
      around.out().write(((answer == null ? "" : answer) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return answer;
  }
}
