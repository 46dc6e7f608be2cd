package comity.kernel.dmn.tck;

import comity.kernel.compile.Compiler;
import comity.kernel.compile.Missing;
import comity.kernel.decide.Decider;
import comity.kernel.decide.Unread;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.dmn.DmnImport;
import comity.kernel.dmn.DmnModel;
import comity.kernel.dmn.Imported;
import comity.kernel.law.LawException;
import comity.kernel.possible.TooManyPossibilitiesException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The decisions of one model, each imported and compiled with what it requires when it is first
 * asked for.
 */
final class Decisions {

  private final DmnModel model;
  private final Map<String, Prepared> prepared = new HashMap<>();

  private record Prepared(CaseFiller filler, Decider decider) {}

  Decisions(DmnModel model) {
    this.model = model;
  }

  /**
   * What the decision gives.
   *
   * @throws RefusedException if that is not found exactly
   */
  Object value(String decision, SequencedMap<String, TckValue> inputs) {
    Prepared ready = prepared(decision);
    try {
      return only(decision, ready.decider().values(decision, ready.filler().facts(inputs)));
    } catch (TooManyPossibilitiesException e) {
      throw new RefusedException(e.getMessage(), e);
    }
  }

  private static Object only(String decision, Set<Object> values) {
    if (values.size() != 1) {
      throw new RefusedException(
          "`" + decision + "` stays open between " + values.size() + " values");
    }
    Object value = values.iterator().next();
    if (value instanceof Unread unread) {
      throw new RefusedException("`" + unread.path() + "` is not known");
    }
    if (value instanceof Missing missing && !missing.decision().equals(decision)) {
      throw new RefusedException(
          "`" + missing.decision() + "` gives no value, and null is no value here");
    }
    return value;
  }

  private Prepared prepared(String decision) {
    Prepared ready = prepared.get(decision);
    if (ready == null) {
      ready = prepare(decision);
      prepared.put(decision, ready);
    }
    return ready;
  }

  private Prepared prepare(String decision) {
    try {
      Imported imported = DmnImport.decision(model, decision);
      Decider decider =
          new Decider(
              Compiler.compile(imported.vocabulary(), List.of(imported.edition(new TreeMap<>()))));
      return new Prepared(new CaseFiller(imported), decider);
    } catch (LawException e) {
      throw new RefusedException(e.faults().getFirst().says(), e);
    } catch (NodeBudgetException e) {
      throw new RefusedException(e.getMessage(), e);
    }
  }
}
