package comity.kernel.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToIntFunction;

/** The points at which a comparison changes. */
final class Limits {

  private Limits() {}

  /**
   * The last point before and the first point after every change of the sign, which never turns
   * back.
   */
  static List<Long> of(Axis axis, LongToIntFunction sign) {
    List<Long> points = new ArrayList<>();
    long low = axis.first();
    long high = axis.last();
    between(points, sign, low, sign.applyAsInt(low), high, sign.applyAsInt(high));
    return points;
  }

  private static void between(
      List<Long> points, LongToIntFunction sign, long low, int atLow, long high, int atHigh) {
    if (atLow == atHigh) {
      return;
    }
    if (high - low == 1) {
      points.addAll(List.of(low, high));
      return;
    }
    long middle = low + (high - low) / 2;
    int atMiddle = sign.applyAsInt(middle);
    between(points, sign, low, atLow, middle, atMiddle);
    between(points, sign, middle, atMiddle, high, atHigh);
  }
}
