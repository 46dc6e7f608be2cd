package comity.kernel.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.compare.Comparison;
import comity.kernel.compare.Region;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.oracle.Chance;
import comity.kernel.oracle.NaiveLaw;
import comity.kernel.oracle.RandomCases;
import comity.kernel.small.SmallEdition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That a wrong example is found, also when only some of its completions can be tried. */
final class WitnessCheckTest {

  private static final WitnessCheck.Effort EVERY = new WitnessCheck.Effort(20_000, 200);
  private static final WitnessCheck.Effort SOME = new WitnessCheck.Effort(0, 200);

  private static final Edition BEFORE = edition("officer");
  private static final Edition AFTER = edition("none");

  private static Edition edition(String issuer) {
    return SmallEdition.of(
        """
        ## hold: may it hold?

        [(b)]

        | grave `some c in person.convictions satisfies c.section in grave` | issuer `warrant.issuer` | = | because |
        | --- | --- | --- | --- |
        | yes | not %s | may | (b)(1): it is shown |
        | no | - | must-not | (b)(2): it is not shown |
        | - | %s | must-not | (b)(3): no judge has signed |
        """
            .formatted(issuer, issuer));
  }

  private static List<Region> regions() {
    return Comparison.of(SmallEdition.vocabulary(), List.of(BEFORE), List.of(AFTER)).regions();
  }

  private static WitnessCheck check(WitnessCheck.Effort effort) {
    NaiveLaw before = naive(BEFORE);
    NaiveLaw after = naive(AFTER);
    Chance chance = new Chance(1);
    List<RandomCases> cases =
        List.of(new RandomCases(before, chance), new RandomCases(after, chance));
    for (int i = 0; i < 50; i++) {
      cases.forEach(RandomCases::next);
    }
    return new WitnessCheck(before, after, cases, effort, chance);
  }

  private static NaiveLaw naive(Edition edition) {
    return new NaiveLaw(edition.text(), SmallEdition.vocabulary(), edition.lists());
  }

  @Test
  void anExampleHoldsHoweverManyOfItsCompletionsAreTried() {
    assertThat(regions()).hasSize(2).allMatch(check(EVERY)::holds);
    WitnessCheck some = check(SOME);
    assertThat(regions()).noneMatch(some::holds);
    assertThat(some.completions()).isEqualTo(2 * 200);
  }

  @Test
  void anExampleThatSaysTooLittleIsFound() {
    Facts nothing = new Draft(SmallEdition.vocabulary()).build();
    for (WitnessCheck.Effort effort : List.of(EVERY, SOME)) {
      assertThatThrownBy(() -> check(effort).holds(regions().getFirst().with(nothing)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("the naive evaluator says");
    }
  }

  @Test
  void anExampleOfAnotherRegionIsFound() {
    Facts other = regions().getLast().witness();
    for (WitnessCheck.Effort effort : List.of(EVERY, SOME)) {
      assertThatThrownBy(() -> check(effort).holds(regions().getFirst().with(other)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("the naive evaluator says");
    }
  }
}
