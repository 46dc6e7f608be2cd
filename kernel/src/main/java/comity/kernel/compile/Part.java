package comity.kernel.compile;

import comity.kernel.diagram.Node;
import comity.kernel.law.Edition;
import comity.kernel.law.Logic;
import java.util.List;

/**
 * A decision, or a test of the case, by its rows. A formula is a table of one row that asks
 * nothing.
 *
 * @param question what stands for its value wherever it is asked
 */
public record Part(
    Edition edition, DecisionQuestion question, Logic.HitPolicy hitPolicy, List<Rule> rules) {

  /**
   * A row.
   *
   * @param tests one diagram for each cell, of booleans or {@link Missing}; the row matches where
   *     all are true, and not where one is false
   * @param value a diagram of the part's values
   */
  public record Rule(List<Node> tests, Node value) {}

  /** Whether it is a table, of which no row may match. */
  public boolean isTable() {
    return question.definition().logic() instanceof Logic.Table;
  }
}
