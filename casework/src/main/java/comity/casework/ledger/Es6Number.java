package comity.casework.ledger;

import java.math.BigDecimal;

/**
 * Writes a double as ECMAScript does (Number::toString), which RFC 8785 asks for: with the fewest
 * digits that give back the same double and, among those, the nearest ones.
 */
final class Es6Number {

  /** From this many digits before the point on, a number has an exponent. */
  private static final int MOST_BEFORE_POINT = 21;

  /** From this many zeros behind the point on, a number has an exponent. */
  private static final int MOST_ZEROS = 6;

  private Es6Number() {}

  /**
   * The text of a finite number.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  static String text(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no number for " + number);
    }
    if (number == 0) {
      return "0";
    }
    return number < 0 ? "-" + positive(-number) : positive(number);
  }

  private static String positive(double number) {
    BigDecimal shortest = shortest(number);
    String digits = shortest.unscaledValue().toString();
    return text(digits, digits.length() - shortest.scale());
  }

  /** Java prints two digits at least, even where one would do. */
  private static BigDecimal shortest(double number) {
    BigDecimal printed = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    if (printed.precision() != 2) {
      return printed;
    }
    BigDecimal tens = BigDecimal.TEN.scaleByPowerOfTen(-printed.scale());
    BigDecimal below = printed.subtract(printed.remainder(tens));
    return nearest(number, printed, below, below.add(tens)).stripTrailingZeros();
  }

  /** Of the two with one digit the nearer that is still this number, else the one with two. */
  private static BigDecimal nearest(
      double number, BigDecimal printed, BigDecimal below, BigDecimal above) {
    BigDecimal exact = new BigDecimal(number);
    boolean downFirst = exact.subtract(below).abs().compareTo(above.subtract(exact).abs()) <= 0;
    BigDecimal first = downFirst ? below : above;
    BigDecimal second = downFirst ? above : below;
    if (first.doubleValue() == number) {
      return first;
    }
    return second.doubleValue() == number ? second : printed;
  }

  /**
   * Sets the point.
   *
   * @param point how many digits stand before it; the zeros behind it, if negative
   */
  private static String text(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= MOST_BEFORE_POINT) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= MOST_BEFORE_POINT) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-MOST_ZEROS < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String fraction = count == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
  }
}
