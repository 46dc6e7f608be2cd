package comity.casework.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what goes when records are sealed: they themselves and all that repeats them. */
final class Sealing {

  private static final String KEPT = "record before sealing";

  private Sealing() {}

  static Change of(CaseCommand.Seal command, CaseState state, List<Recorded> past) {
    Handling.require(!command.order().isBlank(), "name the order or the provision that seals");
    Deciding.check(command.kept(), false);
    boolean whole = command.numbers().isEmpty();
    Handling.require(
        whole || command.numbers().first() > 1,
        "the registration can only be sealed with the whole case");
    Handling.require(
        whole || command.numbers().last() <= state.version(), "there is no event of that number");
    SortedSet<Integer> erased = whole ? all(past) : withCopies(command.numbers(), past);
    List<CaseEvent> events = new ArrayList<>();
    events.add(new CaseEvent.Sealed(erased, command.order()));
    if (!whole && !command.kept().equals(FactSheet.EMPTY)) {
      events.add(kept(command.kept(), past.getLast().at()));
    }
    return new Change(events, erased);
  }

  private static CaseEvent kept(FactSheet facts, Instant at) {
    return new CaseEvent.FactsFound(facts, KEPT, "", "", at);
  }

  /** What was sealed before stays on record: it says nothing but by which order. */
  private static SortedSet<Integer> all(List<Recorded> past) {
    return past.stream()
        .filter(r -> r.event().filter(e -> !(e instanceof CaseEvent.Sealed)).isPresent())
        .map(Recorded::number)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedSet<Integer> withCopies(SortedSet<Integer> numbers, List<Recorded> past) {
    SortedSet<Integer> erased = new TreeSet<>(numbers);
    for (Recorded recorded : past) {
      recorded
          .event()
          .filter(event -> repeats(event, erased))
          .ifPresent(event -> erased.add(recorded.number()));
    }
    return erased;
  }

  private static boolean repeats(CaseEvent event, SortedSet<Integer> erased) {
    return switch (event) {
      case CaseEvent.DecisionMade e -> !Collections.disjoint(e.restsOn(), erased);
      case CaseEvent.AlarmRaised e -> erased.contains(e.decision());
      case CaseEvent.ClockSet e -> erased.contains(e.decision());
      default -> false;
    };
  }
}
