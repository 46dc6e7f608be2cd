package comity.kernel.possible;

import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which values some axes can have side by side in one case. For one thread. */
public final class Joint {

  private final Plane plane;
  private final Sequence sequence = new Sequence();
  private final Together loose;
  private final List<Together> standpoints;
  private final List<Together.Step> steps = new ArrayList<>();
  private final Node any;

  Joint(List<Axis> axes, List<Standpoint> standpoints, Diagrams into) {
    this.plane = new Plane(axes, into);
    this.loose = Together.loose(plane, new Blocks(standpoints.getFirst().groups()), sequence);
    this.standpoints = standpoints.stream().map(loose::from).toList();
    this.any = of(axes);
  }

  /** In any case: a diagram of booleans that asks the axes. */
  public Node any() {
    return any;
  }

  private Node of(List<Axis> axes) {
    Node[] left = axes.stream().map(axis -> sequence.own(axis.node())).toArray(Node[]::new);
    Node most = loose.of(left).values();
    Node some = plane.none();
    for (int i = 0; i < standpoints.size() && some != most; i++) {
      Together.Step step = standpoints.get(i).of(left);
      steps.add(step);
      some = plane.either(some, step.values());
    }
    return some;
  }

  /**
   * Where a diagram leads in some case in which the axes have certain values.
   *
   * @param cells the cell of each axis; {@link #any} holds of them
   * @param node what it asks besides what the axes ask makes no difference
   */
  public Object value(Map<Variable, Integer> cells, Node node) {
    Predicate<Node> holds = values -> walk(values, cells).equals(true);
    Together.Step step =
        steps.stream().filter(s -> holds.test(s.values())).findFirst().orElseThrow();
    Map<Variable, Integer> answers = new HashMap<>();
    Together.example(step, holds, answers);
    return walk(node, answers);
  }

  private static Object walk(Node node, Map<Variable, Integer> cells) {
    Node at = node;
    while (at instanceof Branch branch) {
      at = branch.child(cells.getOrDefault(branch.variable(), 0));
    }
    return ((Leaf) at).value();
  }
}
