package comity.kernel.feel;

import static comity.kernel.feel.Position.NOWHERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comity.kernel.law.LawException;
import comity.kernel.law.LawException.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeelParserTest {

  @Test
  void aPathIsOneName() {
    assertThat(parse("request.requester.agency")).isEqualTo(name("request", "requester", "agency"));
  }

  @Test
  void aNameHoldsHyphens() {
    assertThat(parse("conviction.section in violent-or-serious"))
        .isEqualTo(
            new Expr.InList(NOWHERE, name("conviction", "section"), name("violent-or-serious")));
  }

  @Test
  void aReadingIsNamedByItsId() {
    assertThat(parse("reading A-14b = \"1\""))
        .isEqualTo(compare(Comparison.EQUAL, new Expr.Reading(NOWHERE, "A-14b"), literal("1")));
  }

  @Test
  void constantsHaveTheirValues() {
    assertThat(parse("[true, -2.50, \"a\\\"b\\\\c\\u00a7\", date(\"2014-12-14\")]"))
        .isEqualTo(
            new Expr.ListOf(
                NOWHERE,
                List.of(
                    literal(true),
                    literal(new BigDecimal("-2.5")),
                    literal("a\"b\\c§"),
                    literal(LocalDate.of(2014, 12, 14)))));
    assertThat(parse("date and time(\"2016-06-01T10:00:00-04:00\")"))
        .isEqualTo(literal(OffsetDateTime.parse("2016-06-01T10:00:00-04:00")));
    assertThat(parse("duration(\"P5Y\")")).isEqualTo(literal(years(5)));
    assertThat(parse("null")).isEqualTo(literal(Expr.Null.NULL));
  }

  @Test
  void andBindsTighterThanOrAndBothLeanLeft() {
    assertThat(parse("a or b and c or d"))
        .isEqualTo(
            new Expr.Or(
                NOWHERE,
                new Expr.Or(NOWHERE, name("a"), new Expr.And(NOWHERE, name("b"), name("c"))),
                name("d")));
  }

  @Test
  void aQuantifierExtendsToTheRightAsFarAsItCan() {
    assertThat(parse("a and some c in l satisfies b or c"))
        .isEqualTo(
            new Expr.And(
                NOWHERE,
                name("a"),
                new Expr.Quantified(
                    NOWHERE, false, "c", name("l"), new Expr.Or(NOWHERE, name("b"), name("c")))));
  }

  @Test
  void theLookBackAddsYearsFirstAndThenDays() {
    Expr days = new Expr.Times(NOWHERE, literal(days(1)), name("n"));

    assertThat(parse("a < b + duration(\"P5Y\") + duration(\"P1D\") * n"))
        .isEqualTo(
            compare(
                Comparison.LESS,
                name("a"),
                new Expr.Plus(
                    NOWHERE, new Expr.Plus(NOWHERE, name("b"), literal(years(5))), days)));
  }

  @Test
  void aProductHasItsDurationFirst() {
    assertThat(parse("a + n * duration(\"P1D\")")).isEqualTo(parse("a + duration(\"P1D\") * n"));
  }

  @Test
  void betweenAndAnIntervalMeanTheSame() {
    assertThat(parse("n between 1 and 5")).isEqualTo(parse("n in [1..5]"));
    assertThat(parse("n in (1..5]"))
        .isEqualTo(
            new Expr.In(
                NOWHERE,
                name("n"),
                List.of(
                    new comity.kernel.feel.Test.Within(
                        NOWHERE,
                        literal(BigDecimal.ONE),
                        false,
                        literal(BigDecimal.valueOf(5)),
                        true))));
  }

  @Test
  void oneOfSeveralConstantsIsWrittenInEitherBracket() {
    assertThat(parse("a in (\"x\", \"y\")")).isEqualTo(parse("a in [\"x\", \"y\"]"));
  }

  @Test
  void aTestTakesArgumentsByPlaceOrByName() {
    assertThat(parse("shown(fact: a, how: b.c)"))
        .isEqualTo(
            new Expr.Call(
                NOWHERE,
                "shown",
                List.of(
                    new Expr.Argument("fact", name("a")),
                    new Expr.Argument("how", name("b", "c")))));
    assertThat(parse("recent(c)"))
        .isEqualTo(new Expr.Call(NOWHERE, "recent", List.of(new Expr.Argument("", name("c")))));
  }

  @Test
  void aCountIsOfTheElementsThatMeetACondition() {
    Expr condition = new Expr.Call(NOWHERE, "isOpen", List.of(new Expr.Argument("", name("item"))));

    assertThat(parse("count(person.pendingCases[isOpen(item)]) >= 2"))
        .isEqualTo(
            compare(
                Comparison.GREATER_OR_EQUAL,
                new Expr.Count(NOWHERE, name("person", "pendingCases"), condition),
                literal(BigDecimal.TWO)));
  }

  @Test
  void everyExpressionKnowsItsPlace() {
    Expr read =
        FeelParser.expression("a and\n  b = \"c\"", new Position("f", 7, 5), Names.notation());

    assertThat(read.at()).hasToString("f:7:5");
    Expr.Compare compare = (Expr.Compare) ((Expr.And) read).right();
    assertThat(compare.at()).hasToString("f:8:3");
    assertThat(compare.right().at()).hasToString("f:8:7");
  }

  @Test
  void columnsCountCodePoints() {
    assertThat(fault("\"🗽🗽\" = -a").at().column()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "a - b ¦ 3 ¦ subtraction is not",
        "a / b ¦ 3 ¦ division is not",
        "a ** 2 ¦ 3 ¦ a power is not",
        "-a ¦ 1 ¦ the negation of a number is not",
        "{ x: 1 } ¦ 1 ¦ a context is not",
        "? > 5 ¦ 1 ¦ `?` is not",
        "a[b = 1] ¦ 2 ¦ a filter on `a` stands only inside `count",
        "f(a).b ¦ 5 ¦ a field of a result is not",
        "1..5 ¦ 2 ¦ an interval stands only behind `in`",
        "for x in l return x ¦ 1 ¦ `for … return` is not",
        "function(x) x ¦ 1 ¦ a function is not defined inside",
        "a instance of b ¦ 3 ¦ `instance of` is not",
        "substring(a, 1) ¦ 1 ¦ the function `substring` is not among the accepted forms",
        "starts with(a, \"1\") ¦ 1 ¦ the function `starts with` is not",
        "today() > a ¦ 1 ¦ `today()` is not among the accepted forms; a law compares facts, never"
            + " the clock",
        "now() > a ¦ 1 ¦ `now()` is not",
        "years and months duration(a, b) ¦ 1 ¦ a duration between two dates (`years and months"
            + " duration`)",
        "list contains(a, b) ¦ 1 ¦ is written `value in list`",
        "a = null ¦ 5 ¦ a test against `null`",
        "null != a ¦ 1 ¦ a test against `null`",
        "a in (null) ¦ 7 ¦ a test against `null`",
        "[null] ¦ 2 ¦ a list does not hold `null`",
        "[a] ¦ 2 ¦ a list holds constants only",
        "a in (b) ¦ 7 ¦ a value is tested against constants only",
        "a between b and c ¦ 11 ¦ `between` takes constants",
        "a = b = c ¦ 8 ¦ a comparison of a comparison",
        "1 + 2 ¦ 1 ¦ only a date or an instant and durations are added",
        "\"a\" + b ¦ 1 ¦ only a date or an instant and durations are added",
        "a * b ¦ 1 ¦ only a constant duration is multiplied",
        "duration(\"P1D\") * duration(\"P1D\") ¦ 1 ¦ only a constant duration is multiplied",
        "some a in l, b in m satisfies c ¦ 12 ¦ a quantifier over two lists",
        "some a in f(l) satisfies b ¦ 11 ¦ expected the name of a list",
        "some in in l satisfies a ¦ 6 ¦ expected a name for the element, found `in`",
        "some a in l ¦ 12 ¦ expected `satisfies`, found the end",
        "if a then b ¦ 12 ¦ expected `else`, found the end",
        "count(l) ¦ 1 ¦ a count is only compared with a whole number",
        "count(l) > 1.5 ¦ 1 ¦ a count is only compared with a whole number",
        "count(l) = n ¦ 1 ¦ a count is only compared with a whole number",
        "not a ¦ 5 ¦ expected `(`, found `a`",
        "not(a, b) ¦ 6 ¦ expected `)`, found `,`",
        "f(a: b, c) ¦ 9 ¦ give all arguments by name or all by their place",
        "f(a: b, a: c) ¦ 9 ¦ the argument `a` is given twice",
        "a.b(c) ¦ 1 ¦ a test bears one name, found `a.b`",
        "reading a ¦ 9 ¦ expected a reading's id such as `A-10`, found `a`",
        "date(\"2014-02-30\") ¦ 1 ¦ `2014-02-30` is no date",
        "date(2014, 2, 1) ¦ 6 ¦ `date` takes one text in quotes",
        "date(\"1900-12-31\") ¦ 1 ¦ `1900-12-31` lies outside 1901-01-01 to 2099-12-31",
        "date(\"2100-01-01\") ¦ 1 ¦ `2100-01-01` lies outside",
        "date and time(\"2016-06-01T10:00:00\") ¦ 1 ¦ is no instant with its offset",
        "duration(\"5 years\") ¦ 1 ¦ `5 years` is no ISO 8601 duration",
        "duration(\"-P5Y\") ¦ 1 ¦ the negative duration `-P5Y`",
        "\"felony ¦ 8 ¦ expected a quote to close the text",
        "\"a\\x\" ¦ 5 ¦ `\\x` is no escape",
        "\"\\u12\" ¦ 6 ¦ expected 4 hexadecimal digits",
        "12a ¦ 3 ¦ a number ends before `a`",
        "12345678901234567890123456789012345 ¦ 1 ¦ a number of more than 34 digits",
        "a b ¦ 3 ¦ expected the end of the expression, found `b`",
        "(a ¦ 3 ¦ expected `)`, found the end",
        "a and ¦ 6 ¦ expected a fact, a decision, a constant or `(`, found the end",
        "and a ¦ 1 ¦ expected a fact, a decision, a constant or `(`, found `and`",
      })
  void whatIsNotAcceptedIsRefusedByNameAndPlace(String text, int column, String says) {
    assertThat(fault(text).says()).contains(says);
    assertThat(fault(text).at().column()).isEqualTo(column);
  }

  private static Expr parse(String text) {
    return Unplaced.of(FeelParser.expression(text, NOWHERE, Names.notation()));
  }

  private static Fault fault(String text) {
    LawException thrown =
        catchThrowableOfType(
            LawException.class, () -> FeelParser.expression(text, NOWHERE, Names.notation()));
    assertThat(thrown).as(text).isNotNull();
    return thrown.faults().getFirst();
  }

  private static Expr.Name name(String... path) {
    return new Expr.Name(NOWHERE, List.of(path));
  }

  private static Expr literal(Object value) {
    return new Expr.Literal(NOWHERE, value);
  }

  private static Expr compare(Comparison comparison, Expr left, Expr right) {
    return new Expr.Compare(NOWHERE, comparison, left, right);
  }

  private static CalendarDuration years(int years) {
    return new CalendarDuration(Period.ofYears(years), Duration.ZERO);
  }

  private static CalendarDuration days(int days) {
    return new CalendarDuration(Period.ofDays(days), Duration.ZERO);
  }
}
