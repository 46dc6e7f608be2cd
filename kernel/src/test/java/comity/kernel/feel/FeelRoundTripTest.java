package comity.kernel.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FeelRoundTripTest {

  private static final long SEED = 20141214;
  private static final int RUNS = 1500;

  private final Random random = new Random(SEED);

  @Test
  void whatTheNotationPrintsReadsBackTheSame() {
    RandomExpressions expressions = new RandomExpressions(random, true);
    for (int i = 0; i < RUNS; i++) {
      Expr made = expressions.expression(i % 5);
      if (!(made instanceof Expr.Count)) {
        String text = FeelPrinter.notation().expression(made);
        assertThat(Unplaced.of(parse(text))).as("seed %s: %s", SEED, text).isEqualTo(made);
      }
    }
  }

  @Test
  void whatTheLayoutBreaksReadsBackTheSame() {
    RandomExpressions expressions = new RandomExpressions(random, true);
    for (int i = 0; i < RUNS / 4; i++) {
      Expr made = expressions.expression(6);
      String text = FeelPrinter.notation().block(made);
      assertThat(Unplaced.of(parse(text))).as("seed %s: %s", SEED, text).isEqualTo(made);
    }
  }

  @Test
  void whatIsPrintedForDmnReadsBackTheSame() {
    RandomExpressions expressions = new RandomExpressions(random, true);
    FeelPrinter printer = FeelPrinter.dmn(List.of("violent-or-serious"));
    for (int i = 0; i < RUNS; i++) {
      Expr made = expressions.expression(i % 5);
      String text = printer.expression(made);
      Expr read = FeelParser.expression(text, Position.NOWHERE, Names.dmn(List.of()));
      assertThat(Unplaced.of(read)).as("seed %s: %s", SEED, text).isEqualTo(made);
    }
  }

  @Test
  void cellsOfTheNotationReadBackTheSame() {
    RandomExpressions expressions = new RandomExpressions(random, true);
    for (int i = 0; i < RUNS; i++) {
      comity.kernel.feel.Test made = expressions.cell();
      String text = FeelPrinter.notation().test(made);
      var read = FeelParser.test(text, Position.NOWHERE, Names.notation());
      assertThat(Unplaced.of(read)).as("seed %s: %s", SEED, text).isEqualTo(made);
    }
  }

  @Test
  void cellsForDmnReadBackTheSame() {
    RandomExpressions expressions = new RandomExpressions(random, false);
    FeelPrinter printer = FeelPrinter.dmn(List.of());
    for (int i = 0; i < RUNS; i++) {
      comity.kernel.feel.Test made = expressions.cell();
      String text = printer.test(made);
      var read = FeelParser.test(text, Position.NOWHERE, Names.dmn(List.of()));
      assertThat(Unplaced.of(read)).as("seed %s: %s", SEED, text).isEqualTo(made);
    }
  }

  private static Expr parse(String text) {
    return FeelParser.expression(text, Position.NOWHERE, Names.notation());
  }
}
