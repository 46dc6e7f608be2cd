package comity.replay;

/** One record whose value is not of its fact's type, or that no law can be found for. */
public final class RecordException extends ReplayException {

  private static final long serialVersionUID = 1L;

  RecordException(String id, String column, String says, Throwable cause) {
    super("record `" + id + "`, column `" + column + "`: " + says, cause);
  }

  RecordException(String id, String says, Throwable cause) {
    super("record `" + id + "`: " + says, cause);
  }
}
