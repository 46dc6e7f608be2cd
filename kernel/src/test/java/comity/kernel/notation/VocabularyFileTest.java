package comity.kernel.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawException;
import comity.kernel.law.LawException.Fault;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VocabularyFileTest {

  private static final String SMALL =
      """
      # Facts

      Every fact stands here once.

      ## case: the case

      | fact                            | type               | values                     | question     | who    |
      | ------------------------------- | ------------------ | -------------------------- | ------------ | ------ |
      | warrant.issuer                  | one of             | article-iii-judge, none    | Who \\| which? | search |
      | person.sealed                   | yes/no             |                            | Is it?       | search |
      | person.convictions              | list of conviction |                            | Which?       | search |
      | information.kinds               | some of            | status, address            | Which kinds? | search |
      | custody.releaseDueAt            | instant            |                            | When?        | search |
      | established.person.sealed       | one of             | as-required*, court        | How?         | search |

      What stands below a table belongs to it.

      ## conviction: one conviction

      | fact             | type         | values | question   | who    |
      | ---------------- | ------------ | ------ | ---------- | ------ |
      | section          | code         |        | Which?     | search |
      | judgmentOn       | date         |        | When?      | search |
      | daysIncarcerated | whole number |        | How many?  | search |
      | weight           | number       |        | How heavy? | search |
      """;

  private final VocabularyFile file = VocabularyFile.parse("vocabulary.md", SMALL);

  @Test
  void factsHaveTheirTypesInTheOrderOfTheFile() {
    RecordType root = file.vocabulary().root();

    assertThat(root.facts())
        .extracting(Fact::type)
        .containsExactly(
            new FactType.OneOf(List.of("article-iii-judge", "none"), ""),
            new FactType.YesNo(),
            new FactType.ListOf("conviction"),
            new FactType.SomeOf(List.of("status", "address")),
            new FactType.Instant(),
            new FactType.OneOf(List.of("as-required", "court"), "as-required"));
    assertThat(root.facts()).extracting(Fact::slot).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(root.fact("warrant.issuer").orElseThrow().question()).isEqualTo("Who | which?");
    assertThat(root.fact("warrant.issuer").orElseThrow().who()).isEqualTo("search");
  }

  @Test
  void eachKindOfElementHasItsRecord() {
    Vocabulary vocabulary = file.vocabulary();

    assertThat(vocabulary.records().keySet()).containsExactly("case", "conviction");
    assertThat(vocabulary.record("conviction").orElseThrow().facts())
        .extracting(Fact::type)
        .containsExactly(
            new FactType.Code(), new FactType.Day(), new FactType.Whole(), new FactType.Decimal());
  }

  @Test
  void printingKeepsTheProseAndAlignsTheTables() {
    String printed = file.print();

    assertThat(printed)
        .startsWith("# Facts\n\nEvery fact stands here once.\n\n## case: the case\n\n| fact ")
        .contains(
            " |\n\nWhat stands below a table belongs to it.\n\n## conviction: one conviction\n\n")
        .contains(
            "| established.person.sealed | one of             | as-required*, court     | How?");
    assertThat(VocabularyFile.parse("again", printed).print()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "| a.b | text |  | q | w | ¦ 7:9 ¦ `text` is no type; expected `yes/no`, `one of`",
        "| a.b | list of crime |  | q | w | ¦ 7:3 ¦ is a list of `crime`, which has no section",
        "| a.b | list of case |  | q | w | ¦ 7:3 ¦ is a list of `case`, which has no section",
        "| a.b | one of |  | q | w | ¦ 7:17 ¦ an empty value",
        "| a.b | one of | x, x | q | w | ¦ 7:18 ¦ the value `x` stands twice",
        "| a.b | one of | x*, y | q | w | ¦ 7:18 ¦ a value is assumed only for `established.…`",
        "| established.a | one of | x*, y* | q | w | ¦ 7:28 ¦ only one value can be assumed",
        "| a.b | yes/no | x | q | w | ¦ 7:18 ¦ only `one of` and `some of` list their values",
        "| a.b | yes/no |  |  | w | ¦ 7:20 ¦ `a.b` has an empty `question`",
        "| a.b | yes/no |  | q |  | ¦ 7:24 ¦ `a.b` has an empty `who`",
        "| A.b | yes/no |  | q | w | ¦ 7:3 ¦ `A.b` is no path of a fact",
        "| not.b | yes/no |  | q | w | ¦ 7:3 ¦ `not.b` begins with a word of the expressions",
        "| x | yes/no |  | q | w | ¦ 7:3 ¦ `x` is declared a second time",
        "| x.y | yes/no |  | q | w | ¦ 7:3 ¦ `x.y` and `x`: a fact cannot hold another fact",
        "| a.b | yes/no |  | q | ¦ 7:1 ¦ expected 5 cells, found 4",
      })
  void aFactThatIsWrongIsNamedWithItsPlace(String row, String place, String says) {
    String content =
        """
        # Facts
        ## case: the case

        | fact | type | values | question | who |
        | ---- | ---- | ------ | -------- | --- |
        | x | yes/no |  | q | w |
        """
            + row
            + "\n";

    assertFault(content, place, says);
  }

  @Test
  void aVocabularyWithoutTheCaseIsRefused() {
    assertFault(section("conviction", "x"), "1:1", "no section `## case: …`");
  }

  @Test
  void aSecondSectionOfTheSameNameIsRefused() {
    assertFault(section("case", "x") + body("case", "y"), "6:1", "`case` has a second section");
  }

  @Test
  void anElementThatWouldHoldItselfIsRefused() {
    String charge =
        """
        ## charge: c
        | fact | type | values | question | who |
        |-|-|-|-|-|
        | charges | list of charge |  | q | w |
        """;

    assertFault(section("case", "x") + charge, "9:3", "`charges` lets `charge` hold itself");
  }

  @Test
  void aSectionWithoutATableIsRefused() {
    assertFault(section("case", "x") + "## charge: c\n", "6:1", "`charge` has no table of facts");
  }

  @Test
  void aSecondTableIsRefused() {
    assertFault(
        section("case", "x") + "\n| fact |\n", "7:1", "`case` has a second table; expected one");
  }

  @Test
  void otherColumnsAreRefused() {
    assertFault(
        "# Facts\n## case: c\n| fact | kind |\n|-|-|\n| a | b |\n",
        "3:1",
        "expected the columns `fact`, `type`, `values`, `question`, `who` in this order, and `can"
            + " become` behind them where facts of the case can change");
  }

  @Test
  void aHeadingOfAnotherFormIsRefused() {
    assertFault(section("case", "x") + "## charge\n", "6:1", "expected `## name: what it is`");
  }

  private static String section(String name, String fact) {
    return "# Facts\n" + body(name, fact);
  }

  private static String body(String name, String fact) {
    return "## "
        + name
        + ": what\n| fact | type | values | question | who |\n|-|-|-|-|-|\n| "
        + fact
        + " | yes/no |  | q | w |\n";
  }

  private static void assertFault(String content, String place, String says) {
    LawException thrown =
        catchThrowableOfType(LawException.class, () -> VocabularyFile.parse("v", content));

    assertThat(thrown).isNotNull();
    assertThat(thrown.faults()).hasSize(1);
    Fault fault = thrown.faults().getFirst();
    assertThat(fault.says()).contains(says);
    assertThat(fault.at()).hasToString("v:" + place);
  }
}
