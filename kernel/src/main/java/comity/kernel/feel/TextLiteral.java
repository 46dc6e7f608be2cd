package comity.kernel.feel;

/**
 * Reads a text in quotes with FEEL's escapes; in the notation a backslash also stands before a
 * pipe, as tables want it.
 */
final class TextLiteral {

  private final Cursor cursor;

  TextLiteral(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The text whose opening quote stands at the cursor. */
  String read() {
    cursor.next();
    StringBuilder text = new StringBuilder();
    while (cursor.peek() != '"') {
      if (cursor.peek() < 0 || cursor.peek() == '\n') {
        throw cursor.fault("expected a quote to close the text, found the end of the line");
      }
      int character = cursor.next();
      text.appendCodePoint(character == '\\' ? escaped() : character);
    }
    cursor.next();
    return text.toString();
  }

  private int escaped() {
    int character = cursor.peek() < 0 ? ' ' : cursor.next();
    return switch (character) {
      case '"', '\\', '|' -> character;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'u' -> unicode(4);
      case 'U' -> unicode(6);
      default ->
          throw cursor.fault(
              "`\\"
                  + Character.toString(character)
                  + "` is no escape of a text; a backslash is `\\\\`");
    };
  }

  private int unicode(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(cursor.peek(), 16);
      if (digit < 0) {
        throw cursor.fault("expected " + digits + " hexadecimal digits, found " + cursor.found());
      }
      value = value * 16 + digit;
      cursor.next();
    }
    if (!Character.isValidCodePoint(value)) {
      throw cursor.fault("there is no character of that number");
    }
    return value;
  }
}
