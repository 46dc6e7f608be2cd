package comity.cli;

/** The exit codes of every verb. */
final class Exit {

  static final int DONE = 0;

  /** A test or a check did not hold. */
  static final int FAILED = 1;

  /** The command or its input is wrong. */
  static final int WRONG = 2;

  /** A law file is invalid. */
  static final int INVALID_LAW = 3;

  /** Some act has more than one possible outcome. */
  static final int UNDETERMINED = 4;

  private Exit() {}
}
