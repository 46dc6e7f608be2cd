package comity.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import comity.casework.cases.Action;
import comity.casework.cases.Alarm;
import comity.casework.cases.AlarmState;
import comity.casework.cases.CaseEvent.ClockSet;
import comity.casework.cases.CaseEvent.ClockTold;
import comity.casework.cases.Stage;
import comity.casework.store.Database;
import comity.casework.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** NYC Admin. Code § 14-154(b)(2) and 8 CFR 287.7(d): the police may hold for 48 hours. */
@ExtendWith(TestDatabase.class)
final class ClockTest {

  /** Friday, 3 June 2016, nine o'clock, and 48 hours without the weekend. */
  private static final String END = "2016-06-07T09:00:00-04:00";

  private final Scene scene;
  private final ManualScheduler scheduler;
  private String request;

  ClockTest(Database database) {
    scene = new Scene(database, "us-ny-nyc/nypd", "2016-06-02T10:20:00-04:00");
    SettableClock clock = new SettableClock();
    clock.set(scene.clock.instant());
    scheduler =
        TestHelper.createManualScheduler(database.application(), scene.casework.timer().task())
            .clock(clock)
            .build();
  }

  @BeforeEach
  void aHoldIsUnderWay() {
    adopt("F-1", "2");
    adopt("A-16", "1");
    adopt("A-14a", "1");
    adopt("A-14b", "1");
    adopt("A-14c", "1");
    scene.registered(Police.CUSTODY);
    request = scene.received(Police.REQUEST).id();
    at("2016-06-03T09:00:00-04:00");
    scene.did(Action.HOLD_BEGUN, request);
  }

  private void adopt(String reading, String value) {
    assertThat(scene.adopted(reading, value, "2016-01-01")).isInstanceOf(Written.Done.class);
  }

  private void at(String time) {
    scene.clock.set(time);
    scheduler.setTime(OffsetDateTime.parse(time).toInstant());
    scheduler.runAnyDueExecutions();
  }

  private static Instant instant(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  @Test
  void theLawSaysWhenTheClockEnds() {
    assertThat(scene.answer(request, "hold").modality()).isEqualTo("may");
    assertThat(scene.events(ClockSet.class))
        .singleElement()
        .satisfies(set -> {
          assertThat(set.end()).isEqualTo(instant(END));
          assertThat(set.limit().excluding()).containsExactly("saturday", "sunday", "holiday");
        });
    assertThat(scene.state().alarms()).isEmpty();
  }

  @Test
  void theFormsRunningHoursGovernWhereCounselReadsTheLawSo() {
    adopt("F-1", "1");
    assertThat(scene.state().clocks().get(request).end())
        .isEqualTo(instant("2016-06-05T09:00:00-04:00"));
  }

  @Test
  void aLimitThatIsOpenEndsWithTheFirst() {
    adopt("F-1", "");
    assertThat(scene.answer(request, "hold").modality()).isNull();
    assertThat(scene.state().clocks().get(request).end())
        .isEqualTo(instant("2016-06-05T09:00:00-04:00"));
  }

  @Test
  void nothingIsToldJustBeforeItIsDue() {
    at("2016-06-07T04:59:59-04:00");
    assertThat(scene.events(ClockTold.class)).isEmpty();
  }

  @Test
  void eachStageIsToldWhenItIsDueAndAtTheEndThereIsAnAlarm() {
    at("2016-06-07T05:00:00-04:00");
    assertThat(scene.events(ClockTold.class))
        .extracting(ClockTold::stage)
        .containsExactly(Stage.AHEAD);
    at("2016-06-07T08:59:59-04:00");
    assertThat(scene.events(ClockTold.class)).hasSize(1);
    assertThat(scene.state().alarms()).isEmpty();
    at(END);
    assertThat(scene.events(ClockTold.class))
        .extracting(ClockTold::stage)
        .containsExactly(Stage.AHEAD, Stage.AT);
    assertThat(scene.state().alarms())
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.alarm()).isEqualTo(Alarm.KEPT_PAST_LIMIT);
          assertThat(alarm.citations()).contains("NYC Admin. Code § 14-154(b)(2)");
        });
    at("2016-06-07T09:59:59-04:00");
    assertThat(scene.events(ClockTold.class)).hasSize(2);
    at("2016-06-07T10:00:00-04:00");
    assertThat(scene.events(ClockTold.class))
        .extracting(ClockTold::stage, ClockTold::late)
        .containsExactly(
            tuple(Stage.AHEAD, false), tuple(Stage.AT, false), tuple(Stage.AFTER, false));
    assertThat(scene.state().alarms()).hasSize(1);
  }

  @Test
  void afterAWeekOfDowntimeEverythingIsToldInItsOrderAndMarkedLate() {
    at("2016-06-14T09:00:00-04:00");
    assertThat(scene.events(ClockTold.class))
        .extracting(ClockTold::stage, ClockTold::due, ClockTold::late)
        .containsExactly(
            tuple(Stage.AHEAD, instant("2016-06-07T05:00:00-04:00"), true),
            tuple(Stage.AT, instant(END), true),
            tuple(Stage.AFTER, instant("2016-06-07T10:00:00-04:00"), true));
    at("2016-06-15T09:00:00-04:00");
    assertThat(scene.events(ClockTold.class)).hasSize(3);
  }

  @Test
  void whoWasReleasedInTimeIsNotTimedAnyMore() {
    at("2016-06-07T08:00:00-04:00");
    scene.did(Action.RELEASED, "");
    at("2016-06-08T09:00:00-04:00");
    assertThat(scene.events(ClockTold.class)).hasSize(1);
    assertThat(scene.state().clocks()).isEmpty();
    assertThat(scene.state().alarms())
        .extracting(AlarmState::alarm)
        .doesNotContain(Alarm.KEPT_PAST_LIMIT);
  }

  @Test
  void aLaterReleaseDueMovesTheClock() {
    scene.found("{\"custody\":{\"releaseDueAt\":\"2016-06-06T09:00:00-04:00\"}}");
    assertThat(scene.state().clocks().get(request).end())
        .isEqualTo(instant("2016-06-08T09:00:00-04:00"));
    at("2016-06-08T08:59:59-04:00");
    assertThat(scene.state().alarms()).isEmpty();
    at("2016-06-08T09:00:00-04:00");
    assertThat(scene.state().alarms()).hasSize(1);
  }

  @Test
  void onceStartedItTellsByItself() throws InterruptedException {
    scene.clock.set("2016-06-07T04:59:59-04:00");
    scene.casework.start();
    try {
      scene.clock.set("2016-06-07T05:00:00-04:00");
      for (int tenths = 0; scene.events(ClockTold.class).isEmpty() && tenths < 200; tenths++) {
        TimeUnit.MILLISECONDS.sleep(100);
        scene.clock.pass(Duration.ofMillis(100)); // The scheduler waits by this clock, too.
      }
    } finally {
      scene.casework.timer().close();
    }
    assertThat(scene.events(ClockTold.class))
        .extracting(ClockTold::stage, ClockTold::late)
        .containsExactly(tuple(Stage.AHEAD, false));
  }
}
