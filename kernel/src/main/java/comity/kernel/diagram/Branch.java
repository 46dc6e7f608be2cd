package comity.kernel.diagram;

import java.util.Arrays;

/** A question and a diagram for each answer. */
public final class Branch implements Node {

  private final Variable variable;
  private final int number;
  private final Node[] children;

  Branch(Variable variable, Node[] children) {
    this.variable = variable;
    this.number = variable.number();
    this.children = children;
  }

  /** What is asked. */
  public Variable variable() {
    return variable;
  }

  /** The number of what is asked, at hand for whoever keeps the cells that were found. */
  public int number() {
    return number;
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
