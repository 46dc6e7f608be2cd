package comity.kernel.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.compare.Comparison;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.compile.Instance;
import comity.kernel.compile.Missing;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.law.Edition;
import comity.kernel.law.LawException;
import comity.kernel.law.Logic;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.RandomLaws;
import comity.kernel.oracle.RandomLaws.RandomLaw;
import comity.kernel.possible.Possibilities;
import comity.kernel.possible.TooManyPossibilitiesException;
import comity.kernel.witness.Difference;
import comity.kernel.witness.Flaw;
import comity.kernel.witness.Search;
import comity.kernel.witness.WitnessFinder;
import comity.solver.Z3Finder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random laws that are small enough for the exact comparison, and the same with one cell changed:
 * the solver finds a case just where there is one.
 */
final class SolverOnRandomPairsTest {

  private static final int CASES_OF_ONE = 20;
  private static final RunSize RUN = RunSize.asked(2_000);

  private final WitnessFinder solver = new Z3Finder();
  private int pairs;
  private int refused;
  private int changed;
  private int flawed;

  @Test
  void theSolverFindsACaseWhereTheExactComparisonAndTheChecksDo() {
    Chance chance = new Chance(RUN.seed());
    while (pairs * CASES_OF_ONE < RUN.complete()) {
      tryPair(chance.seed());
    }
    System.out.println(
        "random pairs under the solver, seed %d: %d pairs (%d more refused), %d acts differ, %d tables without a value"
            .formatted(RUN.seed(), pairs, refused, changed, flawed));
    assertThat(changed).isGreaterThan(pairs / 5);
    assertThat(flawed).isGreaterThan(pairs / 20);
  }

  private void tryPair(long seed) {
    Chance chance = new Chance(seed);
    RandomLaw law = new RandomLaws(chance).next();
    try {
      Editions.Pair pair = Editions.pair(law, Mutation.of(law, chance));
      compare(pair);
      check(pair.vocabulary(), pair.after().getFirst());
      pairs++;
    } catch (LawException | TooManyPossibilitiesException e) {
      refused++;
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed %d: %s%n%s%n%s".formatted(seed, e.getMessage(), law.vocabulary(), law.text()), e);
    }
  }

  private void compare(Editions.Pair pair) {
    Facts nothing = new Draft(pair.vocabulary()).build();
    assertThat(solver.differences(pair.vocabulary(), pair.before(), pair.before(), nothing).found())
        .isEmpty();
    Search<Difference> search =
        solver.differences(pair.vocabulary(), pair.before(), pair.after(), nothing);
    Set<String> found = new TreeSet<>();
    search.found().forEach(difference -> found.add(Acts.decided(difference.act())));
    Set<String> exact = new TreeSet<>();
    Comparison.of(pair.vocabulary(), pair.before(), pair.after())
        .differing()
        .forEach(act -> exact.add(Acts.decided(act)));
    assertThat(search.gaveUp()).isEmpty();
    assertThat(found).isEqualTo(exact);
    changed += found.size();
  }

  private void check(Vocabulary vocabulary, Edition edition) {
    CompiledLaw law = Compiler.compile(vocabulary, List.of(edition));
    Possibilities possibilities = new Possibilities(law);
    Set<Missing> exact = new HashSet<>();
    law.instances().stream()
        .filter(i -> i.scope().equals(law.root()))
        .filter(i -> i.definition().logic() instanceof Logic.Table)
        .forEach(i -> exact.addAll(own(i, possibilities, law)));
    Search<Flaw> search = solver.flaws(vocabulary, edition);
    assertThat(search.gaveUp()).isEmpty();
    assertThat(
            search.found().stream()
                .map(flaw -> new Missing(flaw.definition().name(), flaw.clash()))
                .collect(Collectors.toSet()))
        .isEqualTo(exact);
    flawed += exact.size();
  }

  private static Set<Missing> own(Instance instance, Possibilities possibilities, CompiledLaw law) {
    Facts blank = Facts.blank(law.root().type(), null);
    return possibilities.leaves(instance.answers(), instance.scope(), blank).stream()
        .filter(Missing.class::isInstance)
        .map(Missing.class::cast)
        .filter(missing -> missing.decision().equals(instance.definition().name()))
        .collect(Collectors.toSet());
  }
}
