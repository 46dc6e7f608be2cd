package comity.casework.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what the agency did with what it may. */
final class Alarms {

  private static final String HOLD = "hold";

  private Alarms() {}

  /**
   * The alarms that an action raises.
   *
   * @param state with the action
   */
  static List<CaseEvent> of(CaseState state, CaseEvent.ActionTaken action) {
    List<CaseEvent> alarms = new ArrayList<>();
    action
        .action()
        .act()
        .ifPresent(
            act -> decision(state, action).ifPresent(decision -> ofAct(decision, act, alarms)));
    if (action.action().endsCustody()) {
      state.requests().values().forEach(request -> undone(state, request, alarms));
    }
    return alarms;
  }

  /** The one that counted when it was done, else the first there was. */
  private static Optional<DecisionState> decision(CaseState state, CaseEvent.ActionTaken action) {
    List<DecisionState> all =
        state.decisions().stream()
            .filter(d -> action.request().isEmpty() || d.request().equals(action.request()))
            .toList();
    return all.stream()
        .filter(d -> !d.at().isAfter(action.at()))
        .reduce((earlier, later) -> later)
        .or(() -> all.stream().findFirst());
  }

  private static void ofAct(DecisionState decision, String act, List<CaseEvent> into) {
    decision
        .answer(act)
        .filter(answer -> !answer.allows())
        .ifPresent(answer -> into.add(alarm(kind(answer), act, decision, answer)));
  }

  private static Alarm kind(ActAnswer answer) {
    if (answer.forbids()) {
      return Alarm.FORBIDDEN;
    }
    return answer.isSilent() ? Alarm.NOT_AUTHORISED : Alarm.UNSETTLED;
  }

  private static CaseEvent alarm(
      Alarm alarm, String act, DecisionState decision, ActAnswer answer) {
    return new CaseEvent.AlarmRaised(
        alarm, act, decision.request(), decision.number(), answer.citations());
  }

  /** What the laws demand and nobody did before custody ended. */
  private static void undone(CaseState state, RequestState request, List<CaseEvent> into) {
    request
        .decision()
        .ifPresent(decision ->
            decision
                .answers()
                .forEach((act, answer) -> {
                  if (answer.demands() && isAction(act) && !isDone(state, request.id(), act)) {
                    into.add(alarm(Alarm.NOT_DONE, act, decision, answer));
                  }
                }));
  }

  private static boolean isAction(String act) {
    return List.of(Action.values()).stream().anyMatch(a -> a.act().filter(act::equals).isPresent());
  }

  private static boolean isDone(CaseState state, String request, String act) {
    return state.actions().stream()
        .filter(done -> done.request().equals(request))
        .anyMatch(done -> done.action().act().filter(act::equals).isPresent());
  }

  /**
   * The alarm of a new decision under which a hold that goes on is forbidden.
   *
   * @param state with the decision
   */
  static List<CaseEvent> of(CaseState state, DecisionState decision) {
    return state
        .hold()
        .filter(hold -> hold.request().isEmpty() || hold.request().equals(decision.request()))
        .flatMap(hold -> decision.answer(HOLD))
        .filter(ActAnswer::forbids)
        .<List<CaseEvent>>map(
            answer -> List.of(alarm(Alarm.FORBIDDEN_HOLD_UNDER_WAY, HOLD, decision, answer)))
        .orElse(List.of());
  }
}
