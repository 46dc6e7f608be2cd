package comity.kernel.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;

/** Texts with escapes or letters beyond ASCII, RFC 8259 section 7. */
final class JsonText {

  static final String NOT_UTF_8 = "this text is not in UTF-8; save it so";

  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";
  private static final int HEX_DIGITS = 4;

  private JsonText() {}

  /** Where the quote is that ends the text. */
  static int end(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '"') {
      if (bytes[at] >= 0 && bytes[at] < ' ') {
        throw new JsonFault(at, JsonScanner.BROKEN, null);
      }
      at += bytes[at] == '\\' ? 2 : 1;
    }
    if (at >= to) {
      throw new JsonFault(to, JsonScanner.TOO_SHORT, null);
    }
    return at;
  }

  /** What stands between the quotes. */
  static String of(byte[] bytes, int from, int to) {
    try {
      CharBuffer chars = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return whole(plain(chars.toString(), from), from);
    } catch (CharacterCodingException e) {
      throw new JsonFault(from - 1, NOT_UTF_8, e);
    }
  }

  /** Half a letter beyond the first 65,536 can be escaped, but no UTF-8 can hold it. */
  private static String whole(String text, int from) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new JsonFault(from - 1, "an escape in this text is half a letter", null);
    }
    return text;
  }

  private static String plain(String text, int from) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '\\') {
        plain.append(text.charAt(at++));
      } else if (text.charAt(at + 1) == 'u') {
        plain.append(hex(text, at + 2, from));
        at += 2 + HEX_DIGITS;
      } else {
        plain.append(meant(text.charAt(at + 1), from));
        at += 2;
      }
    }
    return plain.toString();
  }

  private static char meant(char escaped, int from) {
    int which = ESCAPED.indexOf(escaped);
    if (which < 0) {
      throw wrongEscape(from);
    }
    return MEANT.charAt(which);
  }

  private static char hex(String text, int at, int from) {
    int code = 0;
    for (int i = at; i < at + HEX_DIGITS; i++) {
      int digit = i < text.length() ? hexDigit(text.charAt(i)) : -1;
      if (digit < 0) {
        throw wrongEscape(from);
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  /** ASCII only: other digits are none in JSON. */
  private static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static JsonFault wrongEscape(int from) {
    return new JsonFault(
        from - 1, "a backslash in this text is followed by no escape of JSON", null);
  }
}
