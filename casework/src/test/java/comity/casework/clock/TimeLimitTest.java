package comity.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ends were counted by hand on a calendar of 2024. */
final class TimeLimitTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Duration HOURS_48 = Duration.parse("PT48H");
  private static final Calendars HOLIDAYS = new HolidayCalendars();

  @ParameterizedTest
  @CsvSource({
    "2024-03-01T09:00:00-05:00, 2024-03-03T09:00:00-05:00, nothing in the way",
    "2024-03-09T09:00:00-05:00, 2024-03-11T10:00:00-04:00, clocks go forward in between",
    "2024-11-02T09:00:00-04:00, 2024-11-04T08:00:00-05:00, clocks go back in between",
    "2024-12-24T09:00:00-05:00, 2024-12-26T09:00:00-05:00, a holiday counts"
  })
  void runningHoursRunThroughEveryDay(String start, String end, String why) {
    assertThat(end(start, List.of(), "")).as(why).isEqualTo(OffsetDateTime.parse(end).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-05T09:00:00-05:00, 2024-03-07T09:00:00-05:00, a Tuesday",
    "2024-03-07T09:00:00-05:00, 2024-03-11T09:00:00-04:00, a weekend on which clocks go forward",
    "2024-10-31T09:00:00-04:00, 2024-11-04T09:00:00-05:00, a weekend on which clocks go back",
    "2024-03-02T12:00:00-05:00, 2024-03-06T00:00:00-05:00, it starts on a Saturday",
    "2024-03-14T00:00:00-04:00, 2024-03-16T00:00:00-04:00, it ends where a Saturday begins",
    "2024-07-03T12:00:00-04:00, 2024-07-08T12:00:00-04:00, Independence Day and a weekend",
    "2024-12-24T09:00:00-05:00, 2024-12-27T09:00:00-05:00, Christmas Day",
    "2024-10-11T09:00:00-04:00, 2024-10-16T09:00:00-04:00, a weekend and Columbus Day"
  })
  void daysThatAreLeftOutStopTheClock(String start, String end, String why) {
    assertThat(end(start, List.of("saturday", "sunday", "holiday"), "us-federal"))
        .as(why)
        .isEqualTo(OffsetDateTime.parse(end).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    // Election Day, 5 November 2024, is a holiday of the state and none of the nation.
    "us-ny, 2024-11-04T09:00:00-05:00, 2024-11-07T09:00:00-05:00",
    "us-federal, 2024-11-04T09:00:00-05:00, 2024-11-06T09:00:00-05:00",
    // So is Lincoln's Birthday, 12 February, in 2024 a Monday.
    "us-ny, 2024-02-09T09:00:00-05:00, 2024-02-14T09:00:00-05:00",
    "us-federal, 2024-02-09T09:00:00-05:00, 2024-02-13T09:00:00-05:00",
    // The fourth of July of 2021 was a Sunday; in New York the Monday after it counts.
    "us-ny, 2021-07-02T09:00:00-04:00, 2021-07-07T09:00:00-04:00",
    "us-federal, 2021-07-02T09:00:00-04:00, 2021-07-06T09:00:00-04:00"
  })
  void eachCalendarHasItsOwnDays(String calendar, String start, String end) {
    assertThat(end(start, List.of("saturday", "sunday", "holiday"), calendar))
        .isEqualTo(OffsetDateTime.parse(end).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "us-federal, 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
    "us-ny, 01-01 01-15 02-12 02-19 05-27 06-19 07-04 09-02 10-14 11-05 11-11 11-28 12-25"
  })
  void theHolidaysOf2024AreThese(String calendar, String days) {
    assertThat(
            LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2025, 1, 1))
                .filter(day -> HOLIDAYS.isHoliday(calendar, day))
                .map(day -> day.toString().substring(5)))
        .containsExactly(days.split(" "));
  }

  @Test
  void aDayOnWhichClocksGoForwardHasTwentyThreeHours() {
    assertThat(end("2024-03-09T12:00:00-05:00", List.of("holiday"), "us-federal"))
        .isEqualTo(OffsetDateTime.parse("2024-03-11T13:00:00-04:00").toInstant());
  }

  @Test
  void daysAreThoseOfTheAgency() {
    // Friday evening in New York is Saturday in London.
    OffsetDateTime start = OffsetDateTime.parse("2024-03-01T21:00:00-05:00");
    TimeLimit limit = new TimeLimit(HOURS_48, List.of("saturday", "sunday"), "");
    assertThat(limit.end(start.toInstant(), NEW_YORK, HOLIDAYS))
        .isEqualTo(OffsetDateTime.parse("2024-03-05T21:00:00-05:00").toInstant());
    assertThat(limit.end(start.toInstant(), ZoneId.of("Europe/London"), HOLIDAYS))
        .isEqualTo(OffsetDateTime.parse("2024-03-06T00:00:00+00:00").toInstant());
  }

  @Test
  void aCalendarThatThereIsNotIsNamed() {
    assertThatThrownBy(() -> end("2024-03-01T21:00:00-05:00", List.of("holiday"), "us-nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no calendar of holidays `us-nowhere`");
  }

  private static Instant end(String start, List<String> excluding, String calendar) {
    return new TimeLimit(HOURS_48, excluding, calendar)
        .end(OffsetDateTime.parse(start).toInstant(), NEW_YORK, HOLIDAYS);
  }
}
