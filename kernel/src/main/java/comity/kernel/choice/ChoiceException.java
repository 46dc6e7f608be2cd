package comity.kernel.choice;

/** What was asked for is no law, no day or no reading. One line: what, where, what to do. */
public final class ChoiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChoiceException(String message) {
    super(message);
  }

  ChoiceException(String message, Throwable cause) {
    super(message, cause);
  }
}
