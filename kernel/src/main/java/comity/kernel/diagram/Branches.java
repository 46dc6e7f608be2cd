package comity.kernel.diagram;

/** Every branch once, by what it asks and where its answers lead. */
final class Branches {

  private static final int FIRST = 64;

  /**
   * Half of it at most is taken; a branch stands at its hash or in the next place that was free.
   */
  private Branch[] places = new Branch[FIRST];

  /** Those of the places, so that most others are passed by without a look at them. */
  private int[] hashes = new int[FIRST];

  private int size;

  int size() {
    return size;
  }

  /** Null if there is none. */
  Branch find(Variable variable, Node[] children, int hash) {
    int mask = places.length - 1;
    for (int at = hash & mask; places[at] != null; at = (at + 1) & mask) {
      if (hashes[at] == hash && places[at].is(variable, children)) {
        return places[at];
      }
    }
    return null;
  }

  /** Adds one that is not there. */
  void add(Branch branch) {
    if (2 * ++size > places.length) {
      grow();
    }
    put(branch, branch.hashCode());
  }

  private void put(Branch branch, int hash) {
    int mask = places.length - 1;
    int at = hash & mask;
    while (places[at] != null) {
      at = (at + 1) & mask;
    }
    places[at] = branch;
    hashes[at] = hash;
  }

  private void grow() {
    Branch[] before = places;
    int[] hashesBefore = hashes;
    places = new Branch[2 * before.length];
    hashes = new int[places.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != null) {
        put(before[i], hashesBefore[i]);
      }
    }
  }
}
