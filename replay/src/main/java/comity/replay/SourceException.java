package comity.replay;

/** Records that cannot be read, or a file that cannot be written. */
public final class SourceException extends ReplayException {

  private static final long serialVersionUID = 1L;

  SourceException(String message) {
    super(message, null);
  }

  SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
