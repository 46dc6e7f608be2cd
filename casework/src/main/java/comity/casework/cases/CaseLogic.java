package comity.casework.cases;

import comity.casework.clock.Calendars;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a command changes in a case, with all that follows from it: new decisions where facts, laws
 * or readings changed, alarms where the agency does what it may not. Computes and keeps nothing.
 */
public final class CaseLogic {

  /** Who recorded what followed by itself. */
  public static final String ITSELF = "comity";

  private final Deciding deciding;
  private final Clocks clocks;

  /** Decides and reckons so. */
  public CaseLogic(Deciding deciding, Calendars calendars) {
    this.deciding = deciding;
    this.clocks = new Clocks(calendars);
  }

  /**
   * The events of a command in their places.
   *
   * @param state the case as it stands
   * @param past all its events
   * @param by the staff number of who wants it recorded
   * @param readings that the agency's counsel adopted, for today
   * @throws RefusedException if it cannot be recorded so
   */
  public Recording record(
      CaseState state,
      List<Recorded> past,
      CaseCommand command,
      String by,
      Agency agency,
      SortedMap<String, String> readings,
      Instant at) {
    Handling.facts(command).ifPresent(facts -> deciding.check(facts, agency));
    Change change = Handling.of(command, state, past);
    Recording recording = Recording.of(state, past, change.erased(), by, at);
    change.events().forEach(recording::add);
    boolean redecide =
        command instanceof CaseCommand.Review
            || change.events().stream().anyMatch(Handling::changesFacts);
    if (redecide) {
      decide(recording, command, agency, readings, at);
    }
    for (CaseEvent event : change.events()) {
      if (event instanceof CaseEvent.ActionTaken action) {
        Alarms.of(recording.state(), action).forEach(recording::follows);
      }
    }
    clocks.changes(recording.state(), agency.zone()).forEach(recording::follows);
    clocks.due(recording.state(), at).forEach(recording::follows);
    return recording;
  }

  /** A request that was closed is decided no more: what counted for it then counts for ever. */
  private void decide(
      Recording recording,
      CaseCommand command,
      Agency agency,
      SortedMap<String, String> readings,
      Instant at) {
    for (RequestState request : recording.state().open()) {
      CaseEvent.DecisionMade decision =
          deciding.decide(recording.state(), request, agency, readings, at);
      if (!(command instanceof CaseCommand.Review) || isNew(request, decision)) {
        recording.follows(decision);
        Alarms.of(recording.state(), recording.state().decisions().getLast())
            .forEach(recording::follows);
      }
    }
  }

  private static boolean isNew(RequestState request, CaseEvent.DecisionMade decision) {
    Optional<FactSheet> before = request.decision().map(DecisionState::outcome);
    return before.map(b -> !sameBut(b, decision.outcome())).orElse(true);
  }

  /** Whether they differ in nothing but the day. */
  private static boolean sameBut(FactSheet one, FactSheet other) {
    return undated(one).equals(undated(other));
  }

  private static String undated(FactSheet outcome) {
    return outcome.json().replaceFirst("\"asOf\":\"[0-9-]*\"", "");
  }
}
