package comity.kernel.compare;

import comity.kernel.diagram.Node;
import comity.kernel.diagram.Nodes;
import comity.kernel.diagram.Variable;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Axis;
import comity.kernel.possible.Joint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one law answers, told by the questions that it asks: a diagram of their axes. */
final class Answers {

  private enum No {
    CASE
  }

  private final Node act;
  private final List<Axis> asked;
  private final Logic logic;
  private final Joint joint;
  private final Map<Object, Node> cases = new LinkedHashMap<>();
  private final Map<Outcome, Node> bare = new LinkedHashMap<>();

  /**
   * Of one act.
   *
   * @param act a diagram of outcomes with their grounds, which hang on the axes alone
   * @param joint which values they have side by side
   */
  Answers(Node act, List<Axis> asked, Joint joint, Logic logic) {
    this.act = act;
    this.asked = asked;
    this.logic = logic;
    this.joint = joint;
    Node outcomes = outcomes(0, joint.any(), new HashMap<>());
    for (Object outcome : Nodes.values(outcomes)) {
      if (outcome != No.CASE) {
        Node own = logic.diagrams().map(outcomes, other -> other == outcome);
        cases.put(outcome, own);
        bare.merge(((Outcome) outcome).bare(), own, logic::either);
      }
    }
  }

  /** What is answered in the cases that are left once the first axes have their values. */
  private Node outcomes(int from, Node left, Map<Variable, Integer> values) {
    if (left == logic.none()) {
      return logic.diagrams().leaf(No.CASE);
    }
    if (from == asked.size()) {
      return logic.diagrams().leaf(joint.value(values, act));
    }
    Axis axis = asked.get(from);
    List<Node> cells = new ArrayList<>();
    for (int cell = 0; cell < axis.size(); cell++) {
      values.put(axis, cell);
      cells.add(outcomes(from + 1, logic.diagrams().restrict(left, axis, cell), values));
    }
    values.remove(axis);
    return logic.diagrams().choose(axis, cells);
  }

  /** All that some case is answered, without grounds. */
  Set<Outcome> outcomes() {
    return bare.keySet();
  }

  /** The cases that are answered so. */
  Node cases(Outcome outcome) {
    return bare.get(outcome);
  }

  /** The rules that hold in every one of the cases or, where there are none, in some. */
  List<Ground> grounds(Node region) {
    List<Set<Ground>> all = new ArrayList<>();
    cases.forEach((outcome, own) -> {
      if (logic.meet(own, region)) {
        all.add(new LinkedHashSet<>(((Outcome) outcome).grounds()));
      }
    });
    Set<Ground> shared = new LinkedHashSet<>(all.getFirst());
    all.forEach(shared::retainAll);
    Set<Ground> some = new LinkedHashSet<>();
    all.forEach(some::addAll);
    return List.copyOf(shared.isEmpty() ? some : shared);
  }
}
