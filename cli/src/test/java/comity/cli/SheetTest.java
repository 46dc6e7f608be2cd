package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SheetTest {

  private static final String CASE = "cli/src/test/resources/cases/settled.json";
  private static final String LAWS = "cli/src/test/resources/laws";

  @Test
  void breaksLinesAtTheTerminalsWidth() {
    String narrow = decide(new Shell().variable("COLUMNS", "50")).out();

    assertThat(narrow.lines().filter(line -> !line.contains("sha256")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50));
  }

  @Test
  void breaksAtEightyColumnsWhereNobodySays() {
    assertThat(decide(new Shell().variable("COLUMNS", "wide")).out())
        .isEqualTo(decide(new Shell()).out());
  }

  @Test
  void neverBreaksBetweenTheSignAndTheNumberOfASection() {
    for (int width = 40; width < 120; width++) {
      assertThat(decide(new Shell().variable("COLUMNS", "" + width)).out()).doesNotContain("§\n");
    }
  }

  @Test
  void coloursOnlyOnATerminal() {
    assertThat(decide(new Shell()).out()).doesNotContain("\u001b");
    assertThat(decide(new Shell().terminal()).out())
        .contains("\u001b[1;32mmay\u001b[0m", "\u001b[1;31mmust not\u001b[0m");
  }

  @Test
  void coloursChangeNoWord() {
    assertThat(decide(new Shell().terminal()).out().replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(decide(new Shell()).out());
  }

  @Test
  void leavesColoursOutWhenAskedTo() {
    assertThat(decide(new Shell().terminal().variable("NO_COLOR", "1")).out())
        .doesNotContain("\u001b");
    assertThat(decide(new Shell().terminal().variable("TERM", "dumb")).out())
        .doesNotContain("\u001b");
  }

  @Test
  void plainHasNeitherColourNorIndentationNorDrawing() {
    String plain = decide(new Shell().terminal(), "--format", "plain").out();

    assertThat(plain).doesNotContain("\u001b", "  ", "|", "─").doesNotContainPattern("(?m)^\\s");
  }

  @Test
  void equalInputGivesEqualBytes() {
    assertThat(decide(new Shell(), "--format", "json").out())
        .isEqualTo(decide(new Shell(), "--format", "json").out());
  }

  private static Shell decide(Shell shell, String... more) {
    String[] args = new String[6 + more.length];
    System.arraycopy(
        new String[] {"decide", CASE, "--stack", "nation/town", "--laws", LAWS}, 0, args, 0, 6);
    System.arraycopy(more, 0, args, 6, more.length);
    return shell.run(args);
  }
}
