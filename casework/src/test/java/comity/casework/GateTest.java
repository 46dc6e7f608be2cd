package comity.casework;

import static org.assertj.core.api.Assertions.assertThat;

import comity.casework.cases.Action;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.CaseEvent.Asked;
import comity.casework.cases.CaseEvent.Disclosed;
import comity.casework.cases.CaseEvent.Withheld;
import comity.casework.cases.Channel;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Requester;
import comity.casework.gate.Question;
import comity.casework.gate.Reply;
import comity.casework.store.Database;
import comity.casework.store.TestDatabase;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New York City's jails in 2024: status may be told (8 USC 1373), and hardly anything else. */
@ExtendWith(TestDatabase.class)
final class GateTest {

  private static final List<String> KINDS =
      List.of(
          "address",
          "appointment",
          "court-date",
          "criminal-record",
          "incarceration-status",
          "other",
          "release-date",
          "status");

  private static final String CUSTODY =
      """
      {"custody": {"basis": "arrest", "arrestedOn": "2024-02-20",
         "releaseDueAt": "2024-03-02T09:00:00-05:00"},
       "person": {"terrorWatchlistMatch": false, "convictions": []}}
      """;

  private static final String REQUEST =
      """
      {"request": {"kind": "detainer", "form": "I-247A", "purpose": "civil-immigration",
         "requiredByLaw": false,
         "requester": {"agency": "us-ice", "enforcesCivilImmigrationLaw": true}},
       "warrant": {"issuer": "immigration-officer"}}
      """;

  private final Database database;
  private final Scene scene;

  GateTest(Database database) {
    this.database = database;
    this.scene = new Scene(database, "us-ny-nyc/doc", "2024-03-01T10:15:00-05:00");
  }

  private String asked(String custody, String request) {
    scene.registered(custody);
    return scene.received(request).id();
  }

  @Test
  void whatTheLawsForbidDoesNotLeaveWhoeverLookedItUp() {
    String request = asked(CUSTODY, REQUEST);
    Reply reply = ask(request, KINDS, Channel.EMAIL);
    assertThat(told(reply)).containsExactly("disclose.status: secret status");
    assertThat(reply.items()).hasSize(KINDS.size());
    assertThat(reply.items())
        .filteredOn(Reply.Refused.class::isInstance)
        .allSatisfy(item -> {
          assertThat(((Reply.Refused) item).reason()).isEqualTo(Reply.Reason.FORBIDDEN);
          assertThat(item.citations()).anyMatch(c -> c.startsWith("NYC Admin. Code § 9-131"));
        });
  }

  @Test
  void whatIsOpenDoesNotLeave() {
    // Without an answer from the watch list nobody knows whether § 9-131(h)(1) allows it.
    String request = asked(CUSTODY.replace("\"terrorWatchlistMatch\": false, ", ""), REQUEST);
    Reply reply = ask(request, KINDS, Channel.EMAIL);
    assertThat(told(reply)).containsExactly("disclose.status: secret status");
    assertThat(reply.items())
        .filteredOn(Reply.Refused.class::isInstance)
        .allSatisfy(item -> {
          assertThat(((Reply.Refused) item).reason()).isEqualTo(Reply.Reason.UNSETTLED);
          assertThat(item.citations()).isNotEmpty();
        });
  }

  @Test
  void whatIsAllowedLeavesWithItsCitation() {
    // § 9-131(h)(1)(i): custody information about somebody whom subdivision (b) names may be told.
    String request = asked(CUSTODY.replace("Match\": false", "Match\": true"), REQUEST);
    assertThat(told(ask(request, List.of("court-date"), Channel.EMAIL)))
        .containsExactly("disclose.court-date: secret court-date");
    assertThat(scene.events(Disclosed.class))
        .singleElement()
        .satisfies(disclosed ->
            assertThat(disclosed.citations()).contains("NYC Admin. Code § 9-131(h)(1)(i)"));
  }

  @Test
  void itIsTheLawOfTheInstantThatCounts() {
    String request = asked(CUSTODY.replace("Match\": false", "Match\": true"), REQUEST);
    assertThat(told(ask(request, List.of("court-date"), Channel.EMAIL))).hasSize(1);
    scene.found("{\"person\":{\"terrorWatchlistMatch\":false}}");
    assertThat(told(ask(request, List.of("court-date"), Channel.EMAIL))).isEmpty();
  }

  @Test
  void whatIsAllowedAndNotOnRecordIsSaidToBeSo() {
    String request = asked(CUSTODY, REQUEST);
    Reply reply =
        scene.casework.ask(
            scene.next(),
            question(request, Scene.ICE, List.of("status"), new TreeMap<>(), Channel.PAPER));
    assertThat(reply.items())
        .singleElement()
        .isInstanceOfSatisfying(
            Reply.Refused.class,
            item -> assertThat(item.reason()).isEqualTo(Reply.Reason.NOT_ON_RECORD));
  }

  @Test
  void noNoticeOfTheReleaseLeavesThatTheLawForbids() {
    String request = asked(CUSTODY, REQUEST);
    Reply reply =
        scene.casework.notice(
            scene.next(), question(request, Scene.ICE, List.of(), new TreeMap<>(), Channel.FAX));
    assertThat(told(reply)).isEmpty();
    assertThat(reply.items()).extracting(Reply.Item::act).containsExactly("notify");
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void questionAndAnswersAreOnRecordWhateverTheChannel(Channel channel) {
    String request = asked(CUSTODY, REQUEST);
    ask(request, KINDS, channel);
    assertThat(scene.events(Asked.class))
        .singleElement()
        .isEqualTo(new Asked(request, Scene.ICE, channel, new TreeSet<>(KINDS)));
    assertThat(scene.events(Disclosed.class)).hasSize(1);
    assertThat(scene.events(Withheld.class))
        .hasSize(KINDS.size() - 1)
        .allSatisfy(withheld -> {
          assertThat(withheld.modality()).isEqualTo("must-not");
          assertThat(withheld.channel()).isEqualTo(channel);
        });
  }

  @Test
  void theSameQuestionUnderTheSameKeyIsOnRecordOnce() {
    String request = asked(CUSTODY, REQUEST);
    Write write = scene.next();
    Question question = question(request, Scene.ICE, List.of("status"), secrets(), Channel.API);
    Reply first = scene.casework.ask(write, question);
    Reply second = scene.casework.ask(write, question);
    assertThat(told(second)).isEqualTo(told(first));
    assertThat(scene.events(Asked.class)).hasSize(1);
  }

  @Test
  void whoeverAsksAboutAnotherRequestLearnsNotEvenThatThereIsOne() {
    String request = asked(CUSTODY, REQUEST);
    Reply anothers =
        scene.casework.ask(
            scene.next(),
            question(request, new Requester("us-ice", "el paso"), KINDS, secrets(), Channel.EMAIL));
    Reply none = ask("R99", KINDS, Channel.EMAIL);
    assertThat(anothers.isKnown()).isFalse();
    assertThat(anothers.items()).isEmpty();
    assertThat(none.isKnown()).isFalse();
    assertThat(none.items()).isEmpty();
    assertThat(scene.events(CaseEvent.Asked.class)).isEmpty();
    assertThat(
            JdbcClient.create(database.application())
                .sql("select body from payload join event using (leaf) where stream = 'stray'")
                .query(String.class)
                .list())
        .anyMatch(body -> body.contains("el paso"));
  }

  @Test
  void aSealedCaseIsUnknownToItsRequester() {
    String request = asked(CUSTODY, REQUEST);
    scene.write(new CaseCommand.Seal(new TreeSet<>(), "CPL 160.50", FactSheet.EMPTY));
    assertThat(ask(request, KINDS, Channel.EMAIL).isKnown()).isFalse();
  }

  @Test
  void afterReleaseTheRecordSaysSo() {
    String request = asked(CUSTODY.replace("Match\": false", "Match\": true"), REQUEST);
    scene.did(Action.RELEASED, "");
    Reply reply =
        scene.casework.ask(
            scene.next(),
            question(
                request,
                Scene.ICE,
                List.of("incarceration-status"),
                new TreeMap<>(),
                Channel.EMAIL));
    assertThat(told(reply)).containsExactly("disclose.incarceration-status: not in custody");
  }

  private Reply ask(String request, List<String> kinds, Channel channel) {
    return scene.casework.ask(
        scene.next(), question(request, Scene.ICE, kinds, secrets(), channel));
  }

  private static SortedMap<String, String> secrets() {
    SortedMap<String, String> secrets = new TreeMap<>();
    KINDS.forEach(kind -> secrets.put(kind, "secret " + kind));
    return secrets;
  }

  private Question question(
      String request,
      Requester requester,
      List<String> kinds,
      SortedMap<String, String> supplied,
      Channel channel) {
    SortedSet<String> sorted = new TreeSet<>(kinds);
    return new Question(scene.id(), request, requester, channel, sorted, supplied);
  }

  private static List<String> told(Reply reply) {
    return reply.items().stream()
        .filter(Reply.Told.class::isInstance)
        .map(Reply.Told.class::cast)
        .map(item -> item.act() + ": " + item.value())
        .toList();
  }
}
