package comity.kernel.witness;

import java.util.List;

/**
 * What a search found.
 *
 * @param looked the names of what it looked at: acts or decisions
 * @param found at most one case for each question; where there is none, there surely is none unless
 *     it gave up
 * @param gaveUp the names of those at which its time was over
 */
public record Search<T>(List<String> looked, List<T> found, List<String> gaveUp) {

  /** Keeps what it is given. */
  public Search {
    looked = List.copyOf(looked);
    found = List.copyOf(found);
    gaveUp = List.copyOf(gaveUp);
  }

  /** Whether there surely is nothing to find. */
  public boolean isNothing() {
    return found.isEmpty() && gaveUp.isEmpty();
  }
}
