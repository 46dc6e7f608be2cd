package comity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases on standard input, one a line. */
final class CaseLinesTest {

  private static final String[] ARGS = {
    "decide",
    "-",
    "--law",
    "nation/town",
    "--laws",
    "cli/src/test/resources/laws",
    "--format",
    "json"
  };

  private static final String JUDGE =
      "{\"request\":{\"presentedAt\":\"2015-03-01T10:15:00-05:00\"},\"warrant\":{\"issuer\":\"judge\"}}";
  private static final String NONE =
      "{\"request\":{\"presentedAt\":\"2015-03-01T10:15:00-05:00\"},\"warrant\":{\"issuer\":\"none\"}}";
  private static final String BROKEN = "{\"warrant\":";

  @Test
  void tenThousandCasesAreAnsweredInOrder() {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      cases.append(i % 7 == 0 ? JUDGE : NONE).append('\n');
    }

    List<String> answers = json(cases.toString()).out().lines().toList();

    assertThat(answers).hasSize(10_000);
    for (int i = 0; i < answers.size(); i++) {
      String hold = i % 7 == 0 ? "may" : "must-not";
      assertThat(answers.get(i)).contains("\"hold\":{\"modality\":\"" + hold + "\"");
    }
  }

  @Test
  void aBadLineIsAnsweredInItsPlaceAndNoneIsLost() {
    Shell shell = json(JUDGE + "\n" + BROKEN + "\n" + NONE + "\n" + BROKEN + "\n" + JUDGE);

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out().lines().map(CaseLinesTest::gist))
        .containsExactly("may", "line 2", "must-not", "line 4", "may");
    assertThat(shell.err().lines())
        .allSatisfy(line -> assertThat(line).startsWith("comity: line ").doesNotContain("\tat "))
        .hasSize(2);
  }

  @Test
  void blankLinesAreCountedButNotAnswered() {
    Shell shell = json("\n" + JUDGE + "\r\n\n" + BROKEN + "\n");

    assertThat(shell.out().lines().map(CaseLinesTest::gist)).containsExactly("may", "line 4");
  }

  @Test
  void aLineLongerThanTheRoomIsReadWhole() {
    String padded = JUDGE.replace(",", "," + " ".repeat(200_000));

    assertThat(json(NONE + "\n" + padded + "\n" + NONE).out().lines().map(CaseLinesTest::gist))
        .containsExactly("must-not", "may", "must-not");
  }

  @Test
  void changesAreToldOnlyWhenTheyAreAskedFor() {
    assertThat(json(JUDGE).out()).doesNotContain("wouldChangeIf");

    String[] asked = Arrays.copyOf(ARGS, ARGS.length + 1);
    asked[ARGS.length] = "--changes";
    assertThat(new Shell().input(JUDGE).run(asked).out()).contains("\"wouldChangeIf\":[");
  }

  @Test
  void aCaseInAFileHasItsChangesWithoutBeingAsked(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("case.json"), JUDGE);
    String[] named = ARGS.clone();
    named[1] = file.toString();

    assertThat(new Shell().run(named).out()).contains("\"wouldChangeIf\":[");
  }

  @Test
  void nothingIsAnsweredWithNothing() {
    assertThat(json("").code()).isZero();
    assertThat(json("").out()).isEmpty();
  }

  @Test
  void eachCaseIsAnsweredBeforeTheNextIsAwaited() {
    Asker asker = new Asker(List.of(JUDGE + "\n", NONE + "\n", JUDGE + "\n"));

    new Shell().input(asker).out(asker.answered).run(ARGS);

    assertThat(asker.seen).containsExactly(0L, 1L, 2L, 3L);
  }

  private static Shell json(String input) {
    return new Shell().input(input).run(ARGS);
  }

  /** The line of an error, or what is said of a hold. */
  private static String gist(String answer) {
    if (answer.startsWith("{\"error\":\"")) {
      return answer.substring("{\"error\":\"".length(), answer.indexOf(','));
    }
    return answer.replaceAll(".*\"hold\":\\{\"modality\":\"([a-z-]+)\".*", "$1");
  }

  /** Gives one case each time it is asked, and notes how many answers it has had by then. */
  private static final class Asker extends InputStream {

    private final ByteArrayOutputStream answered = new ByteArrayOutputStream();
    private final List<Long> seen = new ArrayList<>();
    private final List<String> cases;

    Asker(List<String> cases) {
      this.cases = cases;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      seen.add(answered.toString(UTF_8).lines().count());
      if (seen.size() > cases.size()) {
        return -1;
      }
      byte[] given = cases.get(seen.size() - 1).getBytes(UTF_8);
      System.arraycopy(given, 0, into, offset, given.length);
      return given.length;
    }

    @Override
    public int read() throws IOException {
      throw new IOException("read by the block");
    }
  }
}
