package comity.kernel.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.compare.Comparison;
import comity.kernel.law.LawException;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.Naive;
import comity.kernel.oracle.NaiveLaw;
import comity.kernel.oracle.Outcome;
import comity.kernel.oracle.RandomCases;
import comity.kernel.oracle.RandomLaws;
import comity.kernel.oracle.RandomLaws.RandomLaw;
import comity.kernel.oracle.Tree;
import comity.kernel.possible.TooManyPossibilitiesException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A random law and the same with one cell changed: the difference is what both texts say. */
final class RandomPairsTest {

  private static final int CASES_OF_ONE = 100;

  /** So many cells are changed, one at a time, until the naive evaluator sees a difference. */
  private static final int TRIES = 12;

  private static final int CASES_OF_A_TRY = 25;
  private static final RunSize RUN = RunSize.asked(4_000);

  private int pairs;
  private int refused;
  private int seen;
  private int changed;
  private int witnesses;
  private int sampled;

  @Test
  void theRegionsOfRandomPairsAreWhatTheirTextsSay() {
    Chance chance = new Chance(RUN.seed());
    while (pairs * CASES_OF_ONE < RUN.complete()) {
      tryPair(chance.seed());
    }
    System.out.println(
        "random pairs, seed %d: %d pairs (%d more refused), %d of them differ, %d as cases showed; %d witnesses, %d only by some of their completions"
            .formatted(RUN.seed(), pairs, refused, changed, seen, witnesses, sampled));
    assertThat(changed).isGreaterThan(pairs * 2 / 3).isGreaterThanOrEqualTo(seen);
    assertThat(sampled).isLessThanOrEqualTo(witnesses / 20);
  }

  private void tryPair(long seed) {
    Chance chance = new Chance(seed);
    RandomLaw law = new RandomLaws(chance).next();
    Optional<Editions.Pair> pair = telling(law, chance);
    if (pair.isEmpty()) {
      refused++;
      return;
    }
    try {
      compare(seed, pair.get());
      pairs++;
    } catch (TooManyPossibilitiesException e) {
      refused++;
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed %d: %s%n%s%n%s".formatted(seed, e.getMessage(), law.vocabulary(), law.text()), e);
    }
  }

  /** The law beside one of which the naive evaluator sees that it differs, else beside any. */
  private Optional<Editions.Pair> telling(RandomLaw law, Chance chance) {
    Optional<Editions.Pair> last = Optional.empty();
    for (int i = 0; i < TRIES; i++) {
      RandomLaw other = Mutation.of(law, chance);
      try {
        last = Optional.of(Editions.pair(law, other));
      } catch (LawException e) {
        continue; // The cell cannot hold that; another may.
      }
      if (differs(last.get(), chance)) {
        seen++;
        return last;
      }
    }
    return last;
  }

  private static boolean differs(Editions.Pair pair, Chance chance) {
    RandomCases cases = new RandomCases(pair.naiveAfter(), chance);
    for (int i = 0; i < CASES_OF_A_TRY; i++) {
      Tree tree = cases.next().tree();
      try {
        if (!outcomes(pair.naiveBefore(), tree).equals(outcomes(pair.naiveAfter(), tree))) {
          return true;
        }
      } catch (IllegalArgumentException vague) {
        // One law divides a section further than the case does: it tells nothing.
      }
    }
    return false;
  }

  private static Map<String, Outcome> outcomes(NaiveLaw law, Tree tree) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    new Naive(law)
        .decide(tree)
        .forEach((act, ruling) -> outcomes.put(act, Plain.said(ruling.outcome())));
    return outcomes;
  }

  private void compare(long seed, Editions.Pair pair) {
    Comparison same = Comparison.of(pair.vocabulary(), pair.before(), pair.before());
    assertThat(same.regions()).isEmpty();
    Comparison comparison = Comparison.of(pair.vocabulary(), pair.before(), pair.after());
    Compared compared =
        new Compared(
                "random pair",
                seed,
                pair.vocabulary(),
                comparison,
                pair.naiveBefore(),
                pair.naiveAfter())
            .run(CASES_OF_ONE);
    changed += compared.regions() > 0 ? 1 : 0;
    witnesses += compared.witnesses();
    sampled += compared.sampled();
  }
}
