package comity.kernel.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Reads JSON as of RFC 8259 from a part of an array, in UTF-8, and takes nothing else for it. It is
 * our own because a library's parser takes longer than a whole decision. For one thread.
 *
 * <p>Every call that finds no JSON throws a {@link JsonFault}.
 */
final class JsonScanner {

  /** What may stand in a list or an object, or as the whole text. */
  enum Kind {
    OBJECT,
    LIST,
    TEXT,
    NUMBER,
    TRUE,
    FALSE,
    NULL
  }

  static final String BROKEN =
      "this is not JSON; look for a missing quote, comma or brace just before";
  static final String TOO_SHORT = "the JSON ends too early; close its braces, brackets and quotes";

  /** Objects and lists within each other. */
  private static final int DEEPEST = 500;

  /** Digits, sign, point and exponent of a number. */
  private static final int LONGEST_NUMBER = 1000;

  private static final int TRUE = four("true");
  private static final int ALSE = four("alse");
  private static final int NULL = four("null");

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = EACH << 7;

  private final byte[] bytes;
  private final ByteBuffer words;
  private final int end;
  private int at;
  private int depth;

  JsonScanner(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.words = Names.bytes(bytes);
    this.at = from;
    this.end = to;
  }

  /** The place in the array where it stands: at a value or a key once that was asked for. */
  int position() {
    return at;
  }

  /** Whether nothing follows but white space. */
  boolean isAtEnd() {
    skipSpace();
    return at == end;
  }

  /** What the next value is. It is not passed. */
  Kind kind() {
    return switch (peek()) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.LIST;
      case '"' -> Kind.TEXT;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
      case 't' -> word(Kind.TRUE, at, TRUE);
      case 'f' -> word(Kind.FALSE, at + 1, ALSE);
      case 'n' -> word(Kind.NULL, at, NULL);
      default -> throw broken(at);
    };
  }

  /** The word, of which the last four letters stand there if it is written right. */
  private Kind word(Kind word, int last, int letters) {
    if (last + Integer.BYTES <= end && words.getInt(last) == letters) {
      return word;
    }
    throw misspelt(word.name().toLowerCase(Locale.ROOT));
  }

  private JsonFault misspelt(String word) {
    for (int i = 1; i < word.length() && at + i < end; i++) {
      if (bytes[at + i] != word.charAt(i)) {
        return broken(at);
      }
    }
    return tooShort();
  }

  private static int four(String letters) {
    return Names.bytes(letters).getInt(0);
  }

  /** Past {@code true}, {@code false} or {@code null}, of which {@link #kind} told. */
  void pass(Kind word) {
    at += word == Kind.FALSE ? 5 : 4;
  }

  /** Past the brace or bracket that opens an object or a list. */
  void open() {
    if (++depth > DEEPEST) {
      throw new JsonFault(at, "the JSON is nested deeper than " + DEEPEST + " levels", null);
    }
    at++;
  }

  /**
   * Whether a further member or element follows, and past the comma before it; else past the end.
   *
   * @param close the brace or bracket that ends it
   * @param first whether none was read yet
   */
  boolean next(char close, boolean first) {
    byte next = peek();
    if (next == close) {
      at++;
      depth--;
      return false;
    }
    if (!first) {
      expect(',');
      skipSpace();
    }
    return true;
  }

  /**
   * The number of the key that stands here, or {@link Names#NONE}, and past it and its colon.
   *
   * @param guess the number of the one that is looked for first
   */
  int key(Names names, int guess) {
    int from = openText();
    int key = guess;
    if (names.stands(guess, words, from, end)) {
      at = from + names.length(guess) + 1;
    } else {
      key = name(names, from);
    }
    expect(':');
    return key;
  }

  /** The number of the name that stands here as a text, or {@link Names#NONE}, and past it. */
  int name(Names names) {
    return name(names, openText());
  }

  private int name(Names names, int from) {
    int stop = plainEnd(from);
    if (stop < end && bytes[stop] == '"') {
      at = stop + 1;
      return names.find(words, from, stop);
    }
    ByteBuffer name = Names.bytes(text(from, stop));
    return names.find(name, 0, name.capacity());
  }

  /** The key that stands here, and past it and its colon. */
  String key() {
    String key = text();
    expect(':');
    return key;
  }

  /** What is made of a text in UTF-8 without making a string of it first. */
  @FunctionalInterface
  interface Reading {
    Object of(byte[] text, int from, int to);
  }

  /** What is made of the text that stands here, and past it. */
  Object text(Reading reading) {
    int from = openText();
    int stop = plainEnd(from);
    if (stop < end && bytes[stop] == '"') {
      at = stop + 1;
      return reading.of(bytes, from, stop);
    }
    byte[] text = text(from, stop).getBytes(UTF_8);
    return reading.of(text, 0, text.length);
  }

  /** The text that stands here, and past it. */
  String text() {
    int from = openText();
    return text(from, plainEnd(from));
  }

  private String text(int from, int plain) {
    if (plain < end && bytes[plain] == '"') {
      at = plain + 1;
      return new String(bytes, from, plain - from, ISO_8859_1);
    }
    int stop = JsonText.end(bytes, plain, end);
    at = stop + 1;
    return JsonText.of(bytes, from, stop);
  }

  /** Whether the number that stands here has neither a point nor an exponent. */
  boolean isWhole() {
    return JsonNumber.isWhole(bytes, at, numberEnd());
  }

  /** The number that stands here, and past it: a {@link Long}, or a {@link BigDecimal}. */
  Number number() {
    int from = at;
    at = numberEnd();
    return JsonNumber.isShort(bytes, from, at)
        ? (Number) JsonNumber.whole(bytes, from, at)
        : decimal(from);
  }

  private BigDecimal decimal(int from) {
    try {
      return new BigDecimal(new String(bytes, from, at - from, ISO_8859_1));
    } catch (NumberFormatException e) {
      throw new JsonFault(from, "the number's exponent is too long", e);
    }
  }

  private int numberEnd() {
    int stop = JsonNumber.end(bytes, at, end);
    if (stop - at > LONGEST_NUMBER) {
      throw new JsonFault(at, "the number is longer than " + LONGEST_NUMBER + " digits", null);
    }
    return stop;
  }

  /** Past the value that stands here, whatever it is. */
  void pass() {
    Kind kind = kind();
    switch (kind) {
      case OBJECT -> passObject();
      case LIST -> passList();
      case TEXT -> text();
      case NUMBER -> at = numberEnd();
      case TRUE, FALSE, NULL -> pass(kind);
    }
  }

  private void passObject() {
    open();
    for (boolean first = true; next('}', first); first = false) {
      key();
      pass();
    }
  }

  private void passList() {
    open();
    for (boolean first = true; next(']', first); first = false) {
      pass();
    }
  }

  private int openText() {
    expect('"');
    return at;
  }

  /** The first byte that a text does not hold as it stands: a quote, an escape, a letter. */
  private int plainEnd(int from) {
    int stop = from;
    while (stop + Long.BYTES <= end) {
      long odd = odd(words.getLong(stop));
      if (odd != 0) {
        return stop + (Long.numberOfTrailingZeros(odd) >>> 3);
      }
      stop += Long.BYTES;
    }
    while (stop < end && isPlain(bytes[stop])) {
      stop++;
    }
    return stop;
  }

  /** The lowest bit that is set is in the first of eight bytes that is not plain. */
  private static long odd(long word) {
    long quote = zero(word ^ EACH * '"');
    long backslash = zero(word ^ EACH * '\\');
    long control = (word - EACH * ' ') & ~word;
    return (quote | backslash | control | word) & HIGH;
  }

  private static long zero(long word) {
    return (word - EACH) & ~word;
  }

  private static boolean isPlain(byte b) {
    return b >= ' ' && b != '"' && b != '\\';
  }

  private void expect(char what) {
    // In most JSON that machines write no space stands there.
    if (at < end && bytes[at] == what) {
      at++;
    } else if (peek() == what) {
      at++;
    } else {
      throw broken(at);
    }
  }

  private byte peek() {
    skipSpace();
    if (at == end) {
      throw tooShort();
    }
    return bytes[at];
  }

  private void skipSpace() {
    while (at < end && bytes[at] <= ' ' && isSpace(bytes[at])) {
      at++;
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private JsonFault tooShort() {
    return new JsonFault(end, TOO_SHORT, null);
  }

  private static JsonFault broken(int place) {
    return new JsonFault(place, BROKEN, null);
  }
}
