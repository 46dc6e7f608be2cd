package comity.casework.ledger;

/** Files that are not what the checkpoint signs. */
public final class TamperedException extends LedgerException {

  private static final long serialVersionUID = 1L;

  private TamperedException(String message) {
    super(message);
  }

  static TamperedException changed(String file, long leaf) {
    return new TamperedException(
        "leaf " + leaf + " was changed: its entry in `" + file + "` is not what the tree holds");
  }

  static TamperedException dropped(String file, long leaf) {
    return new TamperedException(
        "leaf " + leaf + " was dropped: `" + file + "` passes over it; the tree holds it");
  }

  static TamperedException added(String file, int count) {
    return new TamperedException(
        "`" + file + "` holds " + count + " entries more than the tree has leaves there");
  }

  static TamperedException reordered(String file, long leaf, long other) {
    return new TamperedException(
        "leaves were reordered: `"
            + file
            + "` has leaf "
            + other
            + " in the place of leaf "
            + leaf);
  }

  static TamperedException truncated(String file, long signed, long found) {
    return new TamperedException(
        "the ledger was truncated: `"
            + file
            + "` is missing; the checkpoint signs "
            + signed
            + " leaves, the files go to "
            + found);
  }

  static TamperedException missing(String file) {
    return new TamperedException(
        "`" + file + "` is missing; fetch the ledger again, and keep this copy if it stays so");
  }

  /** Leaves that do not add up to the hash above them. */
  static TamperedException otherNode(String file, long from, long until) {
    return new TamperedException(
        "leaves "
            + from
            + " to "
            + (until - 1)
            + " are not those that `"
            + file
            + "` was made from: one was changed, dropped or moved");
  }

  static TamperedException otherRoot(long size, Hash found, Hash signed) {
    return new TamperedException(
        "the "
            + size
            + " leaves have the root "
            + found
            + ", but the checkpoint signs "
            + signed
            + ": leaves were changed, dropped or moved, and the tiles made anew");
  }
}
