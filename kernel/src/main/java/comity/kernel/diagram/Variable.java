package comity.kernel.diagram;

/**
 * What a branch asks: which of finitely many cells a case lies in. Compared by identity; ordered by
 * {@link #order}.
 */
public abstract class Variable {

  private final long order;
  private final int size;

  /**
   * A variable.
   *
   * @param order its place: branches go from smaller to larger; no two variables of one diagram
   *     share it
   * @param size how many cells it has, at least 2
   */
  protected Variable(long order, int size) {
    this.order = order;
    this.size = size;
  }

  /** Its place in the order. */
  public final long order() {
    return order;
  }

  /** The upper half of its order, in which its owner may say how deep it stands. */
  public final int depth() {
    return (int) (order >>> Integer.SIZE);
  }

  /** The lower half of its order, by which its owner may count it. */
  public final int number() {
    return (int) order;
  }

  /** How many cells it has. */
  public final int size() {
    return size;
  }
}
