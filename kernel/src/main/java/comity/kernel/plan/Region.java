package comity.kernel.plan;

import comity.kernel.outcome.Outcome;
import java.util.List;

/**
 * Rows that are answered alike.
 *
 * @param possible for each act of the shape, every outcome that is possible, without its grounds;
 *     from what is banned to what is unsettled
 */
public record Region(List<List<Outcome>> possible) {

  /** Whether every act has one outcome only. */
  public boolean settled() {
    return possible.stream().allMatch(p -> p.size() == 1);
  }
}
