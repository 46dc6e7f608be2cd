package comity.kernel.json;

/**
 * A place in a case.
 *
 * @param line counting from 1
 * @param column the character in its line, counting from 1
 */
record CasePlace(int line, int column) {

  /** The place of that byte in a text that begins at another. */
  static CasePlace of(byte[] bytes, int from, int at) {
    int line = 1;
    int column = 1;
    for (int i = from; i < at; i++) {
      boolean ends = endsLine(bytes, i, at);
      line += ends ? 1 : 0;
      column = ends ? 1 : column + (isWithinLetter(bytes[i]) ? 0 : 1);
    }
    return new CasePlace(line, column);
  }

  /** A line may end as on any system. */
  private static boolean endsLine(byte[] bytes, int i, int to) {
    return bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == to || bytes[i + 1] != '\n'));
  }

  /** In UTF-8 all bytes of a letter but its first begin so. */
  private static boolean isWithinLetter(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
