package comity.kernel.oracle;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Logic in which a part without an answer does not matter where the other parts settle the whole.
 */
final class Logic3 {

  private Logic3() {}

  /**
   * True when all are; false as soon as one is false. {@link NoAnswer} of the first part that has
   * none, else.
   */
  static boolean all(List<BooleanSupplier> parts) {
    return !settles(parts, false);
  }

  /**
   * True as soon as one is; false when none is. {@link NoAnswer} of the first part that has none,
   * else.
   */
  static boolean any(List<BooleanSupplier> parts) {
    return settles(parts, true);
  }

  private static boolean settles(List<BooleanSupplier> parts, boolean strong) {
    NoAnswer none = null;
    for (BooleanSupplier part : parts) {
      try {
        if (part.getAsBoolean() == strong) {
          return true;
        }
      } catch (NoAnswer e) {
        none = none == null ? e : none;
      }
    }
    if (none != null) {
      throw none;
    }
    return false;
  }
}
