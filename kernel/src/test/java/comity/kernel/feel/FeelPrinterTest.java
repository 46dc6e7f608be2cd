package comity.kernel.feel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeelPrinterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "((a) and (b)) and c ¦ a and b and c",
        "a and (b and c) ¦ a and (b and c)",
        "(a or b) and c ¦ (a or b) and c",
        "(a and b) or c ¦ a and b or c",
        "not((a)) ¦ not(a)",
        "(a = b) and (c in (\"x\")) ¦ a = b and c in (\"x\")",
        "(some c in l satisfies a) and b ¦ (some c in l satisfies a) and b",
        "b and (some c in l satisfies a) ¦ b and some c in l satisfies a",
        "b and ((some c in l satisfies a) or d) ¦ b and ((some c in l satisfies a) or d)",
        "(if a then b else c) or d ¦ (if a then b else c) or d",
        "if (a) then (if b then c else d) else (e or f) ¦ if a then if b then c else d else e or f",
        "(a + duration(\"P1D\")) < (b) ¦ a + duration(\"P1D\") < b",
        "(a = b) = c ¦ (a = b) = c",
        "a in [\"x\",\"y\"] ¦ a in (\"x\", \"y\")",
        "a between 1 and 2.50 ¦ a in [1..2.5]",
        "count( l[ true ] )>=2 ¦ count(l) >= 2",
        "f( a:b,c : d ) ¦ f(a: b, c: d)",
      })
  void bracketsStandOnlyWhereTheyAreNeeded(String text, String canonical) {
    assertThat(FeelPrinter.notation().expression(parse(text))).isEqualTo(canonical);
  }

  @Test
  void whatIsTooLongForALineBreaksBeforeItsOperators() {
    String text =
        "some pending in person.pendingCases satisfies isOpenCriminalCase(pending) and (some charge"
            + " in pending.charges satisfies coveredCrime(charge)) and"
            + " not(mandatoryYouthfulOffender(pending))";

    assertThat(FeelPrinter.notation().block(parse(text)))
        .isEqualTo(
            """
            some pending in person.pendingCases satisfies
              isOpenCriminalCase(pending)
              and (some charge in pending.charges satisfies coveredCrime(charge))
              and not(mandatoryYouthfulOffender(pending))\
            """);
  }

  @Test
  void aChoiceThatIsTooLongHasALineForEachBranch() {
    String name = "aNameThatIsLongEnoughToFillAThirdOfOneLine";
    String text = "if " + name + " then " + name + " else " + name + " or " + name;

    assertThat(FeelPrinter.notation().block(parse(text)))
        .isEqualTo("if " + name + "\nthen " + name + "\nelse " + name + " or " + name);
  }

  private static Expr parse(String text) {
    return FeelParser.expression(text, Position.NOWHERE, Names.notation());
  }
}
