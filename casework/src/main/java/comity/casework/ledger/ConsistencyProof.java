package comity.casework.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Proves that one tree is the beginning of another (RFC 9162, section 2.1.4).
 *
 * @param first how many leaves the smaller one has
 * @param second how many the larger one has
 * @param path the hashes that both roots are made of; empty if the sizes are equal or the first is
 *     0
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Checks it by the steps of section 2.1.4.2.
   *
   * @throws ProofException if it does not lead to both roots
   */
  public void verify(Hash firstRoot, Hash secondRoot) throws ProofException {
    if (first < 0 || first > second) {
      throw ProofException.sizes(first, second);
    }
    if (first == 0 || first == second) {
      verifyEmpty(firstRoot, first == 0 ? Hash.ofNothing() : secondRoot);
    } else {
      verifyPath(firstRoot, secondRoot);
    }
  }

  /** The RFC leaves these out: an empty tree begins every tree, and a tree begins itself. */
  private void verifyEmpty(Hash firstRoot, Hash wanted) throws ProofException {
    if (!path.isEmpty()) {
      throw ProofException.length(path.size());
    }
    same(firstRoot, wanted);
  }

  private void verifyPath(Hash firstRoot, Hash secondRoot) throws ProofException {
    // 1. An empty path fails.
    if (path.isEmpty()) {
      throw ProofException.length(0);
    }
    // 2. A first tree that is complete is its own first hash.
    List<Hash> hashes = new ArrayList<>(path);
    if (Long.bitCount(first) == 1) {
      hashes.addFirst(firstRoot);
    }
    // 3. and 4. Up to where the first tree ends on a left child.
    int up = Long.numberOfTrailingZeros(~(first - 1));
    long fn = (first - 1) >>> up;
    long sn = (second - 1) >>> up;
    // 5.
    Hash fr = hashes.getFirst();
    Hash sr = fr;
    // 6. For each hash behind the first:
    for (Hash c : hashes.subList(1, hashes.size())) {
      // 6.1. A path that is too long fails.
      if (sn == 0) {
        throw ProofException.length(path.size());
      }
      if ((fn & 1) == 1 || fn == sn) {
        // 6.2. In both trees; and up to where this is a right child again.
        fr = Hash.ofNode(c, fr);
        sr = Hash.ofNode(c, sr);
        int more = Long.numberOfTrailingZeros(fn); // fn is not 0: sn would be 0, too.
        fn >>>= more;
        sn >>>= more;
      } else {
        // 6.3. In the second tree only.
        sr = Hash.ofNode(sr, c);
      }
      // 6.4.
      fn >>>= 1;
      sn >>>= 1;
    }
    // 7. Both roots must come out, and the path must be used up at the top.
    if (sn != 0) {
      throw ProofException.length(path.size());
    }
    same(fr, firstRoot);
    same(sr, secondRoot);
  }

  private static void same(Hash found, Hash wanted) throws ProofException {
    if (!found.equals(wanted)) {
      throw ProofException.otherRoot(found, wanted);
    }
  }
}
