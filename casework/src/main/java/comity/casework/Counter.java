package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.cases.AgencyEvent;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.CaseState;
import comity.casework.cases.Deciding;
import comity.casework.cases.DecisionState;
import comity.casework.cases.EventJson;
import comity.casework.cases.Recorded;
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
  private final Views views;
  private final Agencies agencies;
  private final Deciding deciding;
  private final InstantSource clock;
  private final DisclosureGate gate = new DisclosureGate();

  Counter(
      EventStore store, Views views, Agencies agencies, Deciding deciding, InstantSource clock) {
    this.store = store;
    this.views = views;
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

  /** A second question under the same key is another question: what is told is told again. */
  private Reply reply(Write write, Question question, Asking asking) {
    while (true) {
      CaseState state = state(question.caseId());
      Optional<RequestState> own = gate.own(state, question).filter(r -> state.exists());
      if (own.isEmpty()) {
        return stray(write, question);
      }
      Instant at = Desk.now(clock);
      Agency agency = agencies.agency(state.agency());
      DecisionState now = deciding.now(state, own.get(), agency, agencies.readings(agency, at), at);
      DisclosureGate.Ruling ruling = asking.rule(state, question, now);
      if (isRecorded(write, state, ruling.events(), at)) {
        return ruling.reply();
      }
    }
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
    return isAppended(write, stream, state.version(), bodies, at, after);
  }

  private boolean isAppended(
      Write write,
      String stream,
      int version,
      List<CanonicalJson> bodies,
      Instant at,
      CaseState after) {
    String key = write.by() + " " + write.key() + " " + version;
    Append append =
        new Append(stream, version, at, bodies, Set.of(), key, Fingerprint.of(stream + version));
    return store.append(append, jdbc -> views.put(jdbc, after)) instanceof Appended.Done;
  }

  private Reply stray(Write write, Question question) {
    AgencyEvent event = new AgencyEvent.StrayQuestion("", question.requester(), question.channel());
    Appended appended;
    do {
      int version = store.version(STRAY);
      Instant at = Desk.now(clock);
      CanonicalJson body = EventJson.write(STRAY, version + 1, at, write.by(), event);
      String key = write.by() + " " + write.key() + " stray " + version;
      appended =
          store.append(
              new Append(STRAY, version, at, List.of(body), Set.of(), key, Fingerprint.of(key)),
              jdbc -> {});
    } while (appended instanceof Appended.Moved);
    return gate.stray();
  }
}
