package comity.casework.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes proofs about a tree from the hashes of its complete subtrees. */
final class HashTree {

  /** Knows the complete subtrees. */
  @FunctionalInterface
  interface Nodes {

    /** The hash over the 2^level leaves whose first is index × 2^level. */
    Hash at(int level, long index) throws IOException, LedgerException;
  }

  private final Nodes nodes;
  private final long size;

  HashTree(Nodes nodes, long size) {
    this.nodes = nodes;
    this.size = size;
  }

  long size() {
    return size;
  }

  /** The hash of the tree over the first leaves. */
  Hash root(long first) throws IOException, LedgerException {
    if (first < 0 || first > size) {
      throw ProofException.sizes(first, size);
    }
    return first == 0 ? Hash.ofNothing() : range(0, first);
  }

  /** MTH(D[from:until]), where both lie on the edges of complete subtrees or at the end. */
  private Hash range(long from, long until) throws IOException, LedgerException {
    long count = until - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.at(level, from >>> level);
    }
    long middle = from + Roots.split(count);
    return Hash.ofNode(range(from, middle), range(middle, until));
  }

  /** PATH(index, D_n) of RFC 9162, section 2.1.3.1, for the first n leaves. */
  InclusionProof inclusion(long index, long n) throws IOException, LedgerException {
    if (n > size || index < 0 || index >= n) {
      throw ProofException.outside(index, Math.min(n, size));
    }
    List<Hash> path = new ArrayList<>();
    inclusion(index, 0, n, path);
    return new InclusionProof(index, n, path);
  }

  private void inclusion(long index, long from, long until, List<Hash> path)
      throws IOException, LedgerException {
    if (until - from == 1) {
      return;
    }
    long middle = from + Roots.split(until - from);
    if (index < middle) {
      inclusion(index, from, middle, path);
      path.add(range(middle, until));
    } else {
      inclusion(index, middle, until, path);
      path.add(range(from, middle));
    }
  }

  /** PROOF(first, D_second) of RFC 9162, section 2.1.4.1; empty if first is 0 or second. */
  ConsistencyProof consistency(long first, long second) throws IOException, LedgerException {
    if (first < 0 || first > second || second > size) {
      throw ProofException.sizes(first, Math.min(second, size));
    }
    List<Hash> path = new ArrayList<>();
    if (first > 0 && first < second) {
      consistency(first, 0, second, true, path);
    }
    return new ConsistencyProof(first, second, path);
  }

  /** SUBPROOF(first, D[from:until], whole), with the number of a leaf in the place of m. */
  private void consistency(long first, long from, long until, boolean whole, List<Hash> path)
      throws IOException, LedgerException {
    if (first == until) {
      if (!whole) {
        path.add(range(from, until));
      }
      return;
    }
    long middle = from + Roots.split(until - from);
    if (first <= middle) {
      consistency(first, from, middle, whole, path);
      path.add(range(middle, until));
    } else {
      consistency(first, middle, until, false, path);
      path.add(range(from, middle));
    }
  }
}
