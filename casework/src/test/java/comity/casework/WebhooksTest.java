package comity.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comity.casework.cases.Action;
import comity.casework.cases.FactSheet;
import comity.casework.cases.RefusedException;
import comity.casework.cases.Requester;
import comity.casework.hooks.Hook;
import comity.casework.hooks.HookEvent;
import comity.casework.hooks.Patience;
import comity.casework.intake.Submission;
import comity.casework.store.Database;
import comity.casework.store.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever registered hears that something changed; a requester no more than asking would tell. */
@ExtendWith(TestDatabase.class)
final class WebhooksTest {

  /** NYC Admin. Code § 9-131(h)(1): whether custody may be told hangs on the watch list. */
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

  private final Scene scene;
  private final Webhooks webhooks;
  private final JdbcClient tasks;
  private final String url;
  private final List<Sent> received = Collections.synchronizedList(new ArrayList<>());
  private final List<Hook> disabled = Collections.synchronizedList(new ArrayList<>());
  private volatile int status = 204;

  private record Sent(SortedMap<String, String> headers, String body) {}

  WebhooksTest(Database database) {
    tasks = JdbcClient.create(TestDatabase.owner(database));
    forget();
    scene = new Scene(database, "us-ny-nyc/doc", "2024-03-01T10:15:00-05:00");
    webhooks = scene.casework.webhooks();
    url = "https://example.org/" + scene.agency().id().replace(' ', '-');
    webhooks.start(this::post, disabled::add);
  }

  /** What other tests of this database left to be sent, about agencies that are not kept here. */
  private void forget() {
    tasks.sql("delete from comity.webhook_tasks").update();
    tasks.sql("delete from comity.webhook_row").update();
  }

  private int post(URI to, SortedMap<String, String> headers, byte[] body) {
    if (to.toString().equals(url)) {
      received.add(new Sent(headers, new String(body, StandardCharsets.UTF_8)));
      return status;
    }
    return 204; // What an earlier test left.
  }

  @AfterEach
  void stop() {
    webhooks.close();
  }

  private Hook registered(Requester subscriber) {
    return webhooks.register(
        scene.next(), new HookEvent.Registered(scene.agency().id(), subscriber, url));
  }

  /** What is due is looked for only while the clock goes on. */
  private void await(BooleanSupplier reached) throws InterruptedException {
    for (int i = 0; i < 400 && !reached.getAsBoolean(); i++) {
      Thread.sleep(25);
      scene.clock.pass(Duration.ofMillis(25));
    }
    assertThat(reached.getAsBoolean()).isTrue();
  }

  private boolean isDone() {
    return tasks.sql("select count(*) from comity.webhook_tasks").query(Integer.class).single()
        == 0;
  }

  /** Where the messages led, once nothing waits any more. */
  private List<String> links(int expected) throws InterruptedException {
    await(() -> received.size() >= expected && isDone());
    return List.copyOf(received).stream()
        .map(sent -> sent.body().replaceFirst("^.*\"link\":\"([^\"]*)\".*$", "$1"))
        .toList();
  }

  @Test
  void anAgencyHearsOfItsCasesAndOfWhatIsHandedIn() throws InterruptedException {
    registered(new Requester(scene.agency().id(), ""));
    scene.registered(CUSTODY);
    Submission submission =
        scene
            .casework
            .submissions()
            .submit(
                scene.next(), scene.agency().id(), Scene.ICE, "booking 1", new FactSheet(REQUEST));
    assertThat(links(2))
        .containsExactlyInAnyOrder("/v1/cases/" + scene.id(), "/v1/inbox/" + submission.id());
    Sent sent = received.getFirst();
    assertThat(sent.headers()).containsKeys("webhook-id", "webhook-timestamp", "webhook-signature");
    assertThat(sent.body())
        .matches(
            "\\{\"type\":\"[a-z.]+\",\"timestamp\":\"2024-03-01T15:15:\\d\\dZ\",\"data\":\\{\"link\":\"[/a-z0-9]+\"}}");
  }

  /** That the person was released is nothing that the laws let this requester hear. */
  @Test
  void aRequesterHearsOnlyThatTheAnswerWouldBeAnother() throws InterruptedException {
    scene.registered(CUSTODY);
    String request = scene.received(REQUEST).id();
    registered(Scene.ICE);
    scene.did(Action.INFORMED, request);
    scene.did(Action.RELEASED, "");
    assertThat(links(0)).isEmpty();
    scene.registered(CUSTODY);
    String second = scene.received(REQUEST).id();
    assertThat(links(1)).hasSize(1);
    scene.found("{\"person\":{\"terrorWatchlistMatch\":true}}");
    assertThat(links(2)).containsOnly("/v1/requests/" + scene.id() + "/" + second + "/questions");
  }

  /** That the desk found somebody is told only where something of the person may be told. */
  @Test
  void thatSomethingHandedInBelongsToACaseIsNotHeard() throws InterruptedException {
    registered(Scene.ICE);
    scene.registered(CUSTODY);
    Submission submission = submitted();
    assigned(submission);
    assertThat(links(0)).isEmpty();
    scene.found("{\"person\":{\"terrorWatchlistMatch\":true}}");
    assertThat(links(1)).containsExactly("/v1/submissions/" + submission.id() + "/questions");
  }

  private Submission submitted() {
    return scene
        .casework
        .submissions()
        .submit(scene.next(), scene.agency().id(), Scene.ICE, "b", new FactSheet(REQUEST));
  }

  private void assigned(Submission submission) {
    assertThat(
            scene
                .casework
                .submissions()
                .assign(scene.next(), submission.id(), scene.id(), FactSheet.EMPTY))
        .isInstanceOf(Written.Done.class);
  }

  @Test
  void aMessageIsTriedAgainUnderTheSameNameUntilItIsEnough() throws InterruptedException {
    status = 500;
    Hook hook = registered(new Requester(scene.agency().id(), ""));
    scene.registered(CUSTODY);
    for (int failures = 1; failures < Patience.TRIES; failures++) {
      int tries = failures;
      await(() -> received.size() == tries);
      await(this::hasFailed); // So that it is to be tried again.
      scene.clock.pass(Patience.after(failures).orElseThrow());
    }
    await(() -> !disabled.isEmpty());
    assertThat(received).hasSize(Patience.TRIES);
    assertThat(received)
        .extracting(sent -> sent.headers().get("webhook-id"))
        .containsOnly(received.getFirst().headers().get("webhook-id"));
    assertThat(received).extracting(Sent::headers).doesNotHaveDuplicates();
    assertThat(webhooks.hook(hook.id()).isEnabled()).isFalse();
    assertThat(disabled)
        .extracting(Hook::reason)
        .containsExactly("a message did not arrive in 8 tries");
    scene.found("{\"person\":{\"gangDatabaseEntry\":false}}");
    scene.clock.pass(Duration.ofDays(1));
    assertThat(links(8)).hasSize(8);
  }

  private boolean hasFailed() {
    return tasks
            .sql("select count(*) from comity.webhook_tasks where picked")
            .query(Integer.class)
            .single()
        == 0;
  }

  @Test
  void aReceiverThatIsGoneIsNotAskedAgain() throws InterruptedException {
    status = 410;
    Hook hook = registered(new Requester(scene.agency().id(), ""));
    scene.registered(CUSTODY);
    await(() -> !disabled.isEmpty());
    assertThat(received).hasSize(1);
    status = 204;
    webhooks.change(scene.next(), hook.id(), new HookEvent.Enabled());
    scene.found("{\"person\":{\"gangDatabaseEntry\":false}}");
    assertThat(links(2)).hasSize(2);
  }

  @Test
  void whatIsRemovedIsGoneWithItsSecret() throws InterruptedException {
    Hook hook = registered(new Requester(scene.agency().id(), ""));
    assertThat(webhooks.secret(hook.id())).isPresent();
    webhooks.change(scene.next(), hook.id(), new HookEvent.Removed());
    assertThat(webhooks.secret(hook.id())).isEmpty();
    assertThat(webhooks.ofAgency(scene.agency().id())).isEmpty();
    assertThatThrownBy(() -> webhooks.change(scene.next(), hook.id(), new HookEvent.Enabled()))
        .isInstanceOf(RefusedException.class)
        .hasMessage("no such webhook");
    scene.registered(CUSTODY);
    assertThat(links(0)).isEmpty();
  }

  @Test
  void theSameRegistrationAgainIsOneAndTheListIsMadeAgain() {
    Write write = scene.next();
    HookEvent.Registered event = new HookEvent.Registered(scene.agency().id(), Scene.ICE, url);
    Hook hook = webhooks.register(write, event);
    assertThat(webhooks.register(write, event)).isEqualTo(hook);
    List<Hook> list = webhooks.ofAgency(scene.agency().id());
    assertThat(list).extracting(Hook::id).containsExactly(hook.id());
    webhooks.rebuild();
    assertThat(webhooks.ofAgency(scene.agency().id())).isEqualTo(list);
    assertThat(webhooks.secret(hook.id())).isPresent();
  }
}
