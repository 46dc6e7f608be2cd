package comity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comity.kernel.compile.Compiler;
import comity.kernel.compile.TooLargeException;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.LawException;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import comity.kernel.witness.Difference;
import comity.kernel.witness.Flaw;
import comity.kernel.witness.Search;
import comity.kernel.witness.WitnessFinder;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A law past the node budget is told what was looked for all the same, and what was not. */
final class TooLargeTest {

  /** Every second fact is asked beside one that stands far from it in the order: 2 to the 24th. */
  private static final int PAIRS = 24;

  private static final Vocabulary VOCABULARY = vocabulary();
  private static final Edition LAW = law();

  @Test
  void withoutASolverItSaysHowToAddOne() {
    assertThat(faults(Optional.empty()))
        .singleElement()
        .asString()
        .contains("the node budget of " + Compiler.NODE_BUDGET + " branches")
        .contains("adds a solver that finds single cases");
  }

  @Test
  void whereTheSolverFindsNothingItSaysWhatElseWasNotLookedFor() {
    assertThat(faults(new Search<>(List.of("first", "hold"), List.of(), List.of())))
        .singleElement()
        .asString()
        .contains("a solver found no gap and no disagreement in 2 tables asked of the case; ")
        .endsWith(
            "not looked for: rows that never apply, facts and readings that never matter, missing"
                + " citations");
  }

  @Test
  void whereTheSolverGivesUpTheTableIsNamed() {
    assertThat(faults(new Search<>(List.of("first", "hold"), List.of(), List.of("hold"))))
        .singleElement()
        .asString()
        .contains("and gave up at hold; not looked for: rows that never apply");
  }

  @Test
  void eachFlawThatTheSolverFindsIsAFaultOfItsOwnWithItsCase() {
    Facts witness = new Draft(VOCABULARY).set("x.f0", true).build();
    Flaw gap = new Flaw(LAW.text().definition("hold").orElseThrow(), false, witness);

    assertThat(faults(new Search<>(List.of("hold"), List.of(gap), List.of())))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("no row of `hold` covers a case, for instance {\"x\":{\"f0\":true}}");
  }

  /** Says what it was made to say, as a solver does after its search. */
  private record Told(Search<Flaw> flaws) implements WitnessFinder {

    @Override
    public Search<Difference> differences(
        Vocabulary vocabulary, List<Edition> before, List<Edition> after, Facts given) {
      throw new UnsupportedOperationException("a check compares nothing");
    }

    @Override
    public Search<Flaw> flaws(Vocabulary vocabulary, Edition edition) {
      return flaws;
    }
  }

  private static List<LawException.Fault> faults(Search<Flaw> search) {
    return faults(Optional.of(new Told(search)));
  }

  private static List<LawException.Fault> faults(Optional<WitnessFinder> solver) {
    return new TooLarge(spent(), solver).faults(VOCABULARY, LAW).faults();
  }

  private static TooLargeException spent() {
    return catchThrowableOfType(
        TooLargeException.class, () -> Compiler.compile(VOCABULARY, List.of(LAW)));
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
  private static Edition law() {
    StringBuilder all = new StringBuilder("x.f0");
    for (int i = 1; i < PAIRS; i++) {
      all.append(" and x.f").append(i);
    }
    StringBuilder pairs = new StringBuilder("x.f0 and x.f").append(PAIRS);
    for (int i = 1; i < PAIRS; i++) {
      pairs.append(" or x.f").append(i).append(" and x.f").append(i + PAIRS);
    }
    String text =
        "---\nlaw: x/large\nfrom: 2020-01-01\ncite: Act\n---\n\n# Large\n\n"
            + "## first: is all so?\n\n```feel\n"
            + all
            + "\n```\n\n## hold: may it?\n\n| all `first` | pair `"
            + pairs
            + "` | = | because |\n| --- | --- | --- | --- |\n| - | yes | may | § 1: y |\n";
    return Edition.alone(Notation.parse("large.md", text), new TreeMap<>(), new TreeMap<>());
  }
}
