package comity.casework.gate;

import comity.casework.cases.ActAnswer;
import comity.casework.cases.Action;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.CaseState;
import comity.casework.cases.DecisionState;
import comity.casework.cases.RequestState;
import comity.kernel.law.Acts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets information out to a requester, or not. The question, each thing told and each refusal are
 * events to be recorded; whoever asks must record them before the reply leaves.
 */
public final class DisclosureGate {

  private static final String NOTIFY = "notify";
  private static final String RELEASE_DUE = "custody/releaseDueAt";

  /**
   * A reply with what is to be recorded of it.
   *
   * @param events in their order
   */
  public record Ruling(Reply reply, List<CaseEvent> events) {

    public Ruling {
      events = List.copyOf(events);
    }
  }

  /** The request that the question is about, if it is the requester's own. */
  public Optional<RequestState> own(CaseState state, Question question) {
    return Optional.ofNullable(state.requests().get(question.request()))
        .filter(request -> request.requester().equals(question.requester()));
  }

  /** What a requester hears who has no such request. */
  public Reply stray() {
    return Reply.unknown();
  }

  /**
   * Answers a question about a request of the requester's own.
   *
   * @param now what the laws say at this instant
   */
  public Ruling answer(CaseState state, Question question, DecisionState now) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new CaseEvent.Asked(
            question.request(), question.requester(), question.channel(), question.kinds()));
    Map<String, ActAnswer> answers = now.answers();
    List<Reply.Item> items = new ArrayList<>();
    for (String kind : question.kinds()) {
      Optional<String> value =
          Optional.ofNullable(question.supplied().get(kind)).or(() -> onRecord(state, kind));
      String act = Acts.disclosing(kind);
      items.add(item(act, value, question, Optional.ofNullable(answers.get(act)), events));
    }
    return new Ruling(Reply.of(items), events);
  }

  /**
   * Answers a question about a request that the requester handed in, without knowing whether
   * anybody here is meant. What is refused is refused as the request alone has it; on record it is
   * as it is.
   *
   * @param alone what the laws say to the request of which nothing else is known
   */
  public Ruling answer(CaseState state, Question question, DecisionState now, DecisionState alone) {
    Ruling open = answer(state, question, now);
    List<Reply.Item> items =
        open.reply().items().stream()
            .map(item -> item instanceof Reply.Told ? item : refused(item.act(), alone))
            .toList();
    return new Ruling(Reply.of(items), open.events());
  }

  /** Answers the same while it belongs to no case: nothing is told. */
  public Reply pending(Question question, DecisionState alone) {
    return Reply.of(
        question.kinds().stream()
            .<Reply.Item>map(kind -> refused(Acts.disclosing(kind), alone))
            .toList());
  }

  private static Reply.Item refused(String act, DecisionState alone) {
    Optional<ActAnswer> answer = alone.answer(act);
    boolean allows = answer.filter(ActAnswer::allows).isPresent();
    return new Reply.Refused(
        act,
        allows ? Reply.Reason.NOT_ON_RECORD : reason(answer),
        answer.map(ActAnswer::citations).orElse(List.of()));
  }

  /** Tells the requester of the release, if the laws allow it. */
  public Ruling notice(CaseState state, Question question, DecisionState now) {
    List<CaseEvent> events = new ArrayList<>();
    Reply.Item item = item(NOTIFY, release(state), question, now.answer(NOTIFY), events);
    return new Ruling(Reply.of(List.of(item)), events);
  }

  private static Reply.Item item(
      String act,
      Optional<String> value,
      Question question,
      Optional<ActAnswer> answer,
      List<CaseEvent> events) {
    List<String> citations = answer.map(ActAnswer::citations).orElse(List.of());
    if (answer.filter(ActAnswer::allows).isEmpty()) {
      events.add(withheld(question, act, answer, citations));
      return new Reply.Refused(act, reason(answer), citations);
    }
    if (value.isEmpty()) {
      events.add(withheld(question, act, answer, citations));
      return new Reply.Refused(act, Reply.Reason.NOT_ON_RECORD, citations);
    }
    events.add(
        new CaseEvent.Disclosed(
            question.request(), question.requester(), question.channel(), act, citations));
    return new Reply.Told(act, value.get(), citations);
  }

  private static CaseEvent withheld(
      Question question, String act, Optional<ActAnswer> answer, List<String> citations) {
    return new CaseEvent.Withheld(
        question.request(),
        question.requester(),
        question.channel(),
        act,
        answer.flatMap(ActAnswer::settled).orElse(""),
        citations);
  }

  private static Reply.Reason reason(Optional<ActAnswer> answer) {
    if (answer.filter(ActAnswer::forbids).isPresent()) {
      return Reply.Reason.FORBIDDEN;
    }
    return answer.isEmpty() || answer.get().isSilent()
        ? Reply.Reason.NOT_AUTHORISED
        : Reply.Reason.UNSETTLED;
  }

  private static Optional<String> onRecord(CaseState state, String kind) {
    return switch (kind) {
      case "incarceration-status" ->
          Optional.of(state.inCustody() ? "in custody" : "not in custody");
      case "release-date" -> release(state);
      default -> Optional.empty();
    };
  }

  /** When the person is due for release, or was released. */
  private static Optional<String> release(CaseState state) {
    return state.actions().stream()
        .filter(action -> action.action() == Action.RELEASED)
        .map(action -> action.at().toString())
        .findFirst()
        .or(() -> Optional.of(state.facts().text(RELEASE_DUE)).filter(text -> !text.isEmpty()));
  }
}
