package comity.kernel.plan;

/**
 * One look-up: from the state before it and the classes of some lanes to the next state, or, in the
 * last stage, to the region. The key is a number of mixed bases: the state, then the lanes in their
 * order. Immutable.
 */
public final class Stage {

  private final int from;
  private final int to;
  private final int[] sizes;
  private final int[] table;

  Stage(int from, int to, int[] sizes, int[] table) {
    this.from = from;
    this.to = to;
    this.sizes = sizes;
    this.table = table;
  }

  /** The first lane. */
  public int from() {
    return from;
  }

  /** The lane after the last. */
  public int to() {
    return to;
  }

  /** How many classes a lane of it has. */
  public int size(int lane) {
    return sizes[lane - from];
  }

  /** What each key leads to. */
  public int[] table() {
    return table.clone();
  }

  int next(int state, int[] classes) {
    int key = state;
    for (int lane = from; lane < to; lane++) {
      key = key * sizes[lane - from] + classes[lane];
    }
    return table[key];
  }
}
