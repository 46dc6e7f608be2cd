package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.cases.AgencyEvent;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.CaseState;
import comity.casework.cases.Deciding;
import comity.casework.cases.DecisionState;
import comity.casework.cases.EventJson;
import comity.casework.cases.Recording;
import comity.casework.cases.RefusedException;
import comity.casework.cases.RequestState;
import comity.casework.gate.DisclosureGate;
import comity.casework.gate.Question;
import comity.casework.gate.Reply;
import comity.casework.store.Appended;
import comity.casework.store.Fingerprint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Where requesters are answered: through the gate, and on record before the reply leaves. */
final class Counter {

  /** Where questions are recorded that belong to no case. */
  private static final String STRAY = "stray";

  private final Cases cases;
  private final Following following;
  private final Agencies agencies;
  private final Deciding deciding;
  private final InstantSource clock;
  private final DisclosureGate gate = new DisclosureGate();

  Counter(
      Cases cases, Following following, Agencies agencies, Deciding deciding, InstantSource clock) {
    this.cases = cases;
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

  /** The same where the requester does not know whether anybody here is meant. */
  Reply ask(Write write, Question question, DecisionState alone) {
    return reply(write, question, (state, asked, now) -> gate.answer(state, asked, now, alone));
  }

  /** The reply to a question about a request that belongs to no case. */
  Reply pending(Question question, DecisionState alone) {
    return gate.pending(question, alone);
  }

  /** What would be answered; nothing leaves, and so nothing is recorded. */
  Reply heard(CaseState state, Question question) {
    return gate.answer(state, question, now(state, question)).reply();
  }

  /** The same where the requester does not know whether anybody here is meant. */
  Reply heard(CaseState state, Question question, DecisionState alone) {
    return gate.answer(state, question, now(state, question), alone).reply();
  }

  private DecisionState now(CaseState state, Question question) {
    return now(state, state.requests().get(question.request()), Desk.now(clock));
  }

  Reply notice(Write write, Question question) {
    return reply(write, question, gate::notice);
  }

  /** The same question under the same key is on record once, if the answer is still the same. */
  private Reply reply(Write write, Question question, Asking asking) {
    while (true) {
      CaseState state = cases.state(question.caseId());
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

  private boolean isRecorded(Write write, CaseState state, List<CaseEvent> events, Instant at) {
    Recording recording = Recording.after(state, write.by(), at);
    events.forEach(recording::add);
    Fingerprint fingerprint = Fingerprint.of(EventJson.stream(state.id()) + " " + events);
    return isDone(
        cases.append(recording, key(write), fingerprint, jdbc -> following.put(recording.state())));
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
    Fingerprint fingerprint = Fingerprint.of(STRAY + " " + event);
    isDone(agencies.record(STRAY, event, write.by(), key(write), fingerprint));
    return gate.stray();
  }
}
