package comity.kernel.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form in which other engines and editors want what the notation says. */
final class DmnExportTest {

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(
              new RecordType(
                  Vocabulary.CASE,
                  List.of(
                      new Fact("person.fines", 0, new FactType.ListOf("fine"), "Fines?", "court"),
                      new Fact("person.unused", 1, new FactType.YesNo(), "Unused?", "court"),
                      new Fact("asked.on", 2, new FactType.Day(), "When?", "clerk"),
                      new Fact(
                          "reading C-3a",
                          3,
                          new FactType.OneOf(List.of("1", "2"), ""),
                          "Which?",
                          "counsel"))),
              new RecordType(
                  "fine",
                  List.of(
                      new Fact("on", 0, new FactType.Day(), "When?", "court"),
                      new Fact(
                          "level",
                          1,
                          new FactType.OneOf(List.of("high", "low"), ""),
                          "Which?",
                          "court"),
                      new Fact("section", 2, new FactType.Code(), "Which?", "court")))));

  private static String export(String definitions) {
    String law =
        "---\nlaw: xx/y\nfrom: 2020-01-01\ncite: Code § 1\n---\n\n# Code § 1\n\n" + definitions;
    return DmnExport.write(Notation.parse("f.md", law), VOCABULARY, List.of("bad-acts"));
  }

  private static String table(String heading, String column, String row) {
    return "## "
        + heading
        + ": why?\n\n| "
        + column
        + " | = | because |\n| --- | --- | --- |\n| "
        + row
        + " |\n\n";
  }

  @Test
  void decisionIsNamedAsTheAct() {
    assertThat(
            export(table("hold", "asked `asked.on > date(\"2020-01-01\")`", "yes | may | (a): so")))
        .contains("<decision id=\"dec_hold\" name=\"hold\">")
        .contains("<question>why?</question>")
        .contains("hitPolicy=\"ANY\"")
        .contains("<rule id=\"hold_1\">")
        .contains("<description>(a): so</description>")
        .contains("<text>\"may\"</text>");
  }

  @Test
  void actWithALimitGivesModalityAndLimit() {
    String hold =
        """
        ## term: how long?

        | reading C-3a | = duration        | = from      | because |
        | ------------ | ----------------- | ----------- | ------- |
        | 1            | duration("PT48H") | release-due | (a): so |

        ## hold: may it?

        | reading C-3a | =   | within | because |
        | ------------ | --- | ------ | ------- |
        | 1            | may | term   | (a): so |
        | 2            | may | -      | (a): so |
        """;
    assertThat(export(hold))
        .contains("name=\"modality\" typeRef=\"tModality\"")
        .contains("name=\"limit\" typeRef=\"tTerm\"")
        .contains("<text>term</text>")
        .contains("<text>null</text>")
        .contains("typeRef=\"dayTimeDuration\"")
        .contains("requiredDecision href=\"#dec_term\"");
  }

  @Test
  void testWithAFormulaBecomesAFunctionThatTakesAllThatItNames() {
    String tests =
        """
        ## recent(fine): recent?

        ```feel
        asked.on < fine.on + duration("P2Y")
        ```

        ## owes: owes?

        ```feel
        some f in person.fines satisfies recent(f)
        ```
        """;
    assertThat(export(tests))
        .contains("<businessKnowledgeModel id=\"bkm_recent\" name=\"recent\">")
        .contains("name=\"fine\" typeRef=\"tFine\"")
        .contains("name=\"asked\" typeRef=\"tAsked\"")
        .contains("some f in person.fines satisfies recent(fine: f, asked: asked)")
        .contains("requiredKnowledge href=\"#bkm_recent\"");
  }

  @Test
  void testWithATableBecomesADecisionServiceCalledByName() {
    String tests =
        table("bad(fine)", "listed `fine.section in bad-acts`", "yes | yes | (a): so")
            + "## owes: owes?\n\n```feel\nsome f in person.fines satisfies bad(f)\n```\n";
    assertThat(export(tests))
        .contains("<decision id=\"dec_badTable\" name=\"badTable\">")
        .contains("<decisionService id=\"svc_bad\" name=\"bad\">")
        .contains("<outputDecision href=\"#dec_badTable\"/>")
        .contains("<inputData href=\"#in_fine\"/>")
        .contains("<inputData href=\"#in_lists\"/>")
        .contains("list contains(lists.badActs, fine.section)")
        .contains("bad(fine: f, lists: lists)");
  }

  @Test
  void testThatNeedsADecisionGetsItHandedOver() {
    String tests =
        "## strict: strict?\n\n```feel\nreading C-3a = \"1\"\n```\n\n"
            + table("bad(fine)", "strict `strict`", "yes | yes | (a): so")
            + "## owes: owes?\n\n```feel\nsome f in person.fines satisfies bad(f)\n```\n";
    assertThat(export(tests))
        .contains("<inputDecision href=\"#dec_strict\"/>")
        .contains("bad(fine: f, strict: strict)");
  }

  @Test
  void closedColumnNamesItsValues() {
    assertThat(export(table("t(fine)", "level `fine.level`", "not high | no | (a): so")))
        .contains("<text>\"high\",\"low\"</text></inputValues>")
        .contains("<text>not(\"high\")</text>");
  }

  @Test
  void readingStandsUnderItsNameWithoutTheHyphen() {
    assertThat(export(table("t", "reading C-3a", "1 | yes | (a): so")))
        .contains("name=\"C3a\"")
        .contains("<law:reading id=\"C-3a\"/>")
        .contains("label=\"reading C-3a\"")
        .contains("<text>readings.C3a</text>");
  }

  @Test
  void factThatTheTextDoesNotUseIsLeftOut() {
    assertThat(export(table("t", "asked `asked.on > date(\"2020-01-01\")`", "yes | yes | (a): so")))
        .contains("name=\"on\"")
        .doesNotContain("unused");
  }

  @Test
  void everyElementOfTheDiagramIsAnElementOfTheFile() {
    String xml = export(table("t(fine)", "level `fine.level`", "not high | no | (a): so"));
    xml.lines()
        .filter(l -> l.contains("dmnElementRef"))
        .map(l -> l.replaceAll(".*dmnElementRef=\"([^\"]*)\".*", "$1"))
        .forEach(id -> assertThat(xml).contains(" id=\"" + id + "\""));
  }
}
