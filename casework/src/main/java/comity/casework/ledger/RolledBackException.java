package comity.casework.ledger;

/** A ledger that has fewer leaves than it had. */
public final class RolledBackException extends LedgerException {

  private static final long serialVersionUID = 1L;

  private RolledBackException(String message) {
    super(message);
  }

  static RolledBackException since(String file, long then, long now) {
    return new RolledBackException(
        "the ledger was rolled back: it has "
            + now
            + " leaves, `"
            + file
            + "` signs "
            + then
            + "; keep both checkpoints, they prove it");
  }
}
