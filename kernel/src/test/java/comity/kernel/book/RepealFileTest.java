package comity.kernel.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comity.kernel.book.RepealFile.Repeal;
import comity.kernel.law.LawException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepealFileTest {

  private static final String HEAD = "statute,section,from,dateVerified,source\n";

  @Test
  void aRowIsARepeal() {
    assertThat(RepealFile.parse("r.csv", HEAD + "NY PL,130.50,2024-09-01,no,\"L.2023, ch.777\"\n"))
        .containsExactly(
            new Repeal("NY PL", "130.50", LocalDate.of(2024, 9, 1), false, "L.2023, ch.777"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "NY PL,1,2014-12-14,yes ¦ expected 5 fields, found 4",
        ",1,2014-12-14,yes,a ¦ expected a `statute` on one line",
        "NY PL,,2014-12-14,yes,a ¦ expected a `section` on one line",
        "NY PL,1,soon,yes,a ¦ `from` is no date such as `2014-12-14`, found `soon`",
        "NY PL,1,2014-12-14,true,a ¦ `dateVerified` is `yes` or `no`, found `true`",
        "NY PL,1,2014-12-14,yes, ¦ expected a `source` on one line",
      })
  void aRowThatIsWrongIsNamedWithItsLine(String row, String says) {
    LawException thrown =
        catchThrowableOfType(
            LawException.class, () -> RepealFile.parse("r.csv", HEAD + row + "\n"));

    assertThat(thrown).hasMessage("r.csv:2:1: " + says);
  }

  @Test
  void anotherHeadIsRefused() {
    LawException thrown =
        catchThrowableOfType(LawException.class, () -> RepealFile.parse("r.csv", "statute\n"));

    assertThat(thrown).hasMessageContaining("r.csv:1:1: expected the head `statute,section,");
  }
}
