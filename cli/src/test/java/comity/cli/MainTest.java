package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsTheVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("comity ");
  }

  @Test
  void helpNamesEveryExitCode() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("  0  ", "  1  ", "  2  ", "  3  ", "  4  ");
  }

  @Test
  void refusesToRunWithoutAVerb() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).startsWith("no command given");
  }

  @Test
  void refusesAnUnknownOption() {
    assertThat(run("--no-such-option")).isEqualTo(2);
    assertThat(err.toString()).contains("--no-such-option");
  }

  private int run(String... args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(args);
  }
}
