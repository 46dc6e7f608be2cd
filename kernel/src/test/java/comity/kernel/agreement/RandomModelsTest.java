package comity.kernel.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.law.LawException;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.RandomLaws;
import comity.kernel.oracle.RandomLaws.RandomLaw;
import org.junit.jupiter.api.Test;

/** Random laws say the same to the kernel and to the naive evaluator. */
final class RandomModelsTest {

  private static final int CASES_OF_ONE = 100;
  private static final RunSize RUN = RunSize.asked(2_000);

  private int models;
  private int refused;
  private Figures figures = Figures.NONE;

  @Test
  void theKernelDecidesRandomModelsAsTheirTextSays() {
    Chance chance = new Chance(RUN.seed());
    while (figures.complete() < RUN.complete()) {
      tryModel(chance.seed());
    }
    System.out.println(
        "random models, seed %d: %d models (%d more refused), %s"
            .formatted(RUN.seed(), models, refused, figures));
    assertThat(refused).isLessThan(models / 20);
  }

  private void tryModel(long seed) {
    RandomLaw law = new RandomLaws(new Chance(seed)).next();
    Editions editions;
    try {
      editions = Editions.of(law);
    } catch (LawException e) {
      refused++;
      return;
    }
    models++;
    figures = figures.plus(campaign(seed, law, editions).figures());
  }

  private static Campaign campaign(long seed, RandomLaw law, Editions editions) {
    int open = (int) ((long) CASES_OF_ONE * RUN.open() / RUN.complete());
    try {
      return new Campaign("random model", seed, editions.compiled(), editions.naive())
          .run(CASES_OF_ONE, open);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n" + law.vocabulary() + "\n" + law.text(), e);
    }
  }
}
