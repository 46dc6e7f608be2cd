package comity.casework.ledger;

import java.util.List;

/**
 * Proves that a tree has a certain leaf at a certain place (RFC 9162, section 2.1.3).
 *
 * @param index the place, from 0
 * @param size how many leaves the tree has
 * @param path the hashes beside the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /**
   * Checks it by the steps of section 2.1.3.2.
   *
   * @throws ProofException if it does not lead from the leaf to the root
   */
  public void verify(Hash leaf, Hash root) throws ProofException {
    // 1. An index outside of the tree fails.
    if (index < 0 || index >= size) {
      throw ProofException.outside(index, size);
    }
    // 2. and 3.
    long fn = index;
    long sn = size - 1;
    Hash r = leaf;
    // 4. For each hash of the path:
    for (Hash p : path) {
      // 4.1. A path that is too long fails.
      if (sn == 0) {
        throw ProofException.length(path.size());
      }
      if ((fn & 1) == 1 || fn == sn) {
        // 4.2. and 4.2.1. Up to where this is a right child again.
        r = Hash.ofNode(p, r);
        int up = Long.numberOfTrailingZeros(fn); // fn is not 0: sn would be 0, too.
        fn >>>= up;
        sn >>>= up;
      } else {
        // 4.3.
        r = Hash.ofNode(r, p);
      }
      // 4.4.
      fn >>>= 1;
      sn >>>= 1;
    }
    // 5. A path that is too short fails, and so does another root.
    if (sn != 0) {
      throw ProofException.length(path.size());
    }
    if (!r.equals(root)) {
      throw ProofException.otherRoot(r, root);
    }
  }
}
