package comity.kernel.possible;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Diagrams of booleans over some axes. */
final class Plane {

  private final List<Axis> axes;
  private final Node all;
  private final Node none;
  private final BinaryOperator<Node> and;
  private final BinaryOperator<Node> or;
  private final List<Map<Leaf, Node>> literals = new ArrayList<>();
  private final Diagrams diagrams;

  Plane(List<Axis> axes, Diagrams diagrams) {
    this.axes = axes;
    this.diagrams = diagrams;
    this.all = diagrams.leaf(true);
    this.none = diagrams.leaf(false);
    this.and = diagrams.combining(Diagrams.Combination.AND);
    this.or = diagrams.combining(Diagrams.Combination.OR);
    axes.forEach(axis -> literals.add(new HashMap<>()));
  }

  List<Axis> axes() {
    return axes;
  }

  Node all() {
    return all;
  }

  Node none() {
    return none;
  }

  Node both(Node a, Node b) {
    return a == b ? a : and.apply(a, b);
  }

  Node either(Node a, Node b) {
    return a == b ? a : or.apply(a, b);
  }

  /** Where that axis has that value. */
  Node literal(int axis, Leaf value) {
    return literals.get(axis).computeIfAbsent(value, v -> literal(axes.get(axis), v));
  }

  private Node literal(Axis axis, Leaf value) {
    int wanted = axis.values().indexOf(value.value());
    List<Node> cells = new ArrayList<>();
    for (int cell = 0; cell < axis.size(); cell++) {
      cells.add(cell == wanted ? all : none);
    }
    return diagrams.choose(axis, cells);
  }
}
