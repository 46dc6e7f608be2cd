package comity.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.compile.Compiler;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.Reading;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import comity.kernel.witness.Difference;
import comity.kernel.witness.Flaw;
import comity.kernel.witness.Search;
import comity.kernel.witness.WitnessFinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the solver finds where diagrams are too large, held against the rows themselves. */
final class Z3FinderTest {

  private static final long SEED = 1;
  private static final int RULES = 500;
  private static final int CHANGED = 20;
  private static final int COMPLETIONS = 200;

  private final WitnessFinder solver = new Z3Finder();
  private final LargeTable table = new LargeTable(SEED, RULES).closed();
  private final LargeTable changed =
      table.with(CHANGED, table.result(CHANGED).equals("may") ? "must-not" : "may");

  @Test
  void theCommandFindsItAmongTheServices() {
    assertThat(ServiceLoader.load(WitnessFinder.class)).hasExactlyElementsOfTypes(Z3Finder.class);
  }

  @Test
  void aCellThatChangedInALawPastTheBudgetIsFoundWithACaseThatShowsIt() {
    assertThatThrownBy(() -> Compiler.compile(LargeTable.vocabulary(), List.of(table.edition())))
        .isInstanceOf(NodeBudgetException.class);

    Search<Difference> search = differences(table, changed);

    assertThat(search.looked()).containsExactly("hold");
    assertThat(search.found()).hasSize(1);
    Difference found = search.found().getFirst();
    Random random = new Random(SEED);
    for (int i = 0; i < COMPLETIONS; i++) {
      boolean[] facts = LargeTable.completed(found.witness(), random);
      assertThat(table.answer(facts)).isEqualTo(found.before().modality());
      assertThat(changed.answer(facts)).isEqualTo(found.after().modality());
      assertThat(found.after().modality()).isEqualTo(changed.result(CHANGED));
    }
  }

  @Test
  void equalLawsPastTheBudgetGiveNothing() {
    assertThat(differences(table, new LargeTable(SEED, RULES).closed()).isNothing()).isTrue();
  }

  @Test
  void aCaseThatNoRowCoversIsFoundInATablePastTheBudget() {
    LargeTable open = new LargeTable(SEED, RULES / 4);

    Search<Flaw> search = solver.flaws(LargeTable.vocabulary(), open.edition());

    assertThat(search.found()).hasSize(1);
    assertThat(search.found().getFirst().clash()).isFalse();
    Random random = new Random(SEED);
    for (int i = 0; i < COMPLETIONS; i++) {
      boolean[] facts = LargeTable.completed(search.found().getFirst().witness(), random);
      assertThat(open.answer(facts)).isNull();
    }
  }

  @Test
  void aTableThatIsClosedHasNoGap() {
    Search<Flaw> search = solver.flaws(LargeTable.vocabulary(), table.edition());

    assertThat(search.looked()).containsExactly("hold");
    assertThat(search.isNothing()).isTrue();
  }

  @Test
  void whenTheTimeIsOverThatIsSaid() {
    Search<Difference> search =
        new Z3Finder(Duration.ZERO)
            .differences(
                LargeTable.vocabulary(),
                List.of(table.edition()),
                List.of(changed.edition()),
                new Draft(LargeTable.vocabulary()).build());

    assertThat(search.gaveUp()).containsExactly("hold");
    assertThat(search.isNothing()).isFalse();
  }

  @Test
  void aDifferenceUnderOneReadingIsNotFoundUnderTheOther() {
    Edition before = reading("must-not");
    Edition after = reading("must");

    assertThat(found(before, after, Map.of())).hasSize(1);
    assertThat(found(before, after, Map.of("reading A-1", "2"))).hasSize(1);
    assertThat(found(before, after, Map.of("reading A-1", "1"))).isEmpty();
  }

  @Test
  void daysThatCannotStandSideBySideMakeNoDifference() {
    String rows =
        """
        ## hold: may it?

        | old `custody.arrestedOn < date("2010-01-01")` | new `custody.arrestedOn >= date("2020-01-01")` | = | because |
        | --- | --- | --- | --- |
        | yes | yes | %s | (a): both |
        | yes | no | may | (a): old |
        | no | - | must-not | (a): no |
        """;

    assertThat(found(small(rows.formatted("may")), small(rows.formatted("must")), Map.of()))
        .isEmpty();
  }

  @Test
  void aDisclosureIsToldWithTheKindOfInformationItIsAbout() {
    String rows =
        """
        ## disclose: may it tell?

        | kind `information` | = | because |
        | --- | --- | --- |
        | status | may | (a): status |
        | address | %s | (a): address |
        """;

    List<Difference> found =
        found(small(rows.formatted("may")), small(rows.formatted("must-not")), Map.of());

    assertThat(found).extracting(Difference::act).containsExactly("disclose.address");
    assertThat(found.getFirst().decided()).isEqualTo("disclose");
  }

  @Test
  void anActOfWhichOneLawIsSilentDiffers() {
    String act = "## notify: may it?\n\n| = | because |\n| --- | --- |\n| may | (a): so |\n";
    String other = "## hold: may it?\n\n| = | because |\n| --- | --- |\n| may | (a): so |\n";

    assertThat(found(small(other), small(other + "\n" + act), Map.of()))
        .extracting(Difference::act)
        .containsExactly("notify");
  }

  private Search<Difference> differences(LargeTable before, LargeTable after) {
    Vocabulary vocabulary = LargeTable.vocabulary();
    return solver.differences(
        vocabulary,
        List.of(before.edition()),
        List.of(after.edition()),
        new Draft(vocabulary).build());
  }

  private List<Difference> found(Edition before, Edition after, Map<String, String> readings) {
    Draft given = new Draft(vocabulary());
    readings.forEach(given::set);
    Facts facts = given.build();
    List<Difference> found =
        solver.differences(vocabulary(), List.of(before), List.of(after), facts).found();
    assertThat(found).allSatisfy(f -> assertThat(f.before()).isNotEqualTo(f.after()));
    return found;
  }

  private static Edition reading(String modality) {
    return small(
        """
        ## hold: may it?

        | which `reading A-1` | = | because |
        | --- | --- | --- |
        | "1" | may | (a): one |
        | "2" | %s | (a): two |
        """
            .formatted(modality));
  }

  private static Vocabulary vocabulary() {
    String text =
        """
        # Facts

        ## case: the case

        | fact | type | values | question | who |
        | --- | --- | --- | --- | --- |
        | custody.arrestedOn | date | | arrested when? | officer |
        | information | one of | status, address | which? | officer |
        """;
    return VocabularyFile.parse("v", text).vocabulary().withReadings(readings());
  }

  private static SortedMap<String, Reading> readings() {
    SortedMap<String, String> ways = new TreeMap<>(Map.of("1", "one way", "2", "the other"));
    Reading reading =
        new Reading("A-1", "which?", "(a)", Optional.empty(), Optional.empty(), "", ways);
    return new TreeMap<>(Map.of("A-1", reading));
  }

  private static Edition small(String decisions) {
    String head = "---\nlaw: x/small\nfrom: 2020-01-01\ncite: Act\n---\n\n# Small\n\n";
    return Edition.alone(Notation.parse("small.md", head + decisions), new TreeMap<>(), readings());
  }
}
