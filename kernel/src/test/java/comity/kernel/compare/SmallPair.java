package comity.kernel.compare;

import comity.kernel.small.SmallEdition;
import java.util.List;

/** Two laws of a few lines: their decisions in the notation, over a small vocabulary. */
final class SmallPair {

  private SmallPair() {}

  /** The lists `grave` and `minor` and the reading A-1 are there. */
  static List<Region> compare(String before, String after) {
    return Comparison.of(
            SmallEdition.vocabulary(),
            List.of(SmallEdition.of(before)),
            List.of(SmallEdition.of(after)))
        .regions();
  }
}
