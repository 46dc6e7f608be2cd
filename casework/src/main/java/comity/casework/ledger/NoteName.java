package comity.casework.ledger;

/** The name of a key. */
final class NoteName {

  private NoteName() {}

  /** Not empty, without blanks, pluses and control characters. */
  static boolean isValid(String name) {
    return !name.isEmpty() && name.codePoints().allMatch(NoteName::isValid);
  }

  private static boolean isValid(int c) {
    return c != '+'
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c);
  }
}
