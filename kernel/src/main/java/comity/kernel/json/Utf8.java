package comity.kernel.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** A growing array of bytes that takes text, as it stands or as JSON. For one thread. */
public final class Utf8 {

  private static final int ROOM = 512;

  /** A control character takes so many bytes. */
  private static final int LONGEST_ESCAPE = 6;

  private static final String BRIEF = "btnfr";

  private byte[] bytes = new byte[ROOM];
  private int length;

  /** The name of a constant as an id, {@code NOT_ON_RECORD} as {@code not-on-record}. */
  public static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Appends bytes. */
  public Utf8 raw(byte[] more) {
    return raw(more, more.length);
  }

  /** Appends what another holds. */
  public Utf8 raw(Utf8 more) {
    return raw(more.bytes, more.length);
  }

  private Utf8 raw(byte[] more, int count) {
    ensure(count);
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
    return this;
  }

  /** Appends ASCII text as it stands. */
  @SuppressWarnings("deprecation") // The one call that copies ASCII without an encoder.
  public Utf8 raw(String ascii) {
    int count = ascii.length();
    ensure(count);
    ascii.getBytes(0, count, bytes, length);
    length += count;
    return this;
  }

  /** Appends a JSON string. */
  public Utf8 text(String text) {
    byte[] plain = text.getBytes(UTF_8);
    ensure(2 + LONGEST_ESCAPE * plain.length);
    bytes[length++] = '"';
    for (byte b : plain) {
      character(b);
    }
    bytes[length++] = '"';
    return this;
  }

  private void character(byte b) {
    if (b == '"' || b == '\\') {
      bytes[length++] = '\\';
      bytes[length++] = b;
    } else if (b >= 0 && b < ' ') {
      int brief = "\b\t\n\f\r".indexOf(b);
      raw(brief < 0 ? String.format(Locale.ROOT, "\\u%04x", b) : "\\" + BRIEF.charAt(brief));
    } else {
      bytes[length++] = b;
    }
  }

  /** Appends a JSON array of strings. */
  public Utf8 texts(List<String> texts) {
    return list(texts, (text, into) -> into.text(text));
  }

  /** Appends a JSON array. */
  public <T> Utf8 list(List<T> items, BiConsumer<T, Utf8> write) {
    raw("[");
    for (int i = 0; i < items.size(); i++) {
      raw(i == 0 ? "" : ",");
      write.accept(items.get(i), this);
    }
    return raw("]");
  }

  /** How many bytes it holds. */
  public int length() {
    return length;
  }

  /** A copy of what it holds. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** Hands everything on and is empty again. */
  public void drainTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    clear();
  }

  /** Is empty again. */
  public void clear() {
    length = 0;
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
