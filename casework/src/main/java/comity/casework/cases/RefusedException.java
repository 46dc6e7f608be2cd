package comity.casework.cases;

/**
 * What was asked for cannot be recorded so. The message is one line for the person who asked and
 * repeats nothing of a record.
 */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** For that reason. */
  public RefusedException(String says, Throwable cause) {
    super(says, cause);
  }
}
