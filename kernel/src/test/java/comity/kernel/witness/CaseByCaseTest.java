package comity.kernel.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.compile.Compiler;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import comity.kernel.outcome.Outcome;
import comity.kernel.small.SmallEdition;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Laws that are too large for their diagrams, one case at a time. */
final class CaseByCaseTest {

  /** Every second fact is asked beside one that stands far from it in the order: 2 to the 24th. */
  private static final int PAIRS = 24;

  private static final Outcome MAY = Outcome.of("may", List.of());
  private static final Outcome MUST_NOT = Outcome.of("must-not", List.of());
  private static final Outcome SILENT = Outcome.of("not-regulated", List.of());

  private final CaseByCase large = new CaseByCase(vocabulary(), List.of(large()));

  @Test
  void aCaseIsDecidedUnderALawThatIsTooLargeToBeCompiled() {
    assertThatThrownBy(() -> Compiler.compile(vocabulary(), List.of(large())))
        .isInstanceOf(NodeBudgetException.class);

    assertThat(large.outcomes("hold", pair(3, 3))).containsExactly(MAY);
    assertThat(large.outcomes("hold", pair(3, 4))).containsExactly(MUST_NOT);
  }

  @Test
  void anActOfWhichTheLawIsSilentIsNotRegulated() {
    assertThat(large.outcomes("notify", pair(3, 3))).containsExactly(SILENT);
  }

  @Test
  void aCaseThatTellsTooLittleSpendsTheBudget() {
    assertThatThrownBy(() -> large.outcomes("hold", new Draft(vocabulary()).build()))
        .isInstanceOf(NodeBudgetException.class);
  }

  @Test
  void whatACaseLeavesOpenLeavesEveryOutcomeThatItAllows() {
    CaseByCase small = new CaseByCase(SmallEdition.vocabulary(), List.of(small()));

    assertThat(small.outcomes("hold", new Draft(SmallEdition.vocabulary()).build()))
        .isEqualTo(Set.of(MAY, MUST_NOT, Outcome.of("needs-counsel", List.of())));
  }

  @Test
  void aRowThatIsLackingShowsInTheCaseItLacks() {
    CaseByCase small = new CaseByCase(SmallEdition.vocabulary(), List.of(small()));
    Facts none = new Draft(SmallEdition.vocabulary()).set("warrant.issuer", "none").build();
    Facts judge = new Draft(SmallEdition.vocabulary()).set("warrant.issuer", "judge").build();

    assertThat(small.isMissing(small().text().definition("hold").orElseThrow(), false, none))
        .isTrue();
    assertThat(small.isMissing(small().text().definition("hold").orElseThrow(), false, judge))
        .isFalse();
  }

  private static Edition small() {
    return SmallEdition.of(
        """
        ## hold: may it?

        | issuer `warrant.issuer` | = | because |
        | --- | --- | --- |
        | judge | may | (a): y |
        | officer | must-not | (a): n |
        """);
  }

  /** A case in which two facts are so and no other is. */
  private static Facts pair(int first, int second) {
    Draft draft = new Draft(vocabulary());
    for (int i = 0; i < 2 * PAIRS; i++) {
      draft.set("x.f" + i, i == first || i == PAIRS + second);
    }
    return draft.build();
  }

  private static Vocabulary vocabulary() {
    StringBuilder text = new StringBuilder("# Facts\n\n## case: c\n\n");
    text.append("| fact | type | values | question | who |\n| --- | --- | --- | --- | --- |\n");
    for (int i = 0; i < 2 * PAIRS; i++) {
      text.append("| x.f").append(i).append(" | yes/no | | q | w |\n");
    }
    return VocabularyFile.parse("v", text.toString()).vocabulary();
  }

  /** The facts of the first half are asked before those of the second, so nothing is forgotten. */
  private static Edition large() {
    StringBuilder all = new StringBuilder("x.f0");
    StringBuilder pairs = new StringBuilder("x.f0 and x.f" + PAIRS);
    for (int i = 1; i < PAIRS; i++) {
      all.append(" and x.f").append(i);
      pairs.append(" or x.f").append(i).append(" and x.f").append(i + PAIRS);
    }
    String text =
        "---\nlaw: x/large\nfrom: 2020-01-01\ncite: Act\n---\n\n# Large\n\n## first: all?\n\n"
            + "```feel\n"
            + all
            + "\n```\n\n## hold: may it?\n\n| all `first` | pair `"
            + pairs
            + "` | = | because |\n| --- | --- | --- | --- |\n| - | yes | may | § 1: y |\n"
            + "| - | no | must-not | § 1: n |\n";
    return Edition.alone(Notation.parse("large.md", text), new TreeMap<>(), new TreeMap<>());
  }
}
