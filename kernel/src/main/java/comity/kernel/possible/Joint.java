package comity.kernel.possible;

import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which values some axes can have side by side in one case. For one thread. */
public final class Joint {

  private final Plane plane;
  private final Sequence sequence;
  private final Together loose;
  private final Standpoints standpoints;
  private final List<Together.Step> steps = new ArrayList<>();
  private final Node any;

  Joint(List<Axis> axes, Sequence sequence, Blocks blocks, Standpoints standpoints, Diagrams into) {
    this.sequence = sequence;
    this.plane = new Plane(axes, into);
    this.loose = Together.loose(plane, blocks);
    this.standpoints = standpoints;
    this.any = of(axes);
  }

  /** In any case: a diagram of booleans that asks the axes. */
  public Node any() {
    return any;
  }

  private Node of(List<Axis> axes) {
    Strand[] left = axes.stream().map(axis -> sequence.of(axis.node())).toArray(Strand[]::new);
    Node some = plane.none();
    boolean isAll = false;
    Iterator<Standpoint> next = standpoints.iterator();
    while (!isAll && next.hasNext()) {
      Together.Step step = loose.from(next.next()).of(left);
      steps.add(step);
      some = plane.either(some, step.values());
      isAll = step.isAll() || (steps.size() > 1 && some == loose.of(left).values());
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
