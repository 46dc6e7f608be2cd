package comity.laws;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.agreement.KernelFacts;
import comity.kernel.agreement.RunSize;
import comity.kernel.compare.Comparison;
import comity.kernel.compare.Region;
import comity.kernel.compare.Sensitivity;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.Naive;
import comity.kernel.oracle.NaiveLaw;
import comity.kernel.oracle.Outcome;
import comity.kernel.oracle.RandomCases;
import comity.kernel.oracle.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases that a reading decides are those that its alternatives answer differently. */
final class SensitivityTest {

  private static final RunSize RUN = RunSize.asked(60);

  @ParameterizedTest
  @ValueSource(strings = {"us@2017-04-02", "us-ny-nyc/doc@2013-07-16", "us-tx-travis@2017-02-01"})
  void aReadingDecidesJustTheCasesThatItsAlternativesAnswerDifferently(String name) {
    Versions.Entry version =
        Versions.all().stream().filter(v -> v.toString().equals(name)).findFirst().orElseThrow();
    Edition edition = version.edition();
    CompiledLaw compiled = Compiler.compile(version.vocabulary(), List.of(edition));
    List<Sensitivity.Choice> choices = Sensitivity.of(compiled);
    Map<Sensitivity.Choice, List<Region>> regions = new HashMap<>();
    choices.forEach(choice -> regions.put(choice, regions(compiled, choice)));
    NaiveLaw law = new NaiveLaw(edition.text(), version.vocabulary(), edition.lists());
    RandomCases cases = new RandomCases(law, new Chance(RUN.seed()));
    Naive naive = new Naive(law);
    int decided = 0;
    for (int i = 0; i < RUN.complete(); i++) {
      Tree tree = cases.next().tree();
      Facts facts = KernelFacts.of(version.vocabulary(), tree);
      for (Sensitivity.Choice choice : choices) {
        for (String act : law.acts()) {
          boolean differs =
              !outcome(naive, tree, choice.id(), choice.one(), act)
                  .equals(outcome(naive, tree, choice.id(), choice.other(), act));
          decided += differs ? 1 : 0;
          assertThat(isIn(regions.get(choice), act, tree, facts))
              .as("seed %d, %s and %s of %s", RUN.seed(), choice.id(), act, tree)
              .isEqualTo(differs);
        }
      }
    }
    assertThat(decided).isPositive();
  }

  private static Outcome outcome(Naive naive, Tree tree, String reading, String value, String act) {
    Outcome outcome =
        naive.decide(tree.copy().put(Vocabulary.READING + reading, value), act).outcome();
    boolean none = outcome.equals(Outcome.GAP) || outcome.equals(Outcome.CLASH);
    return none ? new Outcome("needs-counsel", null) : outcome;
  }

  private static List<Region> regions(CompiledLaw law, Sensitivity.Choice choice) {
    List<Region> regions =
        Comparison.of(
                adopting(law, choice.id(), choice.one()),
                adopting(law, choice.id(), choice.other()))
            .regions();
    Map<String, Integer> counts = new TreeMap<>();
    regions.forEach(region -> counts.merge(region.act(), 1, Integer::sum));
    assertThat(choice.acts()).isEqualTo(counts);
    return regions;
  }

  private static CompiledLaw adopting(CompiledLaw law, String id, String value) {
    FiniteTerm reading =
        law.readings().stream().filter(r -> r.readingId().equals(id)).findFirst().orElseThrow();
    int cell = 0;
    while (!reading.value(cell).equals(value)) {
      cell++;
    }
    return law.adopting(reading, cell);
  }

  private static boolean isIn(List<Region> regions, String act, Tree tree, Facts facts) {
    String key = act.equals("disclose") ? "disclose." + tree.values().get("information") : act;
    return regions.stream()
        .filter(region -> region.act().equals(key))
        .map(Region::cases)
        .anyMatch(region -> Boolean.TRUE.equals(region.contain(facts)));
  }
}
