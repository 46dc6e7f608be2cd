package comity.casework.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What the events of a case add up to. Erased events count as if they had never been, but for their
 * numbers. Immutable.
 *
 * @param id of the case
 * @param version the number of its last event; 0 if there is none
 * @param agency whose custody; empty where that was erased
 * @param agencyNumber the agency's own number; empty where it was erased
 * @param facts of custody and person
 * @param requests by their names, in the order in which they came
 * @param actions in the order in which they were recorded
 * @param decisions all that were made and not erased, the latest last
 * @param clocks that run, by request
 * @param inCustody whether the person is in the agency's custody
 */
public record CaseState(
    String id,
    int version,
    String agency,
    String agencyNumber,
    Known facts,
    SequencedMap<String, RequestState> requests,
    List<DecisionState> decisions,
    List<ActionState> actions,
    List<AlarmState> alarms,
    SortedMap<String, ClockState> clocks,
    boolean inCustody) {

  public CaseState {
    clocks = Collections.unmodifiableSortedMap(new TreeMap<>(clocks));
    requests = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(requests));
    decisions = List.copyOf(decisions);
    actions = List.copyOf(actions);
    alarms = List.copyOf(alarms);
  }

  /** Before the first event. */
  static CaseState none(String id) {
    return new CaseParts(id).state();
  }

  /** After these events, from the first on. */
  public static CaseState of(String id, List<Recorded> events) {
    CaseState state = none(id);
    for (Recorded recorded : events) {
      state = state.after(recorded);
    }
    return state;
  }

  /** After one event more. */
  public CaseState after(Recorded recorded) {
    return recorded
        .event()
        .map(event -> Fold.after(this, recorded, event))
        .orElse(this)
        .version(recorded.number());
  }

  /** Whether there is such a case, and it was not sealed as a whole. */
  public boolean exists() {
    return !agency.isEmpty();
  }

  /** The requests that wait for something. */
  public List<RequestState> open() {
    return requests.values().stream().filter(RequestState::open).toList();
  }

  /** Since when the person is kept past release; empty while that is not so. */
  public Optional<ActionState> hold() {
    Optional<ActionState> begun = Optional.empty();
    for (ActionState action : actions) {
      if (action.action() == Action.HOLD_BEGUN) {
        begun = Optional.of(action);
      } else if (action.action() == Action.HOLD_ENDED || action.action().endsCustody()) {
        begun = Optional.empty();
      }
    }
    return begun;
  }

  private CaseState version(int number) {
    return change(parts -> parts.version = number);
  }

  CaseState registered(String ofAgency, String number, Known known) {
    return change(parts -> {
      parts.agency = ofAgency;
      parts.agencyNumber = number;
      parts.facts = known;
      parts.inCustody = true;
    });
  }

  CaseState with(Known known) {
    return change(parts -> parts.facts = known);
  }

  CaseState with(RequestState request) {
    return change(parts -> parts.requests.put(request.id(), request));
  }

  CaseState with(DecisionState decision) {
    return change(parts -> parts.decisions.add(decision));
  }

  CaseState with(ActionState action) {
    return change(parts -> {
      parts.actions.add(action);
      parts.inCustody &= !action.action().endsCustody();
    });
  }

  CaseState with(AlarmState alarm) {
    return change(parts -> parts.alarms.add(alarm));
  }

  CaseState with(ClockState clock) {
    return change(parts -> parts.clocks.put(clock.request(), clock));
  }

  CaseState without(String request) {
    return change(parts -> parts.clocks.remove(request));
  }

  private CaseState change(Consumer<CaseParts> change) {
    CaseParts parts = new CaseParts(this);
    change.accept(parts);
    return parts.state();
  }

  /** When something is due to be told next. */
  public Optional<Instant> due() {
    return inCustody
        ? clocks.values().stream()
            .flatMap(clock -> clock.next().stream())
            .min(Comparator.naturalOrder())
        : Optional.empty();
  }
}
