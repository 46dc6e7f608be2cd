package comity.server.pages;

import comity.kernel.law.Edition;
import comity.kernel.law.OffenceList;
import comity.kernel.law.Reading;
import comity.kernel.scenario.ScenarioRun;
import java.util.List;

/**
 * One version of a law, as its page shows it.
 *
 * @param name behind which it is found, {@code us-ny-nyc/doc@2018-01-30}
 * @param lists with the entries of the version's first day
 */
record LawView(
    Edition edition,
    String name,
    List<Prose> prose,
    List<DecisionView> decisions,
    List<Reading> readings,
    List<Listed> lists,
    List<ScenarioRun.Ran> scenarios) {

  /** A dated list as it stood on the first day of the version. */
  record Listed(String name, String statute, List<OffenceList.Entry> entries) {}

  /** The decisions that answer for an act. */
  public List<DecisionView> acts() {
    return decisions.stream().filter(DecisionView::isAct).toList();
  }

  /** The terms that they rest on. */
  public List<DecisionView> terms() {
    return decisions.stream().filter(decision -> !decision.isAct()).toList();
  }

  /** How many scenarios came out as their authors expected. */
  public long passed() {
    return scenarios.stream().filter(ran -> ran.differences().isEmpty()).count();
  }
}
