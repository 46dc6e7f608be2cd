package comity.kernel.diagram;

import java.util.Arrays;

/** A question and a diagram for each answer. */
public final class Branch implements Node {

  private final Variable variable;
  private final Node[] children;

  Branch(Variable variable, Node[] children) {
    this.variable = variable;
    this.children = children;
  }

  /** What is asked. */
  public Variable variable() {
    return variable;
  }

  /** The diagram for that cell. */
  public Node child(int cell) {
    return children[cell];
  }

  @Override
  public String toString() {
    return variable + " ? " + Arrays.toString(children);
  }
}
