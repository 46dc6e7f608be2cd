package comity.kernel.feel;

import static comity.kernel.feel.Position.NOWHERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comity.kernel.law.LawException;
import comity.kernel.law.LawException.Fault;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CellTest {

  @Test
  void aDashIsTrueOfAnything() {
    assertThat(test("-")).isEqualTo(new comity.kernel.feel.Test.Any(NOWHERE));
  }

  @Test
  void yesAndNoAreTheTruthValues() {
    assertThat(test("yes")).isEqualTo(equal(new Expr.Literal(NOWHERE, true)));
    assertThat(test("no")).isEqualTo(equal(new Expr.Literal(NOWHERE, false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "article-iii-judge",
        "120.10",
        "265.02(2)",
        "2",
        "NY PL",
        "not-regulated",
        "none",
        "US-NY",
        "§ 9"
      })
  void aBareTextStaysAsItIs(String text) {
    assertThat(test(text)).isEqualTo(equal(new Expr.Word(NOWHERE, text)));
    assertThat(FeelPrinter.notation().test(test(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "no",
        "not",
        "null",
        "true",
        "false",
        "not a",
        "a, b",
        "a|b",
        "say \"a\"",
        "<5",
        "[1",
        "(1",
        "-",
        "-1",
        "f(x)",
        "a and b",
        "a = b",
        ""
      })
  void aTextThatMeansSomethingElseNeedsItsQuotes(String text) {
    var quoted = equal(new Expr.Literal(NOWHERE, text));

    String printed = FeelPrinter.notation().test(quoted);

    assertThat(printed).startsWith("\"");
    assertThat(test(printed)).isEqualTo(quoted);
  }

  @Test
  void quotesThatNobodyNeedsAreDropped() {
    assertThat(FeelPrinter.notation().test(test("\"felony\", \"a, b\"")))
        .isEqualTo("felony, \"a, b\"");
  }

  @Test
  void severalValuesAreOneOrNoneOf() {
    var values = List.<comity.kernel.feel.Test>of(equal(word("a")), equal(word("b")));

    assertThat(test("a, b")).isEqualTo(new comity.kernel.feel.Test.OneOf(NOWHERE, values));
    assertThat(test("not a, b")).isEqualTo(new comity.kernel.feel.Test.NoneOf(NOWHERE, values));
  }

  @Test
  void aNumberBehindASignIsANumber() {
    assertThat(test("< 5"))
        .isEqualTo(
            new comity.kernel.feel.Test.Compares(
                NOWHERE, Comparison.LESS, new Expr.Literal(NOWHERE, BigDecimal.valueOf(5))));
  }

  @Test
  void aPipeInATextIsEscapedForTheTable() {
    assertThat(test("\"a\\|b\"")).isEqualTo(equal(new Expr.Literal(NOWHERE, "a|b")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "true ¦ 1 ¦ write `yes` or `no` in a cell, found `true`",
        "null ¦ 1 ¦ a test against `null`",
        "not(a) ¦ 4 ¦ `not` stands before the values without a bracket",
        "a, ¦ 3 ¦ a value is tested against constants only; found the end",
        "= 5 ¦ 1 ¦ `=` does not stand in a test",
        "!= 5 ¦ 1 ¦ `!=` does not stand in a test",
        "< a ¦ 3 ¦ a value is tested against constants only; found `a`",
        "[1..5 ¦ 6 ¦ expected `)`, found the end",
        "a and b ¦ 1 ¦ a value is tested against constants only",
        "\"a\" b ¦ 5 ¦ expected the end of the expression, found `b`",
      })
  void aCellThatSaysSomethingElseIsRefused(String cell, int column, String says) {
    LawException thrown =
        catchThrowableOfType(
            LawException.class, () -> FeelParser.test(cell, NOWHERE, Names.notation()));

    assertFault(thrown, column, says);
  }

  @Test
  void anEmptyCellIsRefused() {
    LawException thrown =
        catchThrowableOfType(
            LawException.class, () -> FeelParser.test("", NOWHERE, Names.notation()));

    assertFault(thrown, 1, "an empty cell; write `-`");
  }

  @Test
  void aResultIsOneValue() {
    assertThat(result("must-not")).isEqualTo(word("must-not"));
    assertThat(result("fortyEightHours")).isEqualTo(word("fortyEightHours"));
    assertThat(result("yes")).isEqualTo(new Expr.Literal(NOWHERE, true));
    assertThat(result("null")).isEqualTo(new Expr.Literal(NOWHERE, Expr.Null.NULL));
    assertThat(result("[\"saturday\",\"sunday\"]"))
        .isEqualTo(
            new Expr.ListOf(
                NOWHERE,
                List.of(
                    new Expr.Literal(NOWHERE, "saturday"), new Expr.Literal(NOWHERE, "sunday"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "a, b ¦ 2 ¦ a result is one value",
        "- ¦ 1 ¦ a result is one value",
        "shown(a) ¦ 1 ¦ a result is one value",
        "a or b ¦ 1 ¦ a result is one value",
        "today() ¦ 1 ¦ `today()` is not among",
        "true ¦ 1 ¦ write `yes` or `no`",
        "[a] ¦ 2 ¦ a list holds constants only",
      })
  void aResultThatIsNoValueIsRefused(String cell, int column, String says) {
    LawException thrown =
        catchThrowableOfType(LawException.class, () -> FeelParser.result(cell, NOWHERE));

    assertFault(thrown, column, says);
  }

  private static void assertFault(LawException thrown, int column, String says) {
    assertThat(thrown).isNotNull();
    Fault fault = thrown.faults().getFirst();
    assertThat(fault.says()).contains(says);
    assertThat(fault.at().column()).isEqualTo(column);
  }

  private static comity.kernel.feel.Test test(String cell) {
    return Unplaced.of(FeelParser.test(cell, NOWHERE, Names.notation()));
  }

  private static Expr result(String cell) {
    return Unplaced.of(FeelParser.result(cell, NOWHERE));
  }

  private static Expr word(String text) {
    return new Expr.Word(NOWHERE, text);
  }

  private static comity.kernel.feel.Test equal(Expr value) {
    return new comity.kernel.feel.Test.Equals(NOWHERE, value);
  }
}
