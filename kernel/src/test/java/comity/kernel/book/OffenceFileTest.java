package comity.kernel.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comity.kernel.law.LawException;
import comity.kernel.law.LawException.Fault;
import comity.kernel.law.OffenceList;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OffenceFileTest {

  private static final String HEAD = "list,statute,section,from,to,dateVerified,source,title\n";

  @Test
  void anEntryIsListedFromItsFirstDayUntilTheDayBeforeItsEnd() {
    OffenceList list =
        parse("serious,NY PL,120.05,2014-12-14,2018-11-13,yes,Local Law 58,\"Assault, second\"\n")
            .get("serious");

    assertThat(list.statute()).isEqualTo("NY PL");
    assertThat(list.entries().getFirst().title()).isEqualTo("Assault, second");
    assertThat(list.on(LocalDate.of(2014, 12, 13))).isEmpty();
    assertThat(list.on(LocalDate.of(2014, 12, 14))).containsExactly("120.05");
    assertThat(list.on(LocalDate.of(2018, 11, 12))).containsExactly("120.05");
    assertThat(list.on(LocalDate.of(2018, 11, 13))).isEmpty();
  }

  @Test
  void oneFileHoldsSeveralLists() {
    Map<String, OffenceList> lists =
        parse(
            """
            serious,NY PL,120.05,2014-12-14,,yes,a,b
            serious-by-rule,NY VTL,600,2014-12-14,,no,a,b
            serious,NY PL,120.10,2014-12-14,,yes,a,b
            """);

    assertThat(lists.keySet()).containsExactly("serious", "serious-by-rule");
    assertThat(lists.get("serious").on(LocalDate.of(2020, 1, 1)))
        .containsExactly("120.05", "120.10");
    assertThat(lists.get("serious-by-rule").entries().getFirst().verified()).isFalse();
  }

  @Test
  void aSectionMayLeaveAndReturn() {
    OffenceList list =
        parse(
                """
                serious,NY PL,120.05,2014-12-14,2016-01-01,yes,a,b
                serious,NY PL,120.05,2016-01-01,,yes,a,b
                """)
            .get("serious");

    assertThat(list.on(LocalDate.of(2016, 1, 1))).containsExactly("120.05");
  }

  @Test
  void quotedFieldsMayHoldQuotesAndLineEnds() {
    OffenceList list =
        parse("serious,NY PL,120.05,2014-12-14,,yes,\"said \"\"a\"\"\nand b\",c\r\n")
            .get("serious");

    assertThat(list.entries().getFirst().source()).isEqualTo("said \"a\"\nand b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\u0001',
      value = {
        "x,NY PL,1,2014-12-14,,yes,a ¦ expected 8 fields, found 7",
        "x,NY PL,1,2014-12-14,,yes,a,b,c ¦ expected 8 fields, found 9",
        "X,NY PL,1,2014-12-14,,yes,a,b ¦ `X` is no name of a list",
        "x,,1,2014-12-14,,yes,a,b ¦ expected a `statute` on one line",
        "x,NY PL,,2014-12-14,,yes,a,b ¦ expected a `section` on one line",
        "x,NY PL,1,2014-13-14,,yes,a,b ¦ `from` is no date such as `2014-12-14`, found"
            + " `2014-13-14`",
        "x,NY PL,1,2014-12-14,soon,yes,a,b ¦ `to` is no date such as `2014-12-14`, found `soon`",
        "x,NY PL,1,2014-12-14,2014-12-14,yes,a,b ¦ must come after `from`",
        "x,NY PL,1,2014-12-14,,true,a,b ¦ `dateVerified` is `yes` or `no`, found `true`",
        "first,NY VTL,1,2014-12-14,,yes,a,b ¦ a list is of one statute: expected `NY PL`, found `NY"
            + " VTL`",
        "first,NY PL,120.05,2016-01-01,,yes,a,b ¦ `120.05` is listed twice on the same days",
        "x,NY PL,1,2014-12-14,,yes,a,\"b ¦ a quoted field that does not end",
        "x,NY PL,1,2014-12-14,,yes,\"a\"a,b ¦ text behind the closing quote of field 7",
        "x,NY PL,1,2014-12-14,,yes,a\"a,b ¦ a quote inside a field",
      })
  void aRowThatIsWrongIsNamedWithItsLine(String row, String says) {
    LawException thrown =
        catchThrowableOfType(
            LawException.class,
            () -> parse("first,NY PL,120.05,2014-12-14,,yes,a,\"two\nlines\"\n" + row + "\n"));

    assertThat(thrown).isNotNull();
    Fault fault = thrown.faults().getFirst();
    assertThat(fault.says()).contains(says);
    assertThat(fault.at()).hasToString("list.csv:4:1");
  }

  @Test
  void anotherHeadIsRefused() {
    LawException thrown =
        catchThrowableOfType(
            LawException.class, () -> OffenceFile.parse("list.csv", "list,section\n"));

    assertThat(thrown).hasMessageContaining("list.csv:1:1: expected the head `list,statute,");
  }

  private static Map<String, OffenceList> parse(String rows) {
    return OffenceFile.parse("list.csv", HEAD + rows);
  }
}
