package comity.kernel.possible;

import comity.kernel.diagram.Node;
import comity.kernel.diagram.Nodes;
import comity.kernel.diagram.Variable;
import java.util.List;

/** A diagram that other diagrams ask as one question: each value at its leaves is a cell. */
public final class Axis extends Variable {

  private final Node node;
  private final List<Object> values;

  /**
   * A question.
   *
   * @param order as for any variable; no other axis of the same diagrams has it
   * @param node with at least two values
   */
  public Axis(long order, Node node) {
    this(order, node, List.copyOf(Nodes.values(node)));
  }

  private Axis(long order, Node node, List<Object> values) {
    super(order, values.size());
    this.node = node;
    this.values = values;
  }

  /** The diagram of its values. */
  public Node node() {
    return node;
  }

  /** The value of each cell. */
  public List<Object> values() {
    return values;
  }
}
