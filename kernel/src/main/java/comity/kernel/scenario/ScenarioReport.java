package comity.kernel.scenario;

import comity.kernel.feel.Position;
import java.util.List;

/**
 * What a run of scenarios found.
 *
 * @param scenarios how many ran
 * @param unreached rules that no scenario reached; found only where a whole law ran
 */
public record ScenarioReport(int scenarios, List<Failure> failures, List<Unreached> unreached) {

  /** The same without the rules that were not reached, where only a part of the scenarios ran. */
  public ScenarioReport withoutCoverage() {
    return new ScenarioReport(scenarios, failures, List.of());
  }

  /**
   * A scenario that did not come out as expected, or a version that has none.
   *
   * @param differences one line for each act
   */
  public record Failure(Position at, String name, List<String> differences) {}

  /** A rule that no scenario reached. */
  public record Unreached(Position at, String decision, int rule, String says) {}
}
