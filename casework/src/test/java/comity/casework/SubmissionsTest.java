package comity.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.Channel;
import comity.casework.cases.FactSheet;
import comity.casework.cases.RefusedException;
import comity.casework.cases.RequestState;
import comity.casework.cases.Requester;
import comity.casework.gate.Reply;
import comity.casework.intake.Submission;
import comity.casework.intake.Submission.Stage;
import comity.casework.store.Database;
import comity.casework.store.TestDatabase;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A requester hands a request in and cannot tell by it whether anybody is here. */
@ExtendWith(TestDatabase.class)
final class SubmissionsTest {

  /** On the watch list: NYC Admin. Code § 9-131(h)(1)(i) lets custody information be told. */
  private static final String MATCH =
      """
      {"custody": {"basis": "arrest", "arrestedOn": "2024-02-20",
         "releaseDueAt": "2024-03-02T09:00:00-05:00"},
       "person": {"terrorWatchlistMatch": true, "convictions": []}}
      """;

  private static final String REQUEST =
      """
      {"request": {"kind": "detainer", "form": "I-247A", "purpose": "civil-immigration",
         "requiredByLaw": false, "information": ["release-date"],
         "requester": {"agency": "us-ice", "enforcesCivilImmigrationLaw": true}},
       "warrant": {"issuer": "immigration-officer"}}
      """;

  private final Database database;
  private final Scene scene;
  private final Submissions submissions;

  SubmissionsTest(Database database) {
    this.database = database;
    scene = new Scene(database, "us-ny-nyc/doc", "2024-03-01T10:15:00-05:00");
    submissions = scene.casework.submissions();
  }

  private Submission submitted() {
    return submitted(scene.next());
  }

  private Submission submitted(Write write) {
    return submissions.submit(
        write, scene.agency().id(), Scene.ICE, "booking 12-3", new FactSheet(REQUEST));
  }

  private Written assigned(Submission submission) {
    return submissions.assign(scene.next(), submission.id(), scene.id(), FactSheet.EMPTY);
  }

  private List<String> asked(Submission submission, String... kinds) {
    Reply reply =
        submissions.ask(
            scene.next(), submissions.submission(submission.id()), new TreeSet<>(List.of(kinds)));
    assertThat(reply.isKnown()).isTrue();
    return reply.items().stream().map(SubmissionsTest::line).toList();
  }

  private static String line(Reply.Item item) {
    return switch (item) {
      case Reply.Told told -> told.act() + " told " + told.value();
      case Reply.Refused refused ->
          refused.act() + " " + refused.reason() + " " + refused.citations();
    };
  }

  @Test
  void whatIsHandedInWaitsAtTheDesk() {
    Submission submission = submitted();
    assertThat(submissions.ofAgency(scene.agency().id()))
        .containsExactly(
            new Submissions.Row(
                submission.id(),
                scene.agency().id(),
                scene.clock.instant(),
                Stage.WAITING,
                "",
                ""));
    assertThat(submissions.ofRequester(new Requester("us-ice", "elsewhere"))).isEmpty();
  }

  @Test
  void theDeskMakesItARequestOfACaseAndItIsDecided() {
    scene.registered(MATCH);
    Submission submission = submitted();
    Written.Done done = (Written.Done) assigned(submission);
    RequestState request = done.state().requests().lastEntry().getValue();
    assertThat(request.requester()).isEqualTo(Scene.ICE);
    assertThat(request.channel()).isEqualTo(Channel.API);
    assertThat(request.receivedAt()).isEqualTo(submission.at());
    assertThat(request.decision()).isPresent();
    assertThat(submissions.submission(submission.id()).request()).isEqualTo(request.id());
    assertThat(assigned(submission)).isEqualTo(new Written.Refused("it belongs to a case already"));
    assertThat(scene.events(CaseEvent.RequestReceived.class)).hasSize(1);
  }

  @Test
  void whatTheDeskFindsOtherwiseCorrectsIt() {
    scene.registered(MATCH);
    Submission submission = submitted();
    Write write = scene.next();
    FactSheet checked = new FactSheet("{\"warrant\":{\"issuer\":\"none\"}}");
    Written first = submissions.assign(write, submission.id(), scene.id(), checked);
    assertThat(((Written.Done) first).state().open().getLast().facts().text("warrant/issuer"))
        .isEqualTo("none");
    Written again = submissions.assign(write, submission.id(), scene.id(), checked);
    assertThat(((Written.Done) again).state()).isEqualTo(((Written.Done) first).state());
  }

  @Test
  void ofARefusedAssignmentNothingIsRecorded() {
    scene.registered(MATCH);
    Submission submission = submitted();
    Write late = scene.next().on(7);
    assertThat(submissions.assign(late, submission.id(), scene.id(), FactSheet.EMPTY))
        .isInstanceOf(Written.Conflict.class);
    assertThat(submissions.assign(scene.next(), submission.id(), "none", FactSheet.EMPTY))
        .isInstanceOf(Written.Refused.class);
    assertThat(submissions.submission(submission.id()).version()).isEqualTo(1);
    assertThat(scene.state().requests()).isEmpty();
  }

  /** What is refused says the same whether the person is here, is not, or was never looked for. */
  @Test
  void aRefusalTellsNothingOfAPerson() {
    Submission waiting = submitted();
    Submission aside = submitted();
    submissions.setAside(scene.next(), aside.id(), "nobody of that number");
    scene.registered(MATCH.replace("true", "false"));
    Submission here = submitted();
    assigned(here);
    List<String> kinds = List.of("address", "release-date", "incarceration-status", "other");
    String[] all = kinds.toArray(String[]::new);
    assertThat(asked(waiting, all))
        .hasSize(4)
        .allMatch(line -> !line.contains(" told "))
        .isEqualTo(asked(aside, all))
        .isEqualTo(asked(here, all));
    // On record it is as it is: § 9-131(h)(1) forbids it for this person.
    assertThat(scene.events(CaseEvent.Withheld.class))
        .hasSize(4)
        .allMatch(withheld -> withheld.modality().equals("must-not"));
  }

  @Test
  void whatTheLawAllowsIsTold() {
    scene.registered(MATCH);
    Submission submission = submitted();
    assertThat(asked(submission, "incarceration-status"))
        .noneMatch(line -> line.contains(" told "));
    assigned(submission);
    assertThat(asked(submission, "incarceration-status"))
        .containsExactly("disclose.incarceration-status told in custody");
  }

  /** A list with the case in it would tell that somebody is here. */
  @Test
  void theRequestersListOfCasesHoldsNothingThatWasHandedIn() {
    scene.registered(MATCH);
    Submission submission = submitted();
    assigned(submission);
    scene.received(REQUEST);
    assertThat(scene.casework.views().requests("us-ice", "newark", Page.first()))
        .filteredOn(row -> row.caseId().equals(scene.id()))
        .extracting(row -> row.request())
        .containsExactly(scene.state().requests().lastEntry().getKey());
    assertThat(submissions.ofRequester(Scene.ICE))
        .extracting(Submissions.Row::id)
        .contains(submission.id());
  }

  @Test
  void theSameHandedInAgainIsOne() {
    Write write = scene.next();
    assertThat(submitted(write)).isEqualTo(submitted(write));
    assertThat(submissions.ofAgency(scene.agency().id())).hasSize(1);
    assertThatThrownBy(() ->
            submissions.submit(
                write, scene.agency().id(), Scene.ICE, "another", new FactSheet(REQUEST)))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("this key was used");
  }

  @Test
  void factsOfAPersonAreNotTheRequestersToTell() {
    assertThatThrownBy(() ->
            submissions.submit(
                scene.next(), scene.agency().id(), Scene.ICE, "12", new FactSheet(MATCH)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is no fact of a request");
    assertThatThrownBy(() ->
            submissions.submit(
                scene.next(), scene.agency().id(), Scene.ICE, " ", new FactSheet(REQUEST)))
        .hasMessageStartingWith("say whom it is about");
  }

  @Test
  void whoIsSetAsideMayBeFoundLater() {
    Submission submission = submitted();
    assertThatThrownBy(() -> submissions.setAside(scene.next(), submission.id(), ""))
        .hasMessage("say why it is set aside");
    submissions.setAside(scene.next(), submission.id(), "nobody of that number");
    scene.registered(MATCH);
    assertThat(assigned(submission)).isInstanceOf(Written.Done.class);
  }

  @Test
  void sealingTheCaseErasesWhatWasHandedIn() {
    scene.registered(MATCH);
    Submission submission = submitted();
    assigned(submission);
    List<String> before = asked(submission, "address");
    Written sealed =
        scene.tried(new CaseCommand.Seal(new TreeSet<>(), "CPL 160.50", FactSheet.EMPTY));
    assertThat(sealed).isInstanceOf(Written.Done.class);
    assertThat(
            JdbcClient.create(TestDatabase.owner(database))
                .sql(
                    "select count(*) from comity.payload join comity.event using (leaf)"
                        + " where stream = ?")
                .param("submission:" + submission.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(submissions.submission(submission.id()).stage()).isEqualTo(Stage.SEALED);
    assertThat(submissions.ofRequester(Scene.ICE))
        .extracting(Submissions.Row::id)
        .contains(submission.id());
    assertThat(before).hasSize(1);
    assertThat(asked(submission, "address")).noneMatch(line -> line.contains(" told "));
  }

  @Test
  void theListIsMadeAgainFromTheEvents() {
    scene.registered(MATCH);
    assigned(submitted());
    submitted();
    List<Submissions.Row> rows = submissions.ofAgency(scene.agency().id());
    submissions.rebuild();
    assertThat(submissions.ofAgency(scene.agency().id())).isEqualTo(rows).hasSize(2);
  }
}
