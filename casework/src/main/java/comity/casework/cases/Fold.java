package comity.casework.cases;

import java.util.Optional;
import java.util.Set;

/** One event further. */
final class Fold {

  private Fold() {}

  static CaseState after(CaseState state, Recorded recorded, CaseEvent event) {
    int number = recorded.number();
    return switch (event) {
      case CaseEvent.CustodyRegistered e ->
          state.registered(e.agency(), e.agencyNumber(), Known.NOTHING.with(e.facts(), number));
      case CaseEvent.FactsFound e -> state.with(state.facts().with(e.facts(), number));
      case CaseEvent.RequestReceived e -> state.with(received(e, number));
      case CaseEvent.RequestCorrected e -> corrected(state, e, number);
      case CaseEvent.RequestCancelled e -> closed(state, e.request());
      case CaseEvent.DecisionMade e -> decided(state, recorded, e);
      case CaseEvent.ActionTaken e -> acted(state, e, number);
      case CaseEvent.AlarmRaised e ->
          state.with(
              new AlarmState(
                  number, recorded.at(), e.alarm(), e.act(), e.request(), e.citations()));
      case CaseEvent.ClockSet e ->
          state.with(new ClockState(e.request(), e.decision(), e.end(), Set.of()));
      case CaseEvent.ClockStopped e -> state.without(e.request());
      case CaseEvent.ClockTold e -> told(state, e);
      case CaseEvent.Sealed e -> state;
      case CaseEvent.Asked e -> state;
      case CaseEvent.Disclosed e -> state;
      case CaseEvent.Withheld e -> state;
    };
  }

  private static RequestState received(CaseEvent.RequestReceived e, int number) {
    return new RequestState(
        e.request(),
        e.requester(),
        e.channel(),
        e.receivedAt(),
        Known.NOTHING.with(e.facts(), number),
        true,
        Optional.empty());
  }

  /** What spoke of a request that was erased since says nothing any more. */
  private static CaseState corrected(CaseState state, CaseEvent.RequestCorrected e, int number) {
    RequestState request = state.requests().get(e.request());
    return request == null
        ? state
        : state.with(request.with(request.facts().with(e.facts(), number)));
  }

  private static CaseState told(CaseState state, CaseEvent.ClockTold e) {
    ClockState clock = state.clocks().get(e.request());
    return clock == null || !clock.end().equals(e.end())
        ? state
        : state.with(clock.with(e.stage()));
  }

  private static CaseState closed(CaseState state, String id) {
    RequestState request = state.requests().get(id);
    return request == null ? state : state.with(request.closed());
  }

  private static CaseState decided(CaseState state, Recorded recorded, CaseEvent.DecisionMade e) {
    DecisionState decision =
        new DecisionState(recorded.number(), recorded.at(), e.request(), e.asOf(), e.outcome());
    RequestState request = state.requests().get(e.request());
    CaseState decided = state.with(decision);
    return request == null ? decided : decided.with(request.with(decision));
  }

  private static CaseState acted(CaseState state, CaseEvent.ActionTaken e, int number) {
    CaseState acted =
        state.with(new ActionState(number, e.action(), e.request(), e.at(), e.to(), e.authority()));
    if (!e.action().endsCustody()) {
      return acted;
    }
    for (RequestState request : state.open()) {
      acted = acted.with(request.closed());
    }
    return acted;
  }
}
