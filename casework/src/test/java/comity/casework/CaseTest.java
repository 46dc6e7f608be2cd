package comity.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import comity.casework.cases.Action;
import comity.casework.cases.Alarm;
import comity.casework.cases.AlarmState;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.CaseEvent.DecisionMade;
import comity.casework.cases.CaseState;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Recorded;
import comity.casework.cases.RequestState;
import comity.casework.store.Database;
import comity.casework.store.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** NYC Admin. Code § 9-131(b)(1): a judge's warrant and a conviction, or a watch list match. */
@ExtendWith(TestDatabase.class)
final class CaseTest {

  private static final String CUSTODY =
      """
      {"custody": {"arrestedOn": "2016-06-01", "basis": "arrest",
         "releaseDueAt": "2016-06-03T09:00:00-04:00", "judicialDepartment": "second",
         "handOverWait": "none", "atCourt": false},
       "person": {"terrorWatchlistMatch": false}}
      """;

  private static final String JUDGES_WARRANT =
      Police.REQUEST.replace(
          "\"issuer\": \"none\"",
          """
          "issuer": "article-iii-judge", "probableCause": true, "authorizesCustody": true,
          "purpose": "civil-removal", "presentedAt": "2016-06-02T10:15:00-04:00"
          """);

  private static final String NO_CONVICTION = "{\"person\":{\"convictions\":[]}}";

  /** Assault in the second degree, a violent felony, two years before the arrest. */
  private static final String CONVICTION =
      """
      {"person": {"convictions": [
         {"statute": "NY PL", "section": "120.05(2)", "level": "felony", "jurisdiction": "US-NY",
          "judgmentOn": "2014-03-01", "status": "final", "youthfulOffender": false,
          "juvenile": false, "sealed": false, "daysIncarcerated": 0,
          "daysIncarceratedBeforeJudgment": 0, "equivalentOf": "none", "attempt": "none"}]}}
      """;

  private final Database database;
  private final Scene scene;

  CaseTest(Database database) {
    this.database = database;
    this.scene = new Scene(database, "us-ny-nyc/doc", "2016-06-02T10:20:00-04:00");
  }

  /** A request to hold; counsel reads the regulation's limit as the one that counts. */
  private String held() {
    assertThat(scene.adopted("F-1", "2", "2016-01-01")).isInstanceOf(Written.Done.class);
    scene.registered(CUSTODY);
    return scene.received(JUDGES_WARRANT).id();
  }

  @Test
  void aNewFindingGivesANewDecisionAndKeepsTheOldOne() {
    scene.registered(CUSTODY);
    String request = scene.received(JUDGES_WARRANT).id();
    assertThat(scene.answer(request, "hold").modality()).isNull();
    scene.found(NO_CONVICTION);
    assertThat(scene.answer(request, "hold").modality()).isEqualTo("must-not");
    assertThat(scene.events(DecisionMade.class)).hasSize(2);
    assertThat(scene.events(DecisionMade.class).getFirst().outcome().json())
        .contains("\"dependsOn\":[\"person.convictions\"");
  }

  @Test
  void aFindingThatIsWithdrawnLeavesTheFactUnknown() {
    scene.registered(CUSTODY);
    String request = scene.received(JUDGES_WARRANT).id();
    scene.found(NO_CONVICTION);
    scene.found("{\"person\":{\"convictions\":null}}");
    assertThat(scene.answer(request, "hold").modality()).isNull();
  }

  @Test
  void aDecisionTellsOnWhichEventsItRests() {
    scene.registered(CUSTODY);
    scene.received(JUDGES_WARRANT);
    CaseState state = scene.found(NO_CONVICTION);
    int finding = numberOf(CaseEvent.FactsFound.class);
    assertThat(scene.events(DecisionMade.class).getLast().restsOn()).containsExactly(1, 2, finding);
    assertThat(state.decisions()).hasSize(2);
  }

  @Test
  void aSealedConvictionCountsAsIfItHadNeverBeen() {
    String request = held();
    scene.found(CONVICTION);
    assertThat(scene.answer(request, "hold").modality()).isEqualTo("may");
    int finding = numberOf(CaseEvent.FactsFound.class);

    scene.sealed(NO_CONVICTION, finding);

    assertThat(scene.answer(request, "hold").modality()).isEqualTo("must-not");
    assertThat(payloads()).noneMatch(body -> body.contains("120.05(2)"));
    List<Recorded> history = scene.casework.history(scene.id());
    assertThat(history.get(finding - 1).event()).isEmpty();
    // The decision that rested on it says who was convicted of what; it goes, too.
    assertThat(history.get(finding).event()).isEmpty();
    assertThat(scene.events(CaseEvent.Sealed.class))
        .singleElement()
        .satisfies(sealed -> assertThat(sealed.numbers()).contains(finding, finding + 1));
  }

  @Test
  void aHoldThatGoesOnAfterSealingRaisesAnAlarmAtOnce() {
    String request = held();
    scene.found(CONVICTION);
    assertThat(scene.did(Action.HOLD_BEGUN, request).alarms()).isEmpty();
    int finding = numberOf(CaseEvent.FactsFound.class);
    assertThat(scene.sealed(NO_CONVICTION, finding).alarms())
        .extracting(AlarmState::alarm, AlarmState::act)
        .containsExactly(tuple(Alarm.FORBIDDEN_HOLD_UNDER_WAY, "hold"));
  }

  @Test
  void aCaseThatIsSealedAsAWholeIsAbsentEverywhere() throws Exception {
    scene.registered(CUSTODY);
    scene.received(JUDGES_WARRANT);
    long leaves = scene.casework.leaves().size();
    scene.write(new CaseCommand.Seal(new TreeSet<>(), "CPL 160.50", FactSheet.EMPTY));

    assertThat(scene.casework.state(scene.id())).isEmpty();
    assertThat(scene.casework.views().cases(scene.agency().id())).isEmpty();
    assertThat(payloads()).singleElement().asString().contains("\"type\":\"sealed\"");
    assertThat(scene.casework.leaves().size()).isEqualTo(leaves + 1);
    assertThat(scene.tried(new CaseCommand.Review())).isInstanceOf(Written.Refused.class);
  }

  @Test
  void theRegistrationAloneCannotBeSealed() {
    scene.registered(CUSTODY);
    assertThat(
            scene.tried(
                new CaseCommand.Seal(new TreeSet<>(List.of(1)), "CPL 160.50", FactSheet.EMPTY)))
        .isEqualTo(new Written.Refused("the registration can only be sealed with the whole case"));
  }

  @Test
  void whatIsDoneAgainstTheLawRaisesAnAlarmWithItsCitation() {
    scene.registered(CUSTODY);
    String request = scene.received(JUDGES_WARRANT).id();
    scene.found(NO_CONVICTION);
    assertThat(scene.did(Action.NOTIFIED, request).alarms())
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.alarm()).isEqualTo(Alarm.FORBIDDEN);
          assertThat(alarm.citations()).contains("NYC Admin. Code § 9-131(b)(1)");
        });
  }

  @Test
  void whatIsDoneWhileItHangsOnAFactRaisesAnAlarmOfItsOwn() {
    scene.registered(CUSTODY);
    String request = scene.received(JUDGES_WARRANT).id();
    assertThat(scene.did(Action.HOLD_BEGUN, request).alarms())
        .extracting(AlarmState::alarm)
        .containsExactly(Alarm.UNSETTLED);
  }

  @Test
  void whatTheLawDemandsAndNobodyDidBeforeReleaseRaisesAnAlarm() {
    // NYC Admin. Code § 10-178(d), from 2018 on: a request must be recorded.
    scene.clock.set("2019-06-02T10:20:00-04:00");
    scene.registered(CUSTODY);
    scene.received(JUDGES_WARRANT);
    assertThat(scene.did(Action.RELEASED, "").alarms())
        .extracting(AlarmState::alarm, AlarmState::act)
        .contains(tuple(Alarm.NOT_DONE, "record"));
  }

  @Test
  void anActIsHeldAgainstTheDecisionOfItsOwnHour() {
    String request = held();
    scene.found(CONVICTION);
    scene.clock.set("2016-06-02T12:00:00-04:00");
    scene.found(NO_CONVICTION);
    CaseCommand earlier =
        new CaseCommand.TakeAction(
            Action.HOLD_BEGUN, request, Instant.parse("2016-06-02T15:00:00Z"), "", "");
    // At eleven it might be done; now it may not go on.
    assertThat(scene.write(earlier).alarms()).isEmpty();
  }

  @Test
  void aNewLawInForceGivesANewDecision() {
    // Local Law 63 of 2026 took effect on 29 January 2026.
    scene.clock.set("2026-01-28T12:00:00-05:00");
    scene.registered(CUSTODY);
    scene.received(JUDGES_WARRANT);
    assertThat(scene.casework.review(scene.next())).isZero();
    scene.clock.set("2026-01-29T00:00:01-05:00");
    assertThat(scene.casework.review(scene.next())).isEqualTo(1);
    assertThat(scene.events(DecisionMade.class))
        .extracting(decision -> decision.asOf().toString())
        .containsExactly("2026-01-28", "2026-01-29");
    assertThat(scene.casework.review(scene.next())).isZero();
  }

  @Test
  void aReadingCountsFromItsDayOnAndALaterOneTakesItsPlace() {
    scene.registered(CUSTODY);
    RequestState request = scene.received(JUDGES_WARRANT);
    assertThat(scene.adopted("F-1", "1", "2016-06-03")).isInstanceOf(Written.Refused.class);
    assertThat(scene.adopted("F-1", "1", "2016-06-02")).isInstanceOf(Written.Done.class);
    assertThat(scene.adopted("F-1", "2", "2016-06-02")).isInstanceOf(Written.Done.class);
    assertThat(scene.casework.readings(scene.agency().id()).on(day("2016-06-01"))).isEmpty();
    assertThat(scene.casework.readings(scene.agency().id()).on(day("2016-06-02")))
        .containsExactly(Map.entry("F-1", "2"));
    assertThat(scene.casework.readings(scene.agency().id()).adopted()).hasSize(2);
    assertThat(scene.events(DecisionMade.class).getLast().request()).isEqualTo(request.id());
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void aReadingThatTheLawsDoNotHaveIsRefused() {
    assertThat(scene.adopted("Z-99", "1", "2016-06-02"))
        .isEqualTo(new Written.Refused("the laws of `us-ny-nyc/doc` have no reading `Z-99`"));
  }

  static Stream<CaseCommand> wrongCommands() {
    return Wrong.commands();
  }

  @ParameterizedTest
  @MethodSource("wrongCommands")
  void whatCannotBeRecordedIsRefusedWithASentence(CaseCommand command) {
    scene.registered(CUSTODY);
    assertThat(scene.tried(command))
        .isInstanceOfSatisfying(
            Written.Refused.class, refused -> assertThat(refused.says()).isNotBlank());
    assertThat(scene.casework.history(scene.id())).hasSize(1);
  }

  @Test
  void aCancelledRequestIsDecidedNoMore() {
    scene.registered(CUSTODY);
    String request = scene.received(JUDGES_WARRANT).id();
    scene.write(
        new CaseCommand.CancelRequest(request, scene.clock.instant(), "withdrawn by letter"));
    scene.found(NO_CONVICTION);
    assertThat(scene.events(DecisionMade.class)).hasSize(1);
    assertThat(scene.state().open()).isEmpty();
    assertThat(scene.state().clocks()).isEmpty();
  }

  @Test
  void aCorrectedRequestIsDecidedAnew() {
    scene.registered(CUSTODY);
    String request = scene.received(JUDGES_WARRANT).id();
    scene.write(
        new CaseCommand.CorrectRequest(
            request,
            new FactSheet("{\"warrant\":{\"issuer\":\"immigration-officer\"}}"),
            "the warrant was read again"));
    // Without a judicial warrant, § 9-131(b)(1)(i), whoever was convicted of what.
    assertThat(scene.answer(request, "hold").modality()).isEqualTo("must-not");
  }

  private int numberOf(Class<? extends CaseEvent> type) {
    return scene.casework.history(scene.id()).stream()
        .filter(recorded -> recorded.event().filter(type::isInstance).isPresent())
        .mapToInt(Recorded::number)
        .max()
        .orElseThrow();
  }

  private List<String> payloads() {
    return JdbcClient.create(database.application())
        .sql("select body from payload join event using (leaf) where stream = ?")
        .param("case:" + scene.id())
        .query(String.class)
        .list();
  }

  /** Numbers give the order, whatever a clock says; each time is what it was then. */
  @Test
  void aClockThatIsPutBackLosesNothingAndKeepsTheOrder() {
    scene.registered(CUSTODY);
    String request = scene.received(Police.REQUEST).id();
    Instant ahead = scene.clock.instant();
    scene.clock.set("2016-05-31T10:15:00-04:00");

    scene.found("{\"person\":{\"terrorWatchlistMatch\":false}}");
    CaseState state = scene.did(Action.DECLINED, request);

    List<Recorded> history = scene.casework.history(scene.id());
    assertThat(history).extracting(Recorded::number).isSorted().doesNotHaveDuplicates();
    assertThat(history.getLast().at()).isBefore(ahead);
    assertThat(state.version()).isEqualTo(history.size());
    assertThat(state.decisions().getLast().asOf()).isEqualTo(LocalDate.of(2016, 5, 31));
    assertThat(scene.casework.state(scene.id())).contains(state);
  }
}
