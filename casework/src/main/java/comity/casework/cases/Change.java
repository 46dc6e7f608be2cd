package comity.casework.cases;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a command changes in a case.
 *
 * @param events in their order
 * @param erased numbers of earlier events whose payload goes
 */
public record Change(List<CaseEvent> events, SortedSet<Integer> erased) {

  public Change {
    events = List.copyOf(events);
  }

  static Change of(CaseEvent... events) {
    return new Change(List.of(events), new TreeSet<>());
  }
}
