package comity.casework.ledger;

/** A proof that does not prove what it is held for. */
public final class ProofException extends LedgerException {

  private static final long serialVersionUID = 1L;

  private ProofException(String message) {
    super(message);
  }

  static ProofException outside(long index, long size) {
    return new ProofException("a tree of " + size + " leaves has no leaf " + index);
  }

  static ProofException sizes(long first, long second) {
    return new ProofException(
        "a tree of " + second + " leaves cannot hold one of " + first + " as its beginning");
  }

  static ProofException length(int hashes) {
    return new ProofException("a proof between these sizes does not have " + hashes + " hashes");
  }

  static ProofException otherRoot(Hash found, Hash wanted) {
    return new ProofException("the proof leads to the root " + found + ", not to " + wanted);
  }
}
