package comity.casework.report;

/** A report that cannot be made as asked; the message says where and what to do. */
public final class ReportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
