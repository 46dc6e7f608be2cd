package comity.casework.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Until when the person may be kept past release on account of a request.
 *
 * @param request its name
 * @param decision the number of the decision that says so
 * @param end from then on the person may no longer be kept
 * @param told the stages that were told of
 */
public record ClockState(String request, int decision, Instant end, Set<Stage> told) {

  public ClockState {
    told = Set.copyOf(told);
  }

  ClockState with(Stage stage) {
    Set<Stage> more = EnumSet.of(stage);
    more.addAll(told);
    return new ClockState(request, decision, end, more);
  }

  /** The stages that nobody was told of, in the order in which they are due. */
  Stream<Stage> open() {
    return Stream.of(Stage.values()).filter(stage -> !told.contains(stage));
  }

  /** When the next stage is due; empty after the last. */
  public Optional<Instant> next() {
    return open().findFirst().map(stage -> stage.due(end));
  }
}
