package comity.casework.cases;

import java.util.List;
import java.util.Optional;

/** Turns a command into what happened, or refuses it. What follows from that is found elsewhere. */
final class Handling {

  private Handling() {}

  /**
   * What the command changes, before what follows from it.
   *
   * @param past the events that the state adds up
   */
  static Change of(CaseCommand command, CaseState state, List<Recorded> past) {
    return switch (command) {
      case CaseCommand.RegisterCustody c -> register(c, state);
      case CaseCommand.FindFacts c -> find(c, state);
      case CaseCommand.ReceiveRequest c -> receive(c, state);
      case CaseCommand.CorrectRequest c -> correct(c, state);
      case CaseCommand.CancelRequest c -> cancel(c, state);
      case CaseCommand.TakeAction c -> act(c, state);
      case CaseCommand.Seal c -> Sealing.of(c, existing(state), past);
      case CaseCommand.Review c -> Change.of();
      case CaseCommand.Tick c -> Change.of();
    };
  }

  /** The facts that a command tells. */
  static Optional<FactSheet> facts(CaseCommand command) {
    return switch (command) {
      case CaseCommand.RegisterCustody c -> Optional.of(c.facts());
      case CaseCommand.FindFacts c -> Optional.of(c.facts());
      case CaseCommand.ReceiveRequest c -> Optional.of(c.facts());
      case CaseCommand.CorrectRequest c -> Optional.of(c.facts());
      case CaseCommand.Seal c -> Optional.of(c.kept());
      case CaseCommand.CancelRequest c -> Optional.empty();
      case CaseCommand.TakeAction c -> Optional.empty();
      case CaseCommand.Review c -> Optional.empty();
      case CaseCommand.Tick c -> Optional.empty();
    };
  }

  private static Change register(CaseCommand.RegisterCustody c, CaseState state) {
    require(state.version() == 0, "the case exists already");
    require(!c.agencyNumber().isBlank(), "give the agency's own number of the custody");
    Deciding.check(c.facts(), false);
    return Change.of(new CaseEvent.CustodyRegistered(c.agency(), c.agencyNumber(), c.facts()));
  }

  private static Change find(CaseCommand.FindFacts c, CaseState state) {
    existing(state);
    require(!c.source().isBlank(), "say what the facts come from: a finding names its source");
    require(!c.foundBy().isBlank(), "say who found the facts");
    Deciding.check(c.facts(), false);
    return Change.of(
        new CaseEvent.FactsFound(c.facts(), c.source(), c.how(), c.foundBy(), c.foundAt()));
  }

  private static Change receive(CaseCommand.ReceiveRequest c, CaseState state) {
    existing(state);
    Deciding.check(c.facts(), true);
    String id = "R" + (state.version() + 1);
    return Change.of(
        new CaseEvent.RequestReceived(id, c.requester(), c.channel(), c.receivedAt(), c.facts()));
  }

  private static Change correct(CaseCommand.CorrectRequest c, CaseState state) {
    request(state, c.request());
    require(!c.reason().isBlank(), "say why the request is corrected");
    Deciding.check(c.facts(), true);
    return Change.of(new CaseEvent.RequestCorrected(c.request(), c.facts(), c.reason()));
  }

  private static Change cancel(CaseCommand.CancelRequest c, CaseState state) {
    require(request(state, c.request()).open(), "the request is no longer open");
    return Change.of(new CaseEvent.RequestCancelled(c.request(), c.cancelledAt(), c.reason()));
  }

  private static Change act(CaseCommand.TakeAction c, CaseState state) {
    existing(state);
    if (!c.request().isEmpty()) {
      request(state, c.request());
    }
    require(state.inCustody() || !c.action().endsCustody(), "the person is no longer in custody");
    require(
        c.action() != Action.HOLD_BEGUN || state.hold().isEmpty(), "a hold is under way already");
    require(c.action() != Action.HOLD_ENDED || state.hold().isPresent(), "there is no hold to end");
    return Change.of(
        new CaseEvent.ActionTaken(c.action(), c.request(), c.at(), c.to(), c.authority()));
  }

  private static CaseState existing(CaseState state) {
    require(state.exists(), "there is no such case");
    return state;
  }

  private static RequestState request(CaseState state, String id) {
    RequestState request = existing(state).requests().get(id);
    require(request != null, "there is no such request in the case");
    return request;
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new RefusedException(otherwise, null);
    }
  }

  /** Which of a command's events are about what a decision looks at. */
  static boolean changesFacts(CaseEvent event) {
    return switch (event) {
      case CaseEvent.CustodyRegistered e -> true;
      case CaseEvent.FactsFound e -> true;
      case CaseEvent.RequestReceived e -> true;
      case CaseEvent.RequestCorrected e -> true;
      case CaseEvent.Sealed e -> true;
      case CaseEvent.RequestCancelled e -> false;
      case CaseEvent.DecisionMade e -> false;
      case CaseEvent.ActionTaken e -> false;
      case CaseEvent.AlarmRaised e -> false;
      case CaseEvent.ClockSet e -> false;
      case CaseEvent.ClockStopped e -> false;
      case CaseEvent.ClockTold e -> false;
      case CaseEvent.Asked e -> false;
      case CaseEvent.Disclosed e -> false;
      case CaseEvent.Withheld e -> false;
    };
  }
}
