package comity.kernel.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comity.kernel.book.LawBook;
import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScenarioRunTest {

  private static final String BASE =
      """
      law: town
      as-of: 2015-06-01
      readings: { R-1: "2" }
      given: { warrant.issuer: judge, person.convictions: [] }
      cases:
      """;

  @TempDir private Path folder;
  private LawBook book;

  @BeforeEach
  void open() {
    book = SmallBook.in(folder);
  }

  @Test
  void aScenarioThatComesOutLeavesNothingBehind() {
    assertThat(
            differences(
                "- { name: x, expect: { hold: must-not }, because: { hold: Town Code § 1(a) } }"))
        .isEmpty();
  }

  @Test
  void anotherOutcomeIsNamedWithItsReasons() {
    assertThat(differences("- { name: x, expect: { hold: may } }"))
        .containsExactly(
            "hold: expected may, got must-not because Town Code § 1(a) (hold, rule 3: a judge is"
                + " not enough (reading R-1))");
  }

  @Test
  void anotherReasonIsNamed() {
    assertThat(
            differences(
                "- { name: x, expect: { hold: must-not }, because: { hold: [ Town Code § 1(a), Town"
                    + " Code § 1(b) ] } }"))
        .containsExactly("hold: expected the reason Town Code § 1(b), got Town Code § 1(a)");
  }

  @Test
  void whatIsUnknownLeavesTheOutcomesOpen() {
    assertThat(
            differences(
                "- { name: x, unknown: [ warrant.issuer ], readings: { R-1: \"1\" }, expect: {"
                    + " hold: [ must-not, may ] }, depends-on: [ warrant.issuer ] }"))
        .isEmpty();
  }

  @Test
  void anotherDependenceIsNamed() {
    assertThat(
            differences(
                "- { name: x, unknown: [ warrant.issuer ], readings: { R-1: open }, expect: { hold:"
                    + " [ must-not, may ] }, depends-on: [ warrant.issuer ] }"))
        .containsExactly("depends on: expected warrant.issuer, got reading R-1, warrant.issuer");
  }

  @Test
  void anActOnWhichTheLawIsSilentIsNotRegulated() {
    assertThat(differences("- { name: x, expect: { notify: not-regulated } }")).isEmpty();
  }

  @Test
  void changesStandInTheirOrder() {
    assertThat(
            differences(
                "- { name: x, set: [ { warrant.issuer: none }, { warrant.issuer: judge,"
                    + " person.convictions: [ { daysServed: 2 } ] } ], expect: { hold: may } }"))
        .isEmpty();
  }

  @Test
  void elementsAssumeWhatEveryReaderWould() {
    assertThat(
            differences(
                "- { name: x, set: { person.convictions: [ {} ] }, expect: { hold: may } }"))
        .isEmpty();
    assertThat(
            differences(
                "- { name: x, set: { person.convictions: [ { sealed: null } ] }, expect: { hold: ["
                    + " may, must-not ] } }"))
        .isEmpty();
    assertThat(
            differences(
                "- { name: x, set: { person.convictions: [ { statute: NJ 2C } ] }, expect: { hold:"
                    + " must-not } }"))
        .isEmpty();
  }

  @Test
  void aDayWithoutALawIsAFailure() {
    assertThat(differences("- { name: x, as-of: 2013-12-31, expect: { hold: may } }"))
        .containsExactly("town has no version in force on 2013-12-31");
  }

  @Test
  void aVersionWithoutScenariosIsAFailure() {
    ScenarioRun run = run(BASE + "- { name: x, expect: { hold: must-not } }\n", false);
    run.expectEveryVersion(new Position("town/law.yaml", 1, 1));

    assertThat(run.report().failures())
        .extracting(ScenarioReport.Failure::name)
        .containsExactly("town, version of 2020-01-01");
  }

  @Test
  void coverageNamesEachRuleThatNoScenarioReaches() {
    ScenarioRun run =
        run(
            BASE
                + "- { name: x, expect: { hold: must-not } }\n"
                + "- { name: y, set: { person.convictions: [ {}, { sealed: true } ] }, expect: {"
                + " hold: may } }\n",
            true);

    assertThat(run.report().unreached())
        .extracting(rule -> rule.decision() + " " + rule.rule() + ", " + rule.says())
        .containsExactly(
            "standing 2, (c): another statute",
            "hold 2, (a): a judge is enough (reading R-1)",
            "hold 4, (b): no warrant");
  }

  @Test
  void anUnknownFactReachesNoRuleThatMayNotMatch() {
    ScenarioRun run =
        run(
            BASE
                + "- { name: x, unknown: [ warrant.issuer, person.convictions ], expect: { hold: ["
                + " may, must-not ] } }\n",
            true);

    assertThat(run.report().unreached()).hasSize(7);
  }

  @Test
  void refusesAnotherLawsFile() {
    fault(
        BASE.replace("law: town", "law: city") + "- { name: x, expect: { hold: may } }",
        "1:6: expected `law: town`");
  }

  @Test
  void refusesAFileWithoutCases() {
    fault("law: town\nas-of: 2015-06-01\n", "1:1: the key `cases` is missing");
  }

  @Test
  void refusesAnUnknownKey() {
    fault(
        BASE + "- { name: x, expects: {}, expect: { hold: may } }",
        "6:23: unknown key `expects`; known here: name, as-of, readings, set, unknown, expect,"
            + " because, depends-on");
  }

  @Test
  void refusesAScenarioWithoutExpectation() {
    fault(BASE + "- { name: x }", "6:3: a scenario needs the keys `name` and `expect`");
  }

  @Test
  void refusesAnUnknownFact() {
    fault(
        BASE + "- { name: x, set: { warrant.isuer: judge }, expect: { hold: may } }",
        "6:36: `warrant.isuer` is not a fact of a case; did you mean `warrant.issuer`?");
    fault(
        BASE + "- { name: x, unknown: [ nothing ], expect: { hold: may } }",
        "6:25: `nothing` is not a fact of a case; laws/vocabulary.md has them all");
  }

  @Test
  void refusesAValueThatIsNotInTheList() {
    fault(
        BASE + "- { name: x, set: { warrant.issuer: king }, expect: { hold: may } }",
        "6:37: `warrant.issuer` `king` is not among judge, none");
  }

  @Test
  void refusesWhatIsNoDayAndNoNumber() {
    fault(
        BASE + "- { name: x, set: { custody.since: 2014-02-30 }, expect: { hold: may } }",
        "6:36: `custody.since` expects a day such as 2024-03-01");
    fault(
        BASE + "- { name: x, set: { custody.days: many }, expect: { hold: may } }",
        "6:35: `custody.days` expects a whole number");
    fault(
        BASE + "- { name: x, as-of: soon, expect: { hold: may } }",
        "6:21: expected `as-of` with a day such as 2016-06-01");
  }

  @Test
  void refusesAnUnknownReading() {
    fault(
        BASE + "- { name: x, readings: { R-2: open }, expect: { hold: may } }",
        "6:31: `reading R-2` is not a fact of a case; did you mean `reading R-1`?");
  }

  @Test
  void refusesAnActThatIsNone() {
    fault(
        BASE + "- { name: x, expect: { hodl: may } }",
        "6:30: `hodl` is no act; acts are hold, notify, transfer, disclose, admit, assist, inform,"
            + " record");
  }

  @Test
  void refusesAnOutcomeThatIsNone() {
    fault(
        BASE + "- { name: x, expect: { hold: maybe } }",
        "6:30: `maybe` is not among must-not, may, must, not-regulated, needs-counsel");
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    fault(BASE + "- { name: x, name: y, expect: { hold: may } }", "6:14: `name` stands twice");
  }

  @Test
  void refusesBrokenYaml() {
    LawException e = refused("law: [town\n");
    assertThat(e.faults().getFirst().says()).startsWith("this is not YAML: ");
  }

  private void fault(String content, String message) {
    assertThat(refused(content)).hasMessage("s.yaml:" + message);
  }

  private LawException refused(String content) {
    return catchThrowableOfType(LawException.class, () -> run(content, false));
  }

  private List<String> differences(String scenario) {
    return run(BASE + scenario + "\n", false).report().failures().stream()
        .flatMap(failure -> failure.differences().stream())
        .toList();
  }

  private ScenarioRun run(String content, boolean coverage) {
    ScenarioRun run = new ScenarioRun(book, book.law("town"), coverage);
    run.run("s.yaml", content);
    return run;
  }
}
