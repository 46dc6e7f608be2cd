package comity.kernel.choice;

import comity.kernel.decide.Decider;
import comity.kernel.json.DecisionWriter;
import comity.kernel.law.Edition;
import comity.kernel.law.Reading;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The versions that were in force on a day, compiled together.
 *
 * @param stack the stack's id, or empty for one law
 * @param agency whom the law speaks to that was asked for; empty if it does not say
 * @param silent one sentence for each layer that had no version in force
 */
public record Chosen(
    String stack, String agency, Decider decider, DecisionWriter json, List<String> silent) {

  static Chosen of(String stack, String agency, Decider decider, List<String> silent) {
    return new Chosen(stack, agency, decider, new DecisionWriter(decider.law(), stack), silent);
  }

  /** The outermost layer first. */
  public List<Edition> editions() {
    return decider.law().editions();
  }

  /** The readings of all layers, by id. */
  public Map<String, Reading> readings() {
    Map<String, Reading> readings = new TreeMap<>();
    editions().forEach(edition -> readings.putAll(edition.law().readings()));
    return readings;
  }
}
