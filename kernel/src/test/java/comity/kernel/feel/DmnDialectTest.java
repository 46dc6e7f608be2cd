package comity.kernel.feel;

import static comity.kernel.feel.Position.NOWHERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.law.LawException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DmnDialectTest {

  private static final Names NAMES =
      Names.dmn(List.of("Pre-bureau risk", "Pre-bureau", "monthly fee", "date of birth"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "readings.A14a = \"1\" ¦ reading A-14a = \"1\"",
        "list contains(lists.violentOrSerious, crimeSection) ¦ crimeSection in violent-or-serious",
        "x in lists.violentOrSerious ¦ x in violent-or-serious",
        "list contains(accepted, how) ¦ how in accepted",
        "list contains([\"a\",\"b\"], x) ¦ x in (\"a\", \"b\")",
        "qualifies(conviction: c, lists: l) ¦ qualifies(conviction: c, lists: l)",
        "a // what follows is a comment ¦ a",
        "a /* and so is this */ and b ¦ a and b",
        "@\"2014-12-14\" < d ¦ date(\"2014-12-14\") < d",
        "d + @\"P5Y\" < @\"2016-06-01T10:00:00Z\" ¦ d + duration(\"P5Y\") < date and"
            + " time(\"2016-06-01T10:00:00Z\")",
      })
  void standardFeelMeansTheSameInTheNotation(String dmn, String notation) {
    Expr read = FeelParser.expression(dmn, NOWHERE, Names.dmn(List.of()));

    assertThat(FeelPrinter.notation().expression(read)).isEqualTo(notation);
  }

  @Test
  void theLongestKnownNameIsMeant() {
    assertThat(parse("Pre-bureau risk")).isEqualTo(name("Pre-bureau risk"));
    assertThat(parse("applicant.date  of\nbirth")).isEqualTo(name("applicant", "date of birth"));
    assertThat(parse("monthly fee(x: 1)"))
        .isInstanceOfSatisfying(
            Expr.Call.class, call -> assertThat(call.function()).isEqualTo("monthly fee"));
  }

  @Test
  void aKnownNameDoesNotEndInsideAWord() {
    assertThatThrownBy(() -> parse("monthly fees"))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("expected the end of the expression, found `fees`");
  }

  @Test
  void aHyphenOutsideKnownNamesIsSubtraction() {
    assertThatThrownBy(() -> parse("risk-bureau"))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("1:5: subtraction is not among the accepted forms");
  }

  @Test
  void aReadingOfAnotherShapeIsRefused() {
    assertThatThrownBy(() -> parse("readings.first"))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("expected a reading such as `readings.A10`");
  }

  @Test
  void anUnknownListIsRefused() {
    assertThatThrownBy(() -> parse("list contains(append(a, b), c)"))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("the function `append` is not");
    assertThatThrownBy(() -> parse("list contains(f(a), c)"))
        .isInstanceOf(LawException.class)
        .hasMessageContaining("takes a list by its name, or constants");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "- ¦ -",
        "true ¦ yes",
        "\"detainer\", \"notification\" ¦ detainer, notification",
        "not(\"detainer\", \"notification\") ¦ not detainer, notification",
        "< 5 ¦ < 5",
        "]1..5[ ¦ (1..5)",
        "not(false) ¦ not no",
      })
  void testsOfDmnMeanTheSameInTheNotation(String dmn, String notation) {
    var read = FeelParser.test(dmn, NOWHERE, Names.dmn(List.of()));

    assertThat(FeelPrinter.notation().test(read)).isEqualTo(notation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "detainer ¦ a value is tested against constants only; found `detainer`",
        "null ¦ a test against `null`",
        "? > 5 ¦ a value is tested against constants only; found `?`",
        "not \"a\" ¦ expected `(`",
      })
  void testsOfDmnThatAreNotAcceptedAreRefused(String dmn, String says) {
    assertThatThrownBy(() -> FeelParser.test(dmn, NOWHERE, Names.dmn(List.of())))
        .isInstanceOf(LawException.class)
        .hasMessageContaining(says);
  }

  @Test
  void quantifiersInsideStandInBracketsForOtherEngines() {
    Expr read = FeelParser.expression("a and some c in l satisfies b", NOWHERE, Names.notation());

    assertThat(FeelPrinter.dmn(List.of()).expression(read))
        .isEqualTo("a and (some c in l satisfies b)");
  }

  @Test
  void aDatedListIsKnownByItsName() {
    Expr read = FeelParser.expression("s in felonies and s in codes", NOWHERE, Names.notation());

    assertThat(FeelPrinter.dmn(List.of("felonies")).expression(read))
        .isEqualTo("list contains(lists.felonies, s) and list contains(codes, s)");
  }

  private static Expr parse(String text) {
    return Unplaced.of(FeelParser.expression(text, NOWHERE, NAMES));
  }

  private static Expr name(String... path) {
    return new Expr.Name(NOWHERE, List.of(path));
  }
}
