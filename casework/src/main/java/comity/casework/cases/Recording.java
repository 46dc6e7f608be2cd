package comity.casework.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Events that are about to be recorded in a case, and the state that they lead to. For one thread.
 */
public final class Recording {

  private final String by;
  private final Instant at;
  private final SortedSet<Integer> erased;
  private final List<Recorded> fresh = new ArrayList<>();
  private CaseState state;

  private Recording(CaseState state, SortedSet<Integer> erased, String by, Instant at) {
    this.by = by;
    this.at = at;
    this.erased = erased;
    this.state = state;
  }

  /**
   * After what is recorded of a case, of which nothing is erased.
   *
   * @param by who wants it recorded
   */
  public static Recording after(CaseState state, String by, Instant at) {
    return new Recording(state, Collections.emptySortedSet(), by, at);
  }

  /** After all events of a case but those that go. */
  static Recording of(
      CaseState state, List<Recorded> past, SortedSet<Integer> erased, String by, Instant at) {
    CaseState left = erased.isEmpty() ? state : without(erased, state.id(), past);
    return new Recording(left, erased, by, at);
  }

  private static CaseState without(SortedSet<Integer> erased, String id, List<Recorded> past) {
    return CaseState.of(
        id,
        past.stream()
            .map(event -> erased.contains(event.number()) ? event.erased() : event)
            .toList());
  }

  /** Appends what was done or asked. */
  public void add(CaseEvent event) {
    add(event, by);
  }

  /** Appends what followed. */
  void follows(CaseEvent event) {
    add(event, CaseLogic.ITSELF);
  }

  private void add(CaseEvent event, String who) {
    Recorded recorded = new Recorded(state.version() + 1, at, who, Optional.of(event));
    fresh.add(recorded);
    state = state.after(recorded);
  }

  /** When. */
  public Instant at() {
    return at;
  }

  /** The new events. */
  public List<Recorded> events() {
    return List.copyOf(fresh);
  }

  /** Numbers of earlier events whose payload goes. */
  public SortedSet<Integer> erased() {
    return erased;
  }

  /** The case after them. */
  public CaseState state() {
    return state;
  }
}
