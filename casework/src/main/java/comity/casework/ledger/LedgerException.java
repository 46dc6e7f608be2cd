package comity.casework.ledger;

/**
 * Evidence that is refused, or a ledger that must not go on. The message is one line: what, where,
 * what to do.
 */
public abstract sealed class LedgerException extends Exception
    permits ReceiptException,
        MalformedException,
        UntrustedException,
        TamperedException,
        ForkedException,
        RolledBackException,
        ProofException,
        SourceException {

  private static final long serialVersionUID = 1L;

  LedgerException(String message) {
    super(message);
  }

  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
