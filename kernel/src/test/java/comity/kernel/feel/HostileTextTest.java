package comity.kernel.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import comity.kernel.law.LawException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text, reading it ends, and ends in an expression or in a fault with its place. */
final class HostileTextTest {

  private static final long SEED = 20260129;
  private static final List<String> PIECES =
      List.of(
          "a",
          "and",
          "or",
          "not",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "\"x\"",
          "1",
          "..",
          ".",
          ",",
          "in",
          "if",
          "then",
          "else",
          "some",
          "every",
          "satisfies",
          "-",
          "+",
          "*",
          "/",
          "<",
          "=",
          "count",
          "date(\"2014-12-14\")",
          "duration(\"P1D\")",
          "reading",
          "A-1",
          "\\",
          "\n",
          "@",
          "?",
          "list contains",
          "null",
          "between",
          "🗽",
          "\u0000",
          "//",
          "/*",
          ":");

  private final Random random = new Random(SEED);

  @Test
  void anyTextEndsInAnExpressionOrAFault() {
    for (int i = 0; i < 5_000; i++) {
      String text = text();
      Names names = i % 2 == 0 ? Names.notation() : Names.dmn(List.of("a and", "A-1"));
      assertAccepted(
          text, catchThrowable(() -> FeelParser.expression(text, Position.NOWHERE, names)));
      assertAccepted(text, catchThrowable(() -> FeelParser.test(text, Position.NOWHERE, names)));
      assertAccepted(text, catchThrowable(() -> FeelParser.result(text, Position.NOWHERE)));
    }
  }

  @Test
  void deepNestingIsRefusedAndDoesNotOverflow() {
    String text = "(".repeat(5_000) + "a" + ")".repeat(5_000);

    assertThat(
            catchThrowable(() -> FeelParser.expression(text, Position.NOWHERE, Names.notation())))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("inside one another");
  }

  @Test
  void aTextBeyondMeasureIsRefusedUnread() {
    String text = "a or ".repeat(5_000) + "a";

    assertThat(
            catchThrowable(() -> FeelParser.expression(text, Position.NOWHERE, Names.notation())))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("25001 characters");
  }

  @Test
  void aChainBeyondMeasureIsRefused() {
    assertThat(
            catchThrowable(
                () -> FeelParser.expression(chain(201), Position.NOWHERE, Names.notation())))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("more than 200 operators");
  }

  @Test
  void aLongChainIsReadAndPrinted() {
    Expr read = FeelParser.expression(chain(200), Position.NOWHERE, Names.notation());

    assertThat(FeelPrinter.notation().expression(read)).isEqualTo(chain(200));
  }

  private static String chain(int operators) {
    return "a or ".repeat(operators) + "a";
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static void assertAccepted(String text, Throwable thrown) {
    if (thrown != null) {
      assertThat(thrown).as("seed %s: %s", SEED, text).isInstanceOf(LawException.class);
    }
  }
}
