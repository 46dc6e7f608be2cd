package comity.replay;

/**
 * A replay that cannot be done as asked. The message is one line: what, where, what to do. It
 * repeats nothing of a record but its id and the value that does not fit.
 */
public abstract sealed class ReplayException extends RuntimeException
    permits MappingException, SourceException, RecordException {

  private static final long serialVersionUID = 1L;

  ReplayException(String message, Throwable cause) {
    super(message, cause);
  }
}
