package comity.kernel.plan;

/** A law or a shape of rows for which there is no plan. */
public final class PlanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PlanException(String message) {
    super(message);
  }

  PlanException(String message, Throwable cause) {
    super(message, cause);
  }
}
