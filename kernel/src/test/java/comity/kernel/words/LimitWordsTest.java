package comity.kernel.words;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.outcome.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LimitWordsTest {

  @Test
  void saysHowLongFromWhenAndWhatDoesNotCount() {
    Limit limit =
        new Limit("PT48H", List.of("saturday", "sunday", "holiday"), "us-ny", "release-due");

    assertThat(LimitWords.of(List.of(limit)))
        .isEqualTo(
            "for up to 48 hours after release was due, Saturdays, Sundays and holidays (us-ny) not"
                + " counted");
  }

  @Test
  void saysNothingOfDaysWhereAllCount() {
    assertThat(LimitWords.of(List.of(new Limit("PT1H", List.of(), "", "search-ended"))))
        .isEqualTo("for up to 1 hour after the search ended");
  }

  @Test
  void keepsAnEventThatItHasNoWordsFor() {
    assertThat(LimitWords.of(List.of(new Limit("P2D", List.of("holiday"), "", "notice-served"))))
        .isEqualTo("for up to 2 days after notice-served, holidays not counted");
  }

  @Test
  void saysThatTheShortestOfSeveralBinds() {
    Limit form = new Limit("PT48H", List.of(), "", "release-due");
    Limit rule = new Limit("PT48H", List.of("saturday", "sunday"), "", "release-due");
    Limit search = new Limit("PT1H", List.of(), "", "search-ended");

    assertThat(LimitWords.of(List.of())).isEmpty();
    assertThat(LimitWords.of(List.of(form, rule)))
        .isEqualTo(
            "for up to the shorter of 48 hours after release was due, and 48 hours after release"
                + " was due, Saturdays and Sundays not counted");
    assertThat(LimitWords.of(List.of(form, rule, search)))
        .isEqualTo(
            "for up to the shortest of 48 hours after release was due; 48 hours after release was"
                + " due, Saturdays and Sundays not counted; and 1 hour after the search ended");
  }

  @ParameterizedTest
  @CsvSource({
    "PT48H, 48 hours",
    "PT90M, 1 hour and 30 minutes",
    "P1Y2M, 1 year and 2 months",
    "P1DT12H, 1 day and 12 hours",
    "PT30S, 30 seconds",
    "PT0S, no time"
  })
  void saysDurations(String iso, String words) {
    assertThat(LimitWords.duration(iso)).isEqualTo(words);
  }
}
