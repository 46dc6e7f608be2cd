package comity.kernel.oracle;

/**
 * Something new was asked of a fact after values for it were chosen: choose again, with that in
 * mind.
 */
final class Restart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Restart() {
    super("a new question", null, false, false);
  }
}
