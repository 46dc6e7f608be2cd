package comity.casework.ledger;

/** A source of leaves that no longer agrees with what was published. Nothing was signed. */
public final class SourceException extends LedgerException {

  private static final long serialVersionUID = 1L;

  private SourceException(String message) {
    super(message);
  }

  static SourceException shrunk(long held, long published) {
    return new SourceException(
        "the source holds "
            + held
            + " leaves, but "
            + published
            + " are in the ledger's files already; restore the source, nothing was signed");
  }

  static SourceException differs(long leaf) {
    return new SourceException(
        "leaf "
            + leaf
            + " of the source is not the one in the ledger's files; restore the source, nothing was"
            + " signed");
  }

  static SourceException incomplete(long asked, long given) {
    return new SourceException(
        "the source gave " + given + " leaves where " + asked + " were asked for");
  }
}
