package comity.kernel.notation;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.feel.FeelParser;
import comity.kernel.feel.FeelPrinter;
import comity.kernel.feel.Names;
import comity.kernel.feel.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows is read by the program, and is laid out as the program does it. */
final class DocumentedNotationTest {

  private static final Path FILE = Path.of("..", "docs", "law-notation.md");

  @Test
  void theExampleIsALawFileInTheOneLayout() {
    String example = between(text(), "````markdown\n", "````\n");

    assertThat(Notation.print(Notation.parse("docs", example))).isEqualTo(example);
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void everyFormOfAnExpressionIsAcceptedAsItStands(String example) {
    var read = FeelParser.expression(example, Position.NOWHERE, Names.notation());

    if (!example.contains("between")) {
      assertThat(FeelPrinter.notation().expression(read)).isEqualTo(example);
    }
  }

  static List<String> expressions() {
    return examples("| form | example |\n| --- | --- |\n", 1);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyFormOfACellIsAcceptedAsItStands(String example) {
    var read = FeelParser.test(example, Position.NOWHERE, Names.notation());

    assertThat(read).isNotNull();
  }

  static List<String> cells() {
    return examples("| cell | true when the column's value |\n| --- | --- |\n", 0);
  }

  /** The quoted pieces of one column of the table below that head, up to a semicolon. */
  private static List<String> examples(String head, int column) {
    return between(text(), head, "\n\n")
        .lines()
        .map(row -> row.split("(?<!\\\\)\\|", -1)[column + 1])
        .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(before(cell)).results())
        .map((MatchResult quoted) -> quoted.group(1))
        .filter(example -> !example.equals("n") && !example.endsWith("…"))
        .toList();
  }

  private static String before(String cell) {
    return cell.split(";", 2)[0];
  }

  private static String between(String text, String start, String end) {
    assertThat(text).contains(start);
    String rest = text.substring(text.indexOf(start) + start.length());
    return rest.substring(0, rest.indexOf(end));
  }

  private static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
