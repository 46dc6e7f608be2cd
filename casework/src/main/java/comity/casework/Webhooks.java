package comity.casework;

import comity.casework.cases.CaseLogic;
import comity.casework.cases.CaseState;
import comity.casework.cases.RefusedException;
import comity.casework.hooks.Hook;
import comity.casework.hooks.HookEvent;
import comity.casework.hooks.HookJson;
import comity.casework.hooks.Message;
import comity.casework.hooks.Patience;
import comity.casework.hooks.Sender;
import comity.casework.hooks.Signature;
import comity.casework.ledger.CanonicalJson;
import comity.casework.store.Append;
import comity.casework.store.Appended;
import comity.casework.store.EventStore;
import comity.casework.store.Fingerprint;
import comity.casework.store.Stored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those whom an administrator registered that something changed and where to read it, and
 * nothing else. An agency hears of its own cases; a requester only when asking again would be
 * answered otherwise.
 */
public final class Webhooks implements AutoCloseable {

  private static final String STREAM = "webhook:";
  private static final String CASE = "case ";
  private static final String SUBMISSION = "submission ";
  private static final String BLANK = " ";
  private static final int OK = 200;
  private static final int GONE = 410;

  private final TransactionTemplate transaction;
  private final EventStore store;
  private final HookList list;
  private final Voices voices;
  private final Cases cases;
  private final Submissions submissions;
  private final Deliveries deliveries;
  private final InstantSource clock;
  private final SecureRandom chance;
  private volatile Running running;

  private record Running(Sender sender, Consumer<Hook> disabled) {}

  Webhooks(
      DataSource database,
      EventStore store,
      Cases cases,
      Counter counter,
      Submissions submissions,
      InstantSource clock,
      SecureRandom chance) {
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.store = store;
    this.list = new HookList(database);
    this.voices = new Voices(list, counter, submissions);
    this.cases = cases;
    this.submissions = submissions;
    this.deliveries = new Deliveries(database, this::look, this::send, this::giveUp);
    this.clock = clock;
    this.chance = chance;
  }

  /** The webhooks about an agency's cases. */
  public List<Hook> ofAgency(String agency) {
    return list.ofAgency(agency);
  }

  /** One as it stands; one that there is not exists not. */
  public Hook hook(String id) {
    return hook(id, store.read(STREAM + id));
  }

  private static Hook hook(String id, List<Stored> events) {
    Hook hook = Hook.none(id);
    for (Stored stored : events) {
      hook = hook.after(HookJson.read(stored.body().orElseThrow()));
    }
    return hook;
  }

  /** What its messages are signed with; empty once it is removed. */
  public Optional<String> secret(String id) {
    return list.secret(id);
  }

  /**
   * Registers one. What a requester would hear now is what the first message is measured against.
   *
   * @throws RefusedException if the key was used for something else
   */
  public Hook register(Write write, HookEvent.Registered registered) {
    Hook hook =
        transaction.execute(status -> {
          Appended.Done done =
              append(Desk.newId(chance), write, registered, "register " + registered);
          Hook made = hook(done.stream().substring(STREAM.length()));
          if (!done.repeated()) {
            listen(made);
          }
          return made;
        });
    startIfNeeded();
    return hook;
  }

  /** Uses it again, or no more. */
  public Hook change(Write write, String id, HookEvent event) {
    return transaction.execute(status -> {
      Appended.Done done = append(id, write, event, id + BLANK + event);
      Hook now = hook(id);
      if (event instanceof HookEvent.Enabled && !done.repeated()) {
        listen(now);
      }
      return now;
    });
  }

  private void listen(Hook hook) {
    for (String caseId : list.cases(hook)) {
      CaseState state = cases.state(caseId);
      state.requests().values().stream()
          .filter(request -> request.requester().equals(hook.subscriber()))
          .forEach(request -> voices.look(hook, state, request));
    }
  }

  private Appended.Done append(String id, Write write, HookEvent event, String what) {
    String key = STREAM + write.by() + BLANK + write.key();
    Fingerprint fingerprint = Fingerprint.of(what);
    return Appends.done(
        Appends.once(store, key, fingerprint, () -> attempt(id, write, event, key, fingerprint)));
  }

  private Appended attempt(
      String id, Write write, HookEvent event, String key, Fingerprint fingerprint) {
    Hook now = hook(id);
    now.check(event);
    Instant at = Desk.now(clock);
    CanonicalJson body = HookJson.write(STREAM + id, now.version() + 1, at, write.by(), event);
    Hook after = now.after(event);
    return store.append(
        new Append(STREAM + id, now.version(), at, List.of(body), Set.of(), key, fingerprint),
        jdbc -> {
          list.put(jdbc, after);
          if (event instanceof HookEvent.Registered) {
            list.keep(jdbc, id, Signature.secret(chance));
          }
        });
  }

  /** A case changed; within its transaction. */
  void changed(CaseState state) {
    lookAt(state.agency(), CASE + state.id() + BLANK + state.version());
  }

  /** Something was handed in; within its transaction. */
  void handedIn(String agency, String submission) {
    lookAt(agency, SUBMISSION + submission);
  }

  private void lookAt(String agency, String what) {
    if (!enabled(agency).isEmpty()) {
      deliveries.look(what, clock.instant());
    }
  }

  private List<Hook> enabled(String agency) {
    return list.ofAgency(agency).stream().filter(Hook::isEnabled).toList();
  }

  /** After the transaction, so that it is seen as a whole. */
  private void look(String what) {
    transaction.executeWithoutResult(status -> {
      String[] words = what.split(BLANK, -1);
      if (what.startsWith(CASE)) {
        list.oneAtATime(words[1]);
        CaseState state = cases.state(words[1]);
        enabled(state.agency()).forEach(hook -> look(hook, state, words[2]));
      } else {
        enabled(submissions.submission(words[1]).agency()).stream()
            .filter(Hook::isAgencys)
            .forEach(hook -> tell(hook, Message.handedIn(words[1]), ""));
      }
    });
  }

  private void look(Hook hook, CaseState state, String version) {
    if (hook.isAgencys()) {
      tell(hook, Message.ofCase(state.id()), version);
      return;
    }
    state.requests().values().stream()
        .filter(request -> request.requester().equals(hook.subscriber()))
        .map(request -> voices.look(hook, state, request))
        .flatMap(Optional::stream)
        .forEach(message -> tell(hook, message, version));
  }

  private void tell(Hook hook, Message message, String version) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String id = "msg_" + Fingerprint.of(hook.id() + message + version).hex().substring(0, 32);
    String body = new String(message.body(now), StandardCharsets.UTF_8);
    deliveries.send(id, hook.id() + BLANK + body, now);
  }

  private void send(String id, String text) {
    Hook hook = hook(text.substring(0, text.indexOf(BLANK)));
    Optional<String> secret = list.secret(hook.id());
    if (!hook.isEnabled() || secret.isEmpty()) {
      return; // It was meant for a webhook that is no more.
    }
    byte[] body = text.substring(text.indexOf(BLANK) + 1).getBytes(StandardCharsets.UTF_8);
    int status = post(hook, id, secret.get(), body);
    if (status == GONE) {
      disable(hook.id(), "the receiver says that it is gone");
    } else if (status < OK || status >= OK + 100) {
      throw new IllegalStateException("answered with " + status);
    }
  }

  private int post(Hook hook, String id, String secret, byte[] body) {
    long second = clock.instant().getEpochSecond();
    try {
      return running
          .sender()
          .post(URI.create(hook.url()), Signature.headers(secret, id, second, body), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void giveUp(String text) {
    disable(
        text.substring(0, text.indexOf(BLANK)),
        "a message did not arrive in " + Patience.TRIES + " tries");
  }

  private void disable(String id, String reason) {
    Hook hook = hook(id);
    if (hook.isEnabled()) {
      Write write = Write.of(CaseLogic.ITSELF, "disable " + id + BLANK + hook.version());
      running.disabled().accept(change(write, id, new HookEvent.Disabled(reason)));
    }
  }

  /**
   * From now on sends what waits.
   *
   * @param disabled hears of each webhook that is disabled because its receiver fails
   */
  public void start(Sender sender, Consumer<Hook> disabled) {
    running = new Running(sender, disabled);
    if (list.hasAny()) {
      startIfNeeded();
    }
  }

  private void startIfNeeded() {
    if (running != null) {
      deliveries.start(clock);
    }
  }

  /** Makes the list again from the events. */
  void rebuild() {
    list.clear();
    store.each(
        STREAM, (stream, events) -> list.put(hook(stream.substring(STREAM.length()), events)));
  }

  @Override
  public void close() {
    deliveries.close();
  }
}
