package comity.kernel.dmn.tck;

/** A test that cannot be answered exactly; the message says why, in words that name no class. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedException(String reason) {
    super(reason);
  }

  RefusedException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
