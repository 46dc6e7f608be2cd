package comity.kernel.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A law that is too large to be compiled says which of its decisions is. */
final class TooLargeTest {

  /** Every second fact is asked beside one that stands far from it in the order: 2 to the 24th. */
  private static final int PAIRS = 24;

  @Test
  void theDecisionThatSpendsTheBudgetIsNamedWithItsPlace() {
    assertThatThrownBy(() -> Compiler.compile(vocabulary(), List.of(edition())))
        .isInstanceOf(NodeBudgetException.class)
        .hasMessageStartingWith("large.md:15:4: `hold` is too large to be exact")
        .hasMessageContaining("the node budget of " + Compiler.NODE_BUDGET + " branches");
  }

  @Test
  void aLawThatIsCompiledAfterwardsIsNotTouchedByIt() {
    assertThatThrownBy(() -> Compiler.compile(vocabulary(), List.of(edition())))
        .isInstanceOf(TooLargeException.class);

    assertThat(Compiler.compile(vocabulary(), List.of(small())).acts()).containsOnlyKeys("notify");
  }

  private static Vocabulary vocabulary() {
    StringBuilder text = new StringBuilder("# Facts\n\n## case: c\n\n");
    text.append("| fact | type | values | question | who |\n| --- | --- | --- | --- | --- |\n");
    for (int i = 0; i < 2 * PAIRS; i++) {
      text.append("| x.f").append(i).append(" | yes/no | | q | w |\n");
    }
    return VocabularyFile.parse("v", text.toString()).vocabulary();
  }

  /** The first half of the facts is asked before the second, so no branch forgets anything. */
  private static Edition edition() {
    StringBuilder all = new StringBuilder("x.f0");
    for (int i = 1; i < PAIRS; i++) {
      all.append(" and x.f").append(i);
    }
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < PAIRS; i++) {
      pairs
          .append(i == 0 ? "" : " or ")
          .append("x.f")
          .append(i)
          .append(" and x.f")
          .append(i + PAIRS);
    }
    return law(
        "## first: is all so?\n\n```feel\n"
            + all
            + "\n```\n\n## hold: may it?\n\n| all `first` | pair `"
            + pairs
            + "` | = | because |\n| --- | --- | --- | --- |\n| - | yes | may | § 1: y |\n"
            + "| - | no | must-not | § 1: n |\n");
  }

  private static Edition small() {
    return law("## notify: may it?\n\n| = | because |\n| --- | --- |\n| may | § 1: y |\n");
  }

  private static Edition law(String decisions) {
    String head = "---\nlaw: x/large\nfrom: 2020-01-01\ncite: Act\n---\n\n# Large\n\n";
    return Edition.alone(
        Notation.parse("large.md", head + decisions), new TreeMap<>(), new TreeMap<>());
  }
}
