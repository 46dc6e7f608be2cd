package comity.replay;

/** A mapping that cannot be used as it stands, or that does not exist. */
public final class MappingException extends ReplayException {

  private static final long serialVersionUID = 1L;

  MappingException(String message) {
    super(message, null);
  }

  MappingException(String message, Throwable cause) {
    super(message, cause);
  }
}
