package comity.kernel.oracle;

/** Too little is known of the case to try every value in reasonable time. */
public final class TooManyWorldsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyWorldsException(int tried) {
    super("gave up after " + tried + " evaluations", null, false, false);
  }
}
