package comity.kernel.possible;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Options as all the vectors of answers that are left. What was answered before is forgotten, and
 * two ways down a diagram that leave the same answers open are one.
 */
final class VectorOptions extends Options {

  private final Set<BitSet> vectors;
  private final int terms;
  private final Map<Set<BitSet>, VectorOptions> kept;
  private final VectorOptions[] next;

  private VectorOptions(Set<BitSet> vectors, int terms, Map<Set<BitSet>, VectorOptions> kept) {
    this.vectors = vectors;
    this.terms = terms;
    this.kept = kept;
    this.next = new VectorOptions[2 * terms];
  }

  /** All that so many terms may answer. */
  static VectorOptions of(Set<BitSet> vectors, int terms) {
    Map<Set<BitSet>, VectorOptions> kept = new HashMap<>();
    VectorOptions all = new VectorOptions(vectors, terms, kept);
    kept.put(vectors, all);
    return all;
  }

  @Override
  Options take(int index, int cell) {
    int place = 2 * index + cell;
    synchronized (kept) {
      if (next[place] == null) {
        Set<BitSet> after = after(index, cell == 1);
        next[place] = kept.computeIfAbsent(after, v -> new VectorOptions(v, terms, kept));
      }
      return next[place].vectors.isEmpty() ? null : next[place];
    }
  }

  private Set<BitSet> after(int index, boolean answer) {
    Set<BitSet> after = new HashSet<>();
    for (BitSet vector : vectors) {
      if (vector.get(index) == answer) {
        BitSet rest = (BitSet) vector.clone();
        rest.clear(0, index + 1);
        after.add(rest);
      }
    }
    return after;
  }
}
