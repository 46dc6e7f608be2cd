package comity.replay;

import java.util.ArrayList;
import java.util.List;

/**
 * Withholds small counts, and with them what would tell them by subtraction: where a total is
 * known, the largest of the other counts is told as a span that says no more than that.
 */
final class SmallCells {

  private final int smallest;

  /** Counts below the smallest are not told. */
  SmallCells(int smallest) {
    this.smallest = smallest;
  }

  boolean hides() {
    return smallest > 1;
  }

  /** One count by itself, where nobody is told the total. */
  Count of(long number) {
    return hides() && number < smallest ? new Count(0, smallest - 1) : Count.exactly(number);
  }

  /** Counts that add up to a total that is told. */
  List<Count> parts(List<Long> parts) {
    List<Count> counts = new ArrayList<>(parts.stream().map(this::of).toList());
    long hidden = counts.stream().filter(count -> !count.isExact()).count();
    if (hidden > 0) {
      blur(parts, counts, hidden);
    }
    return List.copyOf(counts);
  }

  private void blur(List<Long> parts, List<Count> counts, long hidden) {
    int largest = 0;
    long sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      largest = parts.get(i) > parts.get(largest) ? i : largest;
      sum += counts.get(i).isExact() ? 0 : parts.get(i);
    }
    if (counts.get(largest).isExact()) {
      long most = parts.get(largest) + sum;
      counts.set(largest, new Count(Math.max(0, most - hidden * (smallest - 1)), most));
    }
  }

  /**
   * A part of a total, where other tables may tell other parts of it: no more than whether it is
   * small.
   */
  Count share(long part, long total) {
    return hides() && part >= smallest ? new Count(smallest, total) : of(part);
  }
}
