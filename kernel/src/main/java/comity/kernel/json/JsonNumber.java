package comity.kernel.json;

/** The grammar of numbers, RFC 8259 section 6. */
final class JsonNumber {

  /** Fewer characters than the longest {@code long} has digits. */
  private static final int SHORT = 18;

  private JsonNumber() {}

  /** Where the number that begins there ends. */
  static int end(byte[] bytes, int from, int to) {
    int at = from + (is(bytes, from, to, "-") ? 1 : 0);
    int fraction = is(bytes, at, to, "0") ? at + 1 : digits(bytes, at, to);
    int exponent = is(bytes, fraction, to, ".") ? digits(bytes, fraction + 1, to) : fraction;
    if (!is(bytes, exponent, to, "eE")) {
      return exponent;
    }
    int sign = exponent + 1;
    return digits(bytes, is(bytes, sign, to, "+-") ? sign + 1 : sign, to);
  }

  /** Whether the number has neither a point nor an exponent. */
  static boolean isWhole(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(bytes, i, to, ".eE")) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is whole and a {@code long} surely holds it. */
  static boolean isShort(byte[] bytes, int from, int to) {
    return to - from < SHORT && isWhole(bytes, from, to);
  }

  /** A number that {@link #isShort}. */
  static long whole(byte[] bytes, int from, int to) {
    boolean negative = bytes[from] == '-';
    long number = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return negative ? -number : number;
  }

  /** Past at least one digit. */
  private static int digits(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at > from) {
      return at;
    }
    throw new JsonFault(at, at == to ? JsonScanner.TOO_SHORT : JsonScanner.BROKEN, null);
  }

  private static boolean is(byte[] bytes, int at, int to, String any) {
    return at < to && any.indexOf(bytes[at]) >= 0;
  }
}
