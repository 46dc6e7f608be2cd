package comity.kernel.possible;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a group may still answer to those of its terms that come after the last one asked. Terms are
 * asked in their order, so what was answered before is forgotten, and two ways down a diagram that
 * leave the same answers open are one. Kept once each: told apart by identity.
 */
final class Options {

  private final Set<BitSet> vectors;
  private final int terms;
  private final Map<Set<BitSet>, Options> kept;
  private final Options[] next;

  private Options(Set<BitSet> vectors, int terms, Map<Set<BitSet>, Options> kept) {
    this.vectors = vectors;
    this.terms = terms;
    this.kept = kept;
    this.next = new Options[2 * terms];
  }

  /** All that so many terms may answer. */
  static Options of(Set<BitSet> vectors, int terms) {
    Map<Set<BitSet>, Options> kept = new HashMap<>();
    Options all = new Options(vectors, terms, kept);
    kept.put(vectors, all);
    return all;
  }

  /** The vectors of answers; bit i is the answer to term i. */
  Set<BitSet> vectors() {
    return vectors;
  }

  /** What is left once the term of that index gets that answer; null if it cannot. */
  Options take(int index, int cell) {
    int place = 2 * index + cell;
    if (next[place] == null) {
      Set<BitSet> after = after(index, cell == 1);
      next[place] = kept.computeIfAbsent(after, v -> new Options(v, terms, kept));
    }
    return next[place].vectors.isEmpty() ? null : next[place];
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
