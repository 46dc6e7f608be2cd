package comity.casework.ledger;

/** Two histories of which neither continues the other. */
public final class ForkedException extends LedgerException {

  private static final long serialVersionUID = 1L;

  private ForkedException(String message) {
    super(message);
  }

  static ForkedException since(String file, long size, Hash then, Hash now) {
    return new ForkedException(
        "the ledger was forked: its first "
            + size
            + " leaves had the root "
            + then
            + " when `"
            + file
            + "` was signed and have "
            + now
            + " now; keep both checkpoints, they prove it");
  }

  static ForkedException leftOver(String older, String newer, long leaf) {
    return new ForkedException(
        "the ledger was forked: `"
            + older
            + "` and `"
            + newer
            + "` differ over leaf "
            + leaf
            + "; keep both files");
  }
}
