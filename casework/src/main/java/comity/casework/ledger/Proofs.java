package comity.casework.ledger;

import java.io.IOException;
import java.nio.file.Path;

/** Makes proofs from the files of a ledger. They prove nothing until they are verified. */
public final class Proofs {

  private final HashTree tree;

  Proofs(HashTree tree) {
    this.tree = tree;
  }

  /**
   * Proofs about the tree of that size.
   *
   * @param folder the ledger's
   * @param size at most that of a checkpoint that was published there
   */
  public static Proofs in(Path folder, long size) {
    return new Proofs(new LedgerFiles(folder).tree(size));
  }

  /** How many leaves the tree has. */
  public long size() {
    return tree.size();
  }

  /** That the tree has that leaf. */
  public InclusionProof inclusion(long index) throws IOException, LedgerException {
    return tree.inclusion(index, tree.size());
  }

  /** That the tree begins with its first leaves. */
  public ConsistencyProof consistency(long first) throws IOException, LedgerException {
    return tree.consistency(first, tree.size());
  }
}
