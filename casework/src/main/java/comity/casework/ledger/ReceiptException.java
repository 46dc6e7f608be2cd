package comity.casework.ledger;

/** A receipt that is none, or that shows something else. */
public final class ReceiptException extends LedgerException {

  private static final long serialVersionUID = 1L;

  private ReceiptException(String message) {
    super(message);
  }

  /** It lacks what a receipt has. */
  static ReceiptException none() {
    return new ReceiptException(
        "this is no receipt; it is JSON with `leaf`, `entry`, `salt`, `event` and `proof`");
  }

  /** Salt and event do not make the entry. */
  static ReceiptException otherEvent(long leaf) {
    return new ReceiptException(
        "leaf " + leaf + " is not this event: it was changed, or is another");
  }

  /** The proof is about another leaf. */
  static ReceiptException otherLeaf(long leaf, long proven) {
    return new ReceiptException(
        "the receipt is of leaf " + leaf + ", and its proof of leaf " + proven);
  }
}
