package comity.kernel.diagram;

/**
 * What was found of each of many nodes, which are told apart by identity. A table of our own, as
 * looking up what was done already is most of what is done to diagrams.
 *
 * @param <V> what is found, never null
 */
final class NodeMap<V> {

  private static final int FIRST = 16;

  private Node[] keys = new Node[FIRST];
  private Object[] values = new Object[FIRST];
  private int size;

  /** Null if nothing was. */
  V get(Node key) {
    int mask = keys.length - 1;
    for (int at = key.hashCode() & mask; keys[at] != null; at = (at + 1) & mask) {
      if (keys[at] == key) {
        return value(at);
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked") // only put writes there
  private V value(int at) {
    return (V) values[at];
  }

  /** Of a node of which nothing was found before. */
  void put(Node key, V value) {
    if (2 * ++size > keys.length) {
      grow();
    }
    place(key, value);
  }

  private void place(Node key, Object value) {
    int mask = keys.length - 1;
    int at = key.hashCode() & mask;
    while (keys[at] != null) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    values[at] = value;
  }

  private void grow() {
    Node[] keysBefore = keys;
    Object[] valuesBefore = values;
    keys = new Node[2 * keysBefore.length];
    values = new Object[keys.length];
    for (int i = 0; i < keysBefore.length; i++) {
      if (keysBefore[i] != null) {
        place(keysBefore[i], valuesBefore[i]);
      }
    }
  }
}
