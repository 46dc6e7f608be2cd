package comity.solver;

/** The time of a search was over before it knew. */
final class GaveUpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GaveUpException() {
    super("the solver's time is over");
  }
}
