package comity.kernel.scenario;

import comity.kernel.feel.Position;
import java.util.List;

/**
 * What a run of scenarios found.
 *
 * @param scenarios how many ran
 * @param unreached rules that no scenario reached; found only where that was asked for
 */
public record ScenarioReport(int scenarios, List<Failure> failures, List<Unreached> unreached) {

  /**
   * A scenario that did not come out as expected, or a version that has none.
   *
   * @param differences one line for each act
   */
  public record Failure(Position at, String name, List<String> differences) {}

  /** A rule that no scenario reached. */
  public record Unreached(Position at, String decision, int rule, String says) {}
}
