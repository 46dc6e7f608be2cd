package comity.kernel.feel;

import comity.kernel.law.LawException;

/**
 * A place in a text that moves on as the parser accepts what stands there, and knows line and
 * column.
 */
final class Cursor {

  /** Longer texts are refused before they are read, so that a hostile file costs little. */
  private static final int LONGEST = 20_000;

  private static final int END = -1;

  private final String text;
  private final Position start;
  private final Names names;
  private int offset;

  Cursor(String text, Position start, Names names) {
    if (text.length() > LONGEST) {
      throw new LawException(
          start,
          "an expression of " + text.length() + " characters; at most " + LONGEST + " are read");
    }
    this.text = text;
    this.start = start;
    this.names = names;
  }

  Names names() {
    return names;
  }

  int offset() {
    return offset;
  }

  void reset(int earlier) {
    offset = earlier;
  }

  /** What stands between an earlier offset and here. */
  String since(int earlier) {
    return text.substring(earlier, offset);
  }

  /** The text from here to the next comma or the end, without the blanks around it. */
  String upToComma() {
    int comma = text.indexOf(',', offset);
    return text.substring(offset, comma < 0 ? text.length() : comma).strip();
  }

  void advance(int characters) {
    offset += characters;
  }

  Position at() {
    int line = start.line();
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    int before = lineStart == 0 ? start.column() : 1;
    return new Position(start.file(), line, before + text.codePointCount(lineStart, offset));
  }

  /** The character here, or a negative number at the end. */
  int peek() {
    return offset < text.length() ? text.codePointAt(offset) : END;
  }

  int peekNext() {
    int next = offset + (offset < text.length() ? Character.charCount(peek()) : 0);
    return next < text.length() ? text.codePointAt(next) : END;
  }

  /** The character here; moves behind it. */
  int next() {
    int character = peek();
    offset += Character.charCount(character);
    return character;
  }

  boolean atEnd() {
    skipBlanks();
    return offset >= text.length();
  }

  void skipBlanks() {
    while (Character.isWhitespace(peek()) || Character.isSpaceChar(peek())) {
      next();
    }
    if (names.isDmn() && skipComment()) {
      skipBlanks();
    }
  }

  private boolean skipComment() {
    if (text.startsWith("//", offset)) {
      int end = text.indexOf('\n', offset);
      offset = end < 0 ? text.length() : end;
      return true;
    }
    int end = text.startsWith("/*", offset) ? text.indexOf("*/", offset + 2) : END;
    if (end < 0) {
      return false;
    }
    offset = end + 2;
    return true;
  }

  boolean looksAt(String sign) {
    skipBlanks();
    return text.startsWith(sign, offset);
  }

  /** Moves behind the sign if it stands here. */
  boolean accept(String sign) {
    boolean here = looksAt(sign);
    offset += here ? sign.length() : 0;
    return here;
  }

  void expect(String sign) {
    if (!accept(sign)) {
      throw fault("expected `" + sign + "`, found " + found());
    }
  }

  /**
   * Moves behind the words if they stand here, with any blanks between them, and no name goes on
   * behind.
   */
  boolean acceptPhrase(String words) {
    skipBlanks();
    int before = offset;
    boolean here = words.codePoints().allMatch(this::acceptCharacter);
    int last = words.codePointBefore(words.length());
    if (here && !(Names.isPart(last) && names.goesOn(peek(), peekNext()))) {
      return true;
    }
    offset = before;
    return false;
  }

  private boolean acceptCharacter(int wanted) {
    if (wanted == ' ') {
      int before = offset;
      skipBlanks();
      return offset > before;
    }
    boolean here = peek() == wanted;
    offset += here ? Character.charCount(wanted) : 0;
    return here;
  }

  boolean looksAtPhrase(String words) {
    int before = offset;
    boolean here = acceptPhrase(words);
    offset = before;
    return here;
  }

  void expectPhrase(String words) {
    if (!acceptPhrase(words)) {
      throw fault("expected `" + words + "`, found " + found());
    }
  }

  /** Whether a plain name begins here. */
  boolean looksAtName() {
    skipBlanks();
    return Names.isStart(peek());
  }

  /** A plain name, as far as it goes. */
  String name() {
    int begin = offset;
    while (names.goesOn(peek(), peekNext())) {
      next();
    }
    return since(begin);
  }

  void expectEnd() {
    if (!atEnd()) {
      throw fault("expected the end of the expression, found " + found());
    }
  }

  /** What stands here, for a message. */
  String found() {
    if (atEnd()) {
      return "the end";
    }
    int before = offset;
    String name = looksAtName() ? name() : "";
    offset = before;
    return "`" + (name.isEmpty() ? Character.toString(peek()) : name) + "`";
  }

  LawException fault(String says) {
    return new LawException(at(), says);
  }
}
