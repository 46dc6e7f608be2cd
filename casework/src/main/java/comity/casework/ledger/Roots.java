package comity.casework.ledger;

import java.util.List;

/** Puts hashes of neighbouring subtrees together (RFC 9162, section 2.1.1). */
final class Roots {

  private Roots() {}

  /** The hash over subtrees of one size, as many as a power of two, or over whatever there is. */
  static Hash over(List<Hash> hashes) {
    if (hashes.isEmpty()) {
      return Hash.ofNothing();
    }
    if (hashes.size() == 1) {
      return hashes.getFirst();
    }
    int left = (int) split(hashes.size());
    return Hash.ofNode(over(hashes.subList(0, left)), over(hashes.subList(left, hashes.size())));
  }

  /** The hash over complete subtrees that follow each other, each smaller than the one before. */
  static Hash joined(List<Hash> subtrees) {
    Hash joined = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      joined = Hash.ofNode(subtrees.get(i), joined);
    }
    return joined;
  }

  /** The largest power of two below the size, which is 2 at least: k in the RFC. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
