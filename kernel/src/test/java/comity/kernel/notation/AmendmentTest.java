package comity.kernel.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.law.Definition;
import comity.kernel.law.LawException;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.Logic.Rule;
import comity.kernel.law.OffenceList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The text of a bill that says only what it changes. */
final class AmendmentTest {

  private static final String BASE =
      """
      ---
      law: nation/town
      from: 2020-01-01
      cite: Code § 1
      ---

      # The town

      ## named: is the person named?

      | crime `warrant.real` | =   | because         |
      | -------------------- | --- | --------------- |
      | yes                  | yes | (a): it is real |
      | no                   | no  | (a): it isn't   |

      ## hold: may it hold?

      | named `named` | =        | because           |
      | ------------- | -------- | ----------------- |
      | yes           | may      | (b): it is named  |
      | no            | must-not | (b): it is not    |
      """;

  private static final String HEAD =
      """
      ---
      law: nation/town
      proposal: bill-7
      amends: 2020-01-01
      %s---

      # Bill 7

      """;

  private static final String CELLS =
      """
      ## hold

      | row | column | was      | becomes |
      | --- | ------ | -------- | ------- |
      | 2   | =      | must-not | may     |
      """;

  private static LawText applied(String more, String body) {
    return Amendment.parse("bill.md", HEAD.formatted(more) + body)
        .apply(Notation.parse("base.md", BASE));
  }

  private static void refused(String more, String body, String says) {
    assertThatThrownBy(() -> applied(more, body))
        .isInstanceOf(LawException.class)
        .hasMessageContaining(says);
  }

  private static List<Rule> rules(LawText text, String name) {
    return ((Logic.Table) text.definition(name).orElseThrow().logic()).rules();
  }

  @Test
  void aChangedCellGivesTheTextThatAWholeFileWouldGive() {
    String whole =
        BASE.replace("from: 2020-01-01", "proposal: bill-7\nreplaces: 2020-01-01")
            .replace("# The town", "# Bill 7")
            .replace("| must-not | (b): it is not ", "| may      | (b): it is not ");

    assertThat(Notation.print(applied("", CELLS)))
        .isEqualTo(Notation.print(Notation.parse("whole.md", whole)));
  }

  @Test
  void whatItDoesNotNameStaysAsItIs() {
    Definition before = Notation.parse("base.md", BASE).definition("named").orElseThrow();

    assertThat(applied("", CELLS).definition("named")).contains(before);
  }

  @Test
  void aColumnIsNamedByTheWordsAtItsHead() {
    LawText text = applied("", CELLS.replace("| =      | must-not | may ", "| named | no | - "));

    assertThat(Notation.print(text)).contains("| -             | must-not | (b): it is not");
  }

  @Test
  void aStruckRowIsGoneAndTheRowsBehindItAreCountedAnew() {
    LawText text =
        applied(
            "",
            CELLS.replace(
                "| 2   | =      | must-not | may ", "| 1|because|(b): it is named|struck"));

    assertThat(rules(text, "hold")).extracting(Rule::number).containsExactly(1);
    assertThat(rules(text, "hold").getFirst().says()).isEqualTo("it is not");
  }

  @Test
  void aDefinitionWrittenOutTakesThePlaceOfTheOld() {
    LawText text =
        applied(
            "drops: named\n",
            """
            ## hold: may it hold?

            | =        | because             |
            | -------- | ------------------- |
            | must-not | Bill 7: it may not  |
            """);

    assertThat(text.definitions()).extracting(Definition::name).containsExactly("hold");
    assertThat(text.proposal()).contains("bill-7");
  }

  @Test
  void itsLayoutIsReadAndPrintedAlike() {
    String text = HEAD.formatted("adds: other\ndrops: named\n") + CELLS;
    String printed = Notation.canonical("bill.md", text);

    assertThat(Notation.canonical("bill.md", printed)).isEqualTo(printed);
    assertThat(printed).isEqualTo(text);
  }

  @Test
  void aCellThatTheVersionNoLongerSaysIsRefused() {
    refused(
        "",
        CELLS.replace("| must-not |", "| may      |"),
        "bill.md:13:18: row 2 of `hold` says `must-not` there in the version that is amended, not"
            + " `may`; read the bill against it again");
  }

  @Test
  void aStruckRowThatTheVersionNoLongerSaysIsRefused() {
    refused(
        "",
        CELLS.replace("| 2   | =      | must-not | may ", "| 1|because|(b): it was|struck"),
        "row 1 of `hold` says `(b): it is named` there");
  }

  @Test
  void aRowThatTheVersionDoesNotHaveIsRefused() {
    refused("", CELLS.replace("| 2 ", "| 3 "), "`hold` has no row `3`");
  }

  @Test
  void aColumnThatTheVersionDoesNotHaveIsRefused() {
    refused("", CELLS.replace("| =      |", "| within |"), "`hold` has no one column `within`");
  }

  @Test
  void aDecisionThatTheVersionDoesNotHaveIsRefused() {
    refused("", CELLS.replace("## hold", "## held"), "the version of 2020-01-01 has no `held`");
  }

  @Test
  void aNewDecisionMustBeAnnounced() {
    String added = "## other: is it?\n\n```feel\nwarrant.real\n```\n";

    refused("", added, "has no `other` to change; name it behind `adds:` if it is new");
    assertThat(applied("adds: other\n", added).definition("other")).isPresent();
  }

  @Test
  void aNewDecisionThatTheVersionHasAlreadyIsRefused() {
    refused("adds: hold\n", CELLS, "has `hold` already");
  }

  @Test
  void droppingWhatTheVersionDoesNotHaveIsRefused() {
    refused("drops: held\n", CELLS, "the version of 2020-01-01 has no `held`");
  }

  @Test
  void aChangeThatDoesNotReadIsRefusedAtItsPlaceInTheBill() {
    refused("", CELLS.replace("| may     |", "| ((      |"), "bill.md:13");
  }

  @Test
  void aBillThatChangesNothingIsRefused() {
    refused("", "Nothing.\n", "it changes nothing");
  }

  @Test
  void itCannotBeReadAsATextOfItsOwn() {
    assertThatThrownBy(() -> Notation.parse("bill.md", HEAD.formatted("") + CELLS))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("the file says only what it changes");
  }

  @Test
  void aDayOfALawDoesNotGoWithABill() {
    assertThatThrownBy(
            () -> Notation.parse("x.md", BASE.replace("from:", "proposal: bill-7\nfrom:")))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("`from` does not go with")
        .hasMessageContaining("lacks `replaces`");
  }

  private static final String LISTS =
      """
      ## serious

      | section | becomes | title   |
      | ------- | ------- | ------- |
      | 155.30  | listed  | Larceny |
      | 120.05  | struck  |         |
      """;

  private static SortedMap<String, OffenceList> lists(String body) {
    OffenceList.Entry assault =
        new OffenceList.Entry(
            "120.05", LocalDate.of(2010, 1, 1), Optional.empty(), true, "Law 1", "Assault");
    SortedMap<String, OffenceList> lists = new TreeMap<>();
    lists.put("serious", new OffenceList("serious", "PL", List.of(assault)));
    return Amendment.parse("bill.md", HEAD.formatted("") + body).apply(lists);
  }

  @Test
  void aListIsChangedFromTheFirstDayOfTheVersionOnAndNotBefore() {
    OffenceList changed = lists(LISTS).get("serious");

    assertThat(changed.on(LocalDate.of(2020, 1, 1))).containsExactly("155.30");
    assertThat(changed.on(LocalDate.of(2019, 12, 31))).containsExactly("120.05");
  }

  @Test
  void aChangedListIsReadAndPrintedAlike() {
    String text = HEAD.formatted("") + LISTS;

    assertThat(Notation.canonical("bill.md", text)).isEqualTo(text);
  }

  @Test
  void aSectionThatIsListedAlreadyIsRefused() {
    refusedList(LISTS.replace("155.30", "120.05"), "`120.05` is on the list `serious` already");
  }

  @Test
  void aSectionThatIsNotListedCannotBeStruck() {
    refusedList(LISTS.replace("120.05", "120.06"), "so it cannot be struck");
  }

  @Test
  void aListThatTheLawDoesNotHaveIsRefused() {
    refusedList(LISTS.replace("## serious", "## grave"), "the law has no list `grave`");
  }

  @Test
  void aSectionBecomesNothingElse() {
    refusedList(LISTS.replace("listed ", "exempt "), "bill.md:13:13: a section becomes");
  }

  private static void refusedList(String body, String says) {
    assertThatThrownBy(() -> lists(body))
        .isInstanceOf(LawException.class)
        .hasMessageContaining(says);
  }

  private static String written(EditedTable table) {
    return Amendment.write(
        Notation.parse("base.md", BASE),
        LocalDate.of(2020, 1, 1),
        "bill-7",
        "Bill 7",
        List.of(table),
        new TreeMap<>());
  }

  private static EditedTable hold() {
    return EditedTable.of(Notation.parse("base.md", BASE).definition("hold").orElseThrow());
  }

  @Test
  void aTableChangedCellByCellIsWrittenAsSuchABill() {
    assertThat(written(hold().set(2, 1, "may"))).isEqualTo(HEAD.formatted("") + CELLS);
  }

  @Test
  void aTableWithANewRowIsWrittenWhole() {
    String bill = written(hold().add(List.of("-", "may", "(c): a | b")).strike(1));

    LawText text = Amendment.parse("bill.md", bill).apply(Notation.parse("base.md", BASE));
    assertThat(rules(text, "hold")).extracting(Rule::says).containsExactly("it is not", "a | b");
  }

  @Test
  void aCellHoldsNoLineBreak() {
    assertThat(hold().set(2, 1, "may\n\n# law").rows().get(1).cells().get(1))
        .isEqualTo("may # law");
  }
}
