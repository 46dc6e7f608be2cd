package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MainTest {

  @Test
  void printsTheVersion() {
    Shell shell = new Shell().run("--version");

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).startsWith("comity ");
  }

  @Test
  void helpNamesEveryVerbAndEveryExitCode() {
    Shell shell = new Shell().run("--help");

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains(new Verbs().names());
    assertThat(shell.out()).contains("  0  ", "  1  ", "  2  ", "  3  ", "  4  ");
  }

  @Test
  void refusesToRunWithoutAVerb() {
    Shell shell = new Shell().run();

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).isEqualTo("comity: no verb given; see `comity --help`\n");
  }

  @Test
  void namesTheVerbThatWasProbablyMeant() {
    Shell shell = new Shell().run("decdie", "case.json");

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo("comity: there is no verb `decdie`, perhaps `decide`; see `comity --help`\n");
  }

  @Test
  void refusesAnUnknownOption() {
    Shell shell = new Shell().run("--no-such-option");

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo("comity: unknown option: `--no-such-option`; see `comity --help`\n");
  }

  @Test
  void everyVerbHasAHelpPage() {
    for (String verb : new Verbs().names()) {
      Shell shell = new Shell().run(verb, "--help");

      assertThat(shell.code()).as(verb).isZero();
      assertThat(shell.out()).as(verb).startsWith("Usage: comity " + verb);
    }
  }
}
