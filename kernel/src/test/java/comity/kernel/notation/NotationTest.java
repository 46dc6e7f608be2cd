package comity.kernel.notation;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.feel.Comparison;
import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelPrinter;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.Logic.HitPolicy;
import comity.kernel.law.Logic.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class NotationTest {

  private final LawText text = Notation.parse("untidy.md", Resources.text("layout/untidy.md"));

  @Test
  void theFrontMatterSaysLawDayAndProvision() {
    assertThat(text.law()).isEqualTo("us-ny-nyc/doc");
    assertThat(text.from()).isEqualTo(LocalDate.of(2015, 2, 12));
    assertThat(text.cite()).isEqualTo("NYC Admin. Code § 9-131");
    assertThat(text.title()).isEqualTo("Persons not to be detained");
    assertThat(text.prose()).isEqualTo("As amended.\nSecond line.\n\nAnother paragraph.");
  }

  @Test
  void definitionsStandInTheOrderOfTheText() {
    assertThat(text.definitions())
        .extracting(Definition::name)
        .containsExactly("judicialWarrant", "recent", "hold", "fortyEightHours");
    assertThat(definition("recent").parameters()).containsExactly("conviction", "limit");
    assertThat(definition("recent").isTest()).isTrue();
    assertThat(definition("hold").question()).isEqualTo("may the person be held?");
  }

  @Test
  void theClosingBracketsAreTheCitation() {
    assertThat(definition("judicialWarrant").citation()).isEqualTo("§ 9-131(a)(5)");
    assertThat(definition("judicialWarrant").prose().strip()).isEqualTo("Only a federal judge's.");
    assertThat(definition("hold").prose()).isEmpty();
    assertThat(definition("recent").citation()).isEmpty();
  }

  @Test
  void aColumnHasPlainWordsAndAnExpression() {
    Logic.Table table = table("judicialWarrant");

    assertThat(table.columns().getFirst().label()).isEqualTo("issued by");
    assertThat(FeelPrinter.notation().expression(table.columns().getFirst().expression()))
        .isEqualTo("warrant.issuer");
    assertThat(table.hitPolicy()).isEqualTo(HitPolicy.ANY);
    assertThat(table.outputs()).containsExactly("");
  }

  @Test
  void aRowHasCitationAndSentence() {
    Rule rule = table("judicialWarrant").rules().getFirst();

    assertThat(rule.number()).isEqualTo(1);
    assertThat(rule.citation()).isEqualTo("(a)(5)");
    assertThat(rule.says()).isEqualTo("a judge | one");
    assertThat(text.fullCitation(rule.citation())).isEqualTo("NYC Admin. Code § 9-131(a)(5)");
  }

  @Test
  void aRowAndACellKnowTheirPlaces() {
    Rule rule = table("judicialWarrant").rules().getLast();

    assertThat(rule.at()).hasToString("untidy.md:19:1");
    assertThat(rule.cells().get(1).at()).hasToString("untidy.md:19:7");
  }

  @Test
  void anActMayHaveALimit() {
    Logic.Table table = table("hold");

    assertThat(table.hitPolicy()).isEqualTo(HitPolicy.UNIQUE);
    assertThat(table.outputs()).containsExactly("", "within");
    assertThat(table.columns().get(1).label()).isEmpty();
    assertThat(table.rules().getFirst().outputs().getLast())
        .isInstanceOfSatisfying(
            Expr.Word.class, word -> assertThat(word.text()).isEqualTo("fortyEightHours"));
    assertThat(table.rules().getLast().outputs().getLast())
        .isInstanceOfSatisfying(
            Expr.Literal.class, none -> assertThat(none.value()).isEqualTo(Expr.Null.NULL));
  }

  @Test
  void severalResultsHaveNames() {
    assertThat(table("fortyEightHours").outputs())
        .containsExactly("duration", "excluding", "calendar");
    assertThat(table("fortyEightHours").columns()).isEmpty();
  }

  @Test
  void aBlockHoldsOneExpression() {
    assertThat(definition("recent").logic())
        .isInstanceOfSatisfying(
            Logic.Formula.class,
            formula ->
                assertThat(((Expr.Compare) formula.expression()).comparison())
                    .isEqualTo(Comparison.LESS));
  }

  @Test
  void bracketsInsideACitationAndProseThatOnlyHoldsBracketsStay() {
    assertThat(ClosingCitation.of("See [1] above. [§ 1 [sic]]"))
        .isEqualTo(new ClosingCitation("See [1] above.", "§ 1 [sic]", false));
    assertThat(ClosingCitation.of("See [1] above."))
        .isEqualTo(new ClosingCitation("See [1] above.", "", false));
    assertThat(ClosingCitation.of("unbalanced]"))
        .isEqualTo(new ClosingCitation("unbalanced]", "", false));
  }

  private Definition definition(String name) {
    return text.definition(name).orElseThrow();
  }

  private Logic.Table table(String name) {
    return (Logic.Table) definition(name).logic();
  }
}
