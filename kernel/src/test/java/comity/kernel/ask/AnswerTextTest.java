package comity.kernel.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.kernel.facts.FactException;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerTextTest {

  private static final FactType ISSUER =
      new FactType.OneOf(List.of("state-judge", "immigration-judge", "immigration-officer"), "");
  private static final FactType BOX = new FactType.OneOf(List.of("1", "11", "none"), "");
  private static final FactType KINDS = new FactType.SomeOf(List.of("status", "address"));

  private static Object parse(FactType type, String text) {
    return AnswerText.parse(new Fact("a.fact", 0, type, "what?", "officer"), text);
  }

  @ParameterizedTest
  @CsvSource({"yes,true", "Y,true", "true,true", "no,false", "N,false", "' no ',false"})
  void yesAndNoMayBeShort(String text, boolean value) {
    assertThat(parse(new FactType.YesNo(), text)).isEqualTo(value);
  }

  @Test
  void aValueMayBeCutWhereNoOtherBeginsSo() {
    assertThat(parse(ISSUER, "State")).isEqualTo("state-judge");
    assertThat(parse(ISSUER, "immigration-j")).isEqualTo("immigration-judge");
  }

  @Test
  void aValueThatAnotherBeginsWithIsMeantItself() {
    assertThat(parse(BOX, "1")).isEqualTo("1");
  }

  @Test
  void aBeginningThatTwoValuesShareIsRefused() {
    assertThatThrownBy(() -> parse(ISSUER, "immigration"))
        .isInstanceOf(FactException.class)
        .hasMessage("`a.fact` takes one of state-judge, immigration-judge, immigration-officer");
  }

  @Test
  void severalValuesStandBetweenCommas() {
    assertThat(parse(KINDS, "address, status, address")).isEqualTo(List.of("address", "status"));
    assertThat(parse(KINDS, "none")).isEqualTo(List.of());
  }

  @Test
  void daysAndTimesAreWrittenAsInACase() {
    assertThat(parse(new FactType.Day(), "2024-03-01")).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(parse(new FactType.Instant(), "2024-03-01 10:15:00-05:00"))
        .isEqualTo(OffsetDateTime.parse("2024-03-01T10:15:00-05:00"));
  }

  @ParameterizedTest
  @CsvSource({"2024-02-30", "1 March 2024", "1890-01-01", "2100-01-01"})
  void whatIsNoDayOfTheCalendarIsRefused(String text) {
    assertThatThrownBy(() -> parse(new FactType.Day(), text)).isInstanceOf(FactException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1", "201", "many", "1.5"})
  void aListHasSoManyElementsOrNone(String text) {
    assertThat(parse(new FactType.ListOf("conviction"), "0")).isEqualTo(0);
    assertThatThrownBy(() -> parse(new FactType.ListOf("conviction"), text))
        .isInstanceOf(FactException.class);
  }

  @Test
  void aTimeWithoutItsOffsetIsRefused() {
    assertThatThrownBy(() -> parse(new FactType.Instant(), "2024-03-01T10:15:00"))
        .hasMessageContaining("a time with its offset");
  }
}
