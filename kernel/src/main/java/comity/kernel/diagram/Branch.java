package comity.kernel.diagram;

import java.util.Arrays;

/** A question and a diagram for each answer. */
public final class Branch implements Node {

  private static final int SPREAD = 0x9E3779B1;

  private final Variable variable;
  private final int number;
  private final int hash;
  private final Node[] children;

  Branch(Variable variable, Node[] children, int hash) {
    this.variable = variable;
    this.number = variable.number();
    this.children = children;
    this.hash = hash;
  }

  /** By which such a branch is found; its low bits are as good as its high ones. */
  static int hash(Variable variable, Node[] children) {
    int mixed = Long.hashCode(variable.order());
    for (Node child : children) {
      mixed = (mixed + child.hashCode()) * SPREAD;
      mixed ^= mixed >>> 15;
    }
    return mixed;
  }

  /** Whether it asks that and leads there. */
  boolean is(Variable asked, Node[] leads) {
    return variable == asked && sameAs(leads);
  }

  private boolean sameAs(Node[] others) {
    for (int i = 0; i < children.length; i++) {
      if (children[i] != others[i]) {
        return false;
      }
    }
    return true;
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

  /** Told apart by identity; this one is at hand, and the same in every run. */
  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    return variable + " ? " + Arrays.toString(children);
  }
}
