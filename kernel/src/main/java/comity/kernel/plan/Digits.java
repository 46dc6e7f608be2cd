package comity.kernel.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a column or of several neighbours matters to a law: values that lead everywhere to the
 * same are one.
 */
final class Digits {

  private final int[] of;
  private final List<BitSet[]> steps;

  /**
   * Digits.
   *
   * @param of the class of each value
   * @param steps where each class leads
   */
  private Digits(int[] of, List<BitSet[]> steps) {
    this.of = of;
    this.steps = steps;
  }

  /** The class of a value. */
  int of(int value) {
    return of[value];
  }

  /** The class of each value. */
  int[] of() {
    return of.clone();
  }

  /** Where each class leads. */
  List<BitSet[]> steps() {
    return steps;
  }

  int size() {
    return steps.size();
  }

  /** The digits of one column. */
  static Digits of(List<BitSet[]> cells) {
    Merge merge = new Merge(cells.size());
    cells.forEach(merge::add);
    return merge.done();
  }

  /**
   * The digits of these values and those that follow: value {@code a * next.size() + b} for class a
   * of these and class b of the next.
   */
  Digits with(Digits next) {
    Merge merge = new Merge(size() * next.size());
    for (BitSet[] first : steps) {
      for (BitSet[] second : next.steps) {
        merge.add(then(first, second));
      }
    }
    return merge.done();
  }

  private static BitSet[] then(BitSet[] first, BitSet[] second) {
    BitSet[] both = new BitSet[first.length];
    for (int n = 0; n < first.length; n++) {
      both[n] = Cuts.image(first[n], second);
    }
    return both;
  }

  private static final class Merge {

    private final int[] of;
    private final List<BitSet[]> steps = new ArrayList<>();
    private final Map<List<BitSet>, Integer> known = new HashMap<>();
    private int next;

    Merge(int values) {
      this.of = new int[values];
    }

    void add(BitSet[] step) {
      of[next++] =
          known.computeIfAbsent(
              Arrays.asList(step),
              k -> {
                steps.add(step);
                return steps.size() - 1;
              });
    }

    Digits done() {
      return new Digits(of, List.copyOf(steps));
    }
  }
}
