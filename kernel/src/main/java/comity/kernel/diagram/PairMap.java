package comity.kernel.diagram;

/**
 * What was found of each of many pairs of nodes, as {@link NodeMap} keeps it of single ones.
 *
 * @param <V> what is found, never null
 */
final class PairMap<V> {

  private static final int FIRST = 16;

  private Node[] lefts = new Node[FIRST];
  private Node[] rights = new Node[FIRST];
  private Object[] values = new Object[FIRST];
  private int size;

  private static int hash(Node left, Node right) {
    int mixed = left.hashCode() + 31 * right.hashCode();
    return mixed ^ (mixed >>> 15);
  }

  /** Null if nothing was. */
  V get(Node left, Node right) {
    int mask = lefts.length - 1;
    for (int at = hash(left, right) & mask; lefts[at] != null; at = (at + 1) & mask) {
      if (lefts[at] == left && rights[at] == right) {
        return value(at);
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked") // only put writes there
  private V value(int at) {
    return (V) values[at];
  }

  /** Of a pair of which nothing was found before. */
  void put(Node left, Node right, V value) {
    if (2 * ++size > lefts.length) {
      grow();
    }
    place(left, right, value);
  }

  private void place(Node left, Node right, Object value) {
    int mask = lefts.length - 1;
    int at = hash(left, right) & mask;
    while (lefts[at] != null) {
      at = (at + 1) & mask;
    }
    lefts[at] = left;
    rights[at] = right;
    values[at] = value;
  }

  private void grow() {
    Node[] leftsBefore = lefts;
    Node[] rightsBefore = rights;
    Object[] valuesBefore = values;
    lefts = new Node[2 * leftsBefore.length];
    rights = new Node[lefts.length];
    values = new Object[lefts.length];
    for (int i = 0; i < leftsBefore.length; i++) {
      if (leftsBefore[i] != null) {
        place(leftsBefore[i], rightsBefore[i], valuesBefore[i]);
      }
    }
  }
}
