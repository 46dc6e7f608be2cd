package comity.kernel.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.compare.Comparison;
import comity.kernel.law.LawException;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.RandomLaws;
import comity.kernel.oracle.RandomLaws.RandomLaw;
import comity.kernel.possible.TooManyPossibilitiesException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A random law and the same with one cell changed: the difference is what both texts say. */
final class RandomPairsTest {

  private static final int CASES_OF_ONE = 100;
  private static final RunSize RUN = RunSize.asked(4_000);

  private int pairs;
  private int refused;
  private int changed;

  @Test
  void theRegionsOfRandomPairsAreWhatTheirTextsSay() {
    Chance chance = new Chance(RUN.seed());
    while (pairs * CASES_OF_ONE < RUN.complete()) {
      tryPair(chance.seed());
    }
    System.out.println(
        "random pairs, seed %d: %d pairs (%d more refused), %d of them differ"
            .formatted(RUN.seed(), pairs, refused, changed));
    assertThat(changed).isGreaterThan(pairs / 10);
  }

  private void tryPair(long seed) {
    Chance chance = new Chance(seed);
    RandomLaw law = new RandomLaws(chance).next();
    RandomLaw other = mutated(law, chance);
    Editions.Pair pair;
    try {
      pair = Editions.pair(law, other);
    } catch (LawException e) {
      refused++;
      return;
    }
    try {
      compare(seed, pair);
      pairs++;
    } catch (TooManyPossibilitiesException e) {
      refused++;
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed %d: %s%n%s%n%s%n----%n%s"
              .formatted(seed, e.getMessage(), law.vocabulary(), law.text(), other.text()),
          e);
    }
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
  }

  /** One cell of one row says something else. */
  private static RandomLaw mutated(RandomLaw law, Chance chance) {
    List<String> lines = new ArrayList<>(law.text().lines().toList());
    List<Integer> rows = new ArrayList<>();
    int acts = lines.indexOf("## hold: what?");
    for (int i = chance.percent(70) ? acts : 0; i < lines.size(); i++) {
      if (lines.get(i).contains("| (a): so it is |")) {
        rows.add(i);
      }
    }
    if (!rows.isEmpty()) {
      int row = chance.pick(rows);
      lines.set(row, mutated(lines.get(row), chance));
    }
    return new RandomLaw(
        law.vocabulary(), String.join("\n", lines) + "\n", law.readings(), law.lists());
  }

  private static String mutated(String row, Chance chance) {
    String[] cells = row.split("\\|", -1);
    int cell = chance.between(1, cells.length - 3);
    String now = cells[cell].strip();
    cells[cell] =
        " "
            + switch (now) {
              case "yes" -> "no";
              case "no" -> "yes";
              case "may" -> chance.pick(List.of("must-not", "must", "not-regulated"));
              case "must-not", "must", "not-regulated" -> "may";
              default -> cell == cells.length - 3 ? now : "-";
            }
            + " ";
    return String.join("|", cells);
  }
}
