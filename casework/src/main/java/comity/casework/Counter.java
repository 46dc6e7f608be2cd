package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.cases.AgencyEvent;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.CaseState;
import comity.casework.cases.Deciding;
import comity.casework.cases.DecisionState;
import comity.casework.cases.EventJson;
import comity.casework.cases.Recorded;
import comity.casework.cases.RefusedException;
import comity.casework.cases.RequestState;
import comity.casework.gate.DisclosureGate;
import comity.casework.gate.Question;
import comity.casework.gate.Reply;
import comity.casework.ledger.CanonicalJson;
import comity.casework.store.Append;
import comity.casework.store.Appended;
import comity.casework.store.EventStore;
import comity.casework.store.Fingerprint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where requesters are answered: through the gate, and on record before the reply leaves. */
final class Counter {

  /** Where questions are recorded that belong to no case. */
  private static final String STRAY = "stray";

  private final EventStore store;
  private final Following following;
  private final Agencies agencies;
  private final Deciding deciding;
  private final InstantSource clock;
  private final DisclosureGate gate = new DisclosureGate();

  Counter(
      EventStore store,
      Following following,
      Agencies agencies,
      Deciding deciding,
      InstantSource clock) {
    this.store = store;
    this.following = following;
    this.agencies = agencies;
    this.deciding = deciding;
    this.clock = clock;
  }

  /** How the gate rules on one question. */
  private interface Asking {
    DisclosureGate.Ruling rule(CaseState state, Question question, DecisionState now);
  }

  Reply ask(Write write, Question question) {
    return reply(write, question, gate::answer);
  }

  Reply notice(Write write, Question question) {
    return reply(write, question, gate::notice);
  }

  /** The same question under the same key is on record once, if the answer is still the same. */
  private Reply reply(Write write, Question question, Asking asking) {
    while (true) {
      CaseState state = state(question.caseId());
      Optional<RequestState> own = gate.own(state, question).filter(r -> state.exists());
      if (own.isEmpty()) {
        return stray(write, question);
      }
      Instant at = Desk.now(clock);
      DisclosureGate.Ruling ruling = asking.rule(state, question, now(state, own.get(), at));
      if (isRecorded(write, state, ruling.events(), at)) {
        return ruling.reply();
      }
    }
  }

  private DecisionState now(CaseState state, RequestState request, Instant at) {
    Agency agency = agencies.agency(state.agency());
    return deciding.now(state, request, agency, agencies.readings(agency, at), at);
  }

  private CaseState state(String caseId) {
    return CaseState.of(
        caseId, store.read(Desk.stream(caseId)).stream().map(Desk::recorded).toList());
  }

  private boolean isRecorded(Write write, CaseState state, List<CaseEvent> events, Instant at) {
    String stream = Desk.stream(state.id());
    List<CanonicalJson> bodies = new ArrayList<>();
    CaseState after = state;
    for (CaseEvent event : events) {
      Recorded recorded = new Recorded(after.version() + 1, at, write.by(), Optional.of(event));
      bodies.add(EventJson.write(stream, recorded));
      after = after.after(recorded);
    }
    CaseState last = after;
    Fingerprint fingerprint = Fingerprint.of(stream + " " + events);
    Append append =
        new Append(stream, state.version(), at, bodies, Set.of(), key(write), fingerprint);
    return isDone(store.append(append, jdbc -> following.put(jdbc, last)));
  }

  private static String key(Write write) {
    return "question " + write.by() + " " + write.key();
  }

  private static boolean isDone(Appended appended) {
    if (appended instanceof Appended.KeyUsed) {
      throw new RefusedException(
          "this key was used for another question, or the answer has changed; choose a new key",
          null);
    }
    return appended instanceof Appended.Done;
  }

  private Reply stray(Write write, Question question) {
    AgencyEvent event = new AgencyEvent.StrayQuestion(question.requester(), question.channel());
    boolean recorded = false;
    while (!recorded) {
      int version = store.version(STRAY);
      Instant at = Desk.now(clock);
      CanonicalJson body = EventJson.write(STRAY, version + 1, at, write.by(), event);
      Fingerprint fingerprint = Fingerprint.of(STRAY + " " + event);
      recorded =
          isDone(
              store.append(
                  new Append(STRAY, version, at, List.of(body), Set.of(), key(write), fingerprint),
                  jdbc -> {}));
    }
    return gate.stray();
  }
}
