package comity.kernel.compare;

import comity.kernel.diagram.Diagrams;
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
  private final Node outcomes;

  /** Each once, in the order in which a walk meets them. */
  private final Set<Object> all;

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
    this.outcomes = outcomes(0, joint.any(), new HashMap<>());
    this.all = Nodes.values(outcomes);
    all.remove(No.CASE);
    all.stream()
        .map(outcome -> ((Outcome) outcome).bare())
        .distinct()
        .forEach(outcome -> bare.put(outcome, logic.diagrams().map(outcomes, o -> is(o, outcome))));
  }

  private static boolean is(Object outcome, Outcome bare) {
    return outcome != No.CASE && ((Outcome) outcome).bare().equals(bare);
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
    Set<Object> told = Diagrams.values(outcomes, region);
    List<Set<Ground>> grounds = new ArrayList<>();
    for (Object outcome : all) {
      if (told.contains(outcome)) {
        grounds.add(new LinkedHashSet<>(((Outcome) outcome).grounds()));
      }
    }
    Set<Ground> shared = new LinkedHashSet<>(grounds.getFirst());
    grounds.forEach(shared::retainAll);
    Set<Ground> some = new LinkedHashSet<>();
    grounds.forEach(some::addAll);
    return List.copyOf(shared.isEmpty() ? some : shared);
  }
}
