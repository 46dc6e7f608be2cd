package comity.casework;

import static org.assertj.core.api.Assertions.assertThat;

import comity.casework.cases.Action;
import comity.casework.cases.Agency;
import comity.casework.cases.Alarm;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseState;
import comity.casework.cases.Channel;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Requester;
import comity.casework.gate.Question;
import comity.casework.gate.Reply;
import comity.casework.law.AgencyLaws;
import comity.casework.store.Database;
import comity.casework.store.TestDatabase;
import comity.kernel.book.LawBook;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestDatabase.class)
final class CaseworkTest {

  private static final Agency DOC =
      new Agency("doc", "us-ny-nyc/doc", ZoneId.of("America/New_York"));
  private static final AgencyLaws LAWS = new AgencyLaws(LawBook.open(Path.of("../laws")));
  private static final Requester ICE = new Requester("us-ice", "newark");

  private final SettableClock clock = new SettableClock("2024-03-01T10:15:00-05:00");
  private final Database database;
  private final Casework casework;
  private int keys;

  CaseworkTest(Database database) {
    this.database = database;
    casework = Casework.over(database, LAWS, List.of(DOC), clock, new SecureRandom());
  }

  @Test
  void aRequestIsCarriedFromArrivalToAnswer() {
    String id = registered("B-1");
    CaseState state = received(id);
    String request = state.open().getFirst().id();

    // NYC Admin. Code § 9-131(b)(1)(i): no hold without a judicial warrant.
    assertThat(
            state
                .open()
                .getFirst()
                .decision()
                .orElseThrow()
                .answer("hold")
                .orElseThrow()
                .modality())
        .isEqualTo("must-not");

    CaseState held =
        done(
            casework.write(
                id,
                next(),
                new CaseCommand.TakeAction(Action.HOLD_BEGUN, request, clock.instant(), "", "")));
    assertThat(held.alarms())
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.alarm()).isEqualTo(Alarm.FORBIDDEN);
          assertThat(alarm.citations()).contains("NYC Admin. Code § 9-131(b)(1)(i)");
        });

    // § 9-131(b)(1) again: no notice of the release either; 8 USC 1373: status may be told.
    Reply reply = casework.ask(next(), question(id, request, ICE));
    assertThat(reply.isKnown()).isTrue();
    assertThat(reply.items())
        .satisfiesExactly(
            item -> {
              assertThat(item.act()).isEqualTo("disclose.release-date");
              assertThat(((Reply.Refused) item).reason()).isEqualTo(Reply.Reason.FORBIDDEN);
              assertThat(item.citations()).contains("NYC Admin. Code § 9-131(b)(1)");
            },
            item -> {
              assertThat(item.act()).isEqualTo("disclose.status");
              assertThat(((Reply.Told) item).value()).isEqualTo("not on file");
              assertThat(item.citations()).contains("8 USC 1373(a)");
            });
    assertThat(casework.history(id)).hasSize(9);
  }

  @Test
  void anotherRequestersRequestIsUnknown() {
    String id = registered("B-2");
    String request = received(id).open().getFirst().id();
    Reply reply = casework.ask(next(), question(id, request, new Requester("us-ice", "el paso")));
    assertThat(reply.isKnown()).isFalse();
    assertThat(reply.items()).isEmpty();
  }

  private String registered(String number) {
    return ((Written.Done) casework.register(next(), registration(number))).caseId();
  }

  private static CaseCommand.RegisterCustody registration(String number) {
    return new CaseCommand.RegisterCustody(
        "doc",
        number,
        new FactSheet(
            """
            {"custody":{"basis":"arrest","arrestedOn":"2024-02-20",
             "releaseDueAt":"2024-03-02T09:00:00-05:00"},"person":{"convictions":[],
             "terrorWatchlistMatch":false}}\
            """));
  }

  private CaseState received(String id) {
    return done(
        casework.write(
            id,
            next(),
            new CaseCommand.ReceiveRequest(
                ICE,
                Channel.EMAIL,
                clock.instant(),
                new FactSheet(
                    """
                    {"request":{"kind":"detainer","form":"I-247A","purpose":"civil-immigration",
                     "requiredByLaw":false,
                     "requester":{"agency":"us-ice","enforcesCivilImmigrationLaw":true}},
                     "warrant":{"issuer":"immigration-officer"}}\
                    """))));
  }

  private static CaseState done(Written written) {
    assertThat(written).isInstanceOf(Written.Done.class);
    return ((Written.Done) written).state();
  }

  private Question question(String id, String request, Requester requester) {
    return new Question(
        id,
        request,
        requester,
        Channel.TELEPHONE,
        new TreeSet<>(List.of("release-date", "status")),
        new TreeMap<>(Map.of("status", "not on file")));
  }

  private Write next() {
    return Write.of("officer-7", getClass().getName() + System.identityHashCode(this) + ++keys);
  }

  @Test
  void theSameWriteUnderTheSameKeyIsRecordedOnce() {
    String id = registered("B-3");
    Write write = next();
    CaseCommand command = new CaseCommand.TakeAction(Action.RELEASED, "", clock.instant(), "", "");
    Written first = casework.write(id, write, command);
    Written second = casework.write(id, write, command);
    assertThat(((Written.Done) second).repeated()).isTrue();
    assertThat(((Written.Done) second).events()).isEqualTo(((Written.Done) first).events());
    assertThat(casework.history(id)).hasSize(2);
  }

  @Test
  void aKeyThatWasUsedForAnotherWriteIsRefused() {
    String id = registered("B-4");
    Write write = next();
    casework.write(
        id, write, new CaseCommand.TakeAction(Action.RELEASED, "", clock.instant(), "", ""));
    assertThat(
            casework.write(
                id,
                write,
                new CaseCommand.TakeAction(Action.INFORMED, "", clock.instant(), "", "")))
        .isInstanceOf(Written.Refused.class);
  }

  @Test
  void whoHasSeenAnOlderVersionHearsWhatChangedAndLosesNothing() {
    String id = registered("B-5");
    received(id);
    Written written =
        casework.write(
            id,
            next().on(1),
            new CaseCommand.TakeAction(Action.INFORMED, "", clock.instant(), "", ""));
    assertThat(written)
        .isInstanceOfSatisfying(
            Written.Conflict.class,
            conflict -> {
              assertThat(conflict.version()).isEqualTo(4);
              assertThat(conflict.since()).extracting(r -> r.number()).containsExactly(2, 3, 4);
            });
    assertThat(casework.history(id)).hasSize(4);
  }

  @Test
  void oneNumberIsRegisteredOnce() {
    registered("B-6");
    assertThat(casework.register(next(), registration("B-6"))).isInstanceOf(Written.Refused.class);
  }

  @Test
  void listsMadeAgainAreEqualToTheByte() {
    received(registered("B-7"));
    registered("B-8\t\\N\n\r\\");
    String before = Lists.dump(database);
    assertThat(casework.rebuild()).hasSize(8).allMatch(Rebuilt::wasRight);
    assertThat(before).contains("B-7");
    assertThat(Lists.dump(database)).isEqualTo(before);
  }

  @Test
  void aListThatWasChangedBehindTheProgramsBackIsToldAndMadeRight() {
    received(registered("B-8"));
    String before = Lists.dump(database);
    JdbcClient owner = JdbcClient.create(TestDatabase.owner(database));
    owner.sql("update comity.case_row set in_custody = false where agency_number = 'B-8'").update();
    owner.sql("delete from comity.answer_row").update();
    List<Rebuilt> rebuilt = casework.rebuild();
    assertThat(rebuilt)
        .filteredOn(one -> !one.wasRight())
        .extracting(Rebuilt::table)
        .containsExactly("answer_row", "case_row");
    assertThat(rebuilt)
        .filteredOn(one -> one.table().equals("case_row"))
        .extracting(one -> one.added() + " " + one.gone())
        .containsExactly("1 1");
    assertThat(Lists.dump(database)).isEqualTo(before);
  }
}
