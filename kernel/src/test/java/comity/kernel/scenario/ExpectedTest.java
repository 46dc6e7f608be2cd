package comity.kernel.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.outcome.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpectedTest {

  @Test
  void readsAModality() {
    assertThat(Expected.parse("must-not")).isEqualTo(new Expected("must-not", List.of()));
  }

  @Test
  void readsALimit() {
    assertThat(
            Expected.parse(
                "may within PT48H from release-due excluding saturday sunday calendar us-ny"))
        .isEqualTo(
            new Expected(
                "may",
                List.of(
                    new Limit("PT48H", List.of("saturday", "sunday"), "us-ny", "release-due"))));
  }

  @Test
  void readsSeveralLimits() {
    assertThat(
            Expected.parse("may within PT48H from release-due and within PT6H from search-ended")
                .limits())
        .extracting(Limit::duration)
        .containsExactly("PT48H", "PT6H");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not-regulated",
        "may within PT48H from release-due",
        "may within PT48H from release-due calendar us-ny",
        "must within P1D from search-ended excluding holiday calendar us and within P2D from x"
      })
  void printsWhatItReads(String text) {
    assertThat(Expected.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "perhaps | `perhaps` is not among must-not, may, must, not-regulated, needs-counsel",
        "'' | `` is not among must-not, may, must, not-regulated, needs-counsel",
        "may in | expected `within`, found `in`",
        "may within | a word is missing behind `within`",
        "may within PT1H | expected `from`, found the end",
        "may within PT1H from x excluding | a word is missing behind `excluding`",
        "may within PT1H from x calendar us within PT2H from y | expected `and`, found `within`"
      })
  void refusesEverythingElse(String text, String message) {
    assertThatThrownBy(() -> Expected.parse(text)).hasMessage(message);
  }
}
