package comity.kernel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A lane in the making: columns are added as long as its values stay few. */
final class LaneDraft {

  private final List<Integer> columns = new ArrayList<>();
  private final List<Digits> own = new ArrayList<>();
  private Digits together;
  private int[] classes;

  LaneDraft(int column, Digits digits) {
    columns.add(column);
    own.add(digits);
    together = digits;
    classes = IntStream.range(0, digits.size()).toArray();
  }

  /** How many values it would have with those digits too. */
  long values(Digits digits) {
    return (long) classes.length * digits.size();
  }

  void add(int column, Digits digits) {
    Digits both = together.with(digits);
    int[] more = new int[classes.length * digits.size()];
    for (int i = 0; i < more.length; i++) {
      more[i] = both.of(classes[i / digits.size()] * digits.size() + i % digits.size());
    }
    columns.add(column);
    own.add(digits);
    together = both;
    classes = more;
  }

  /** Where the classes lead. */
  Digits together() {
    return together;
  }

  /**
   * The lane.
   *
   * @param merged for each class, the one that it becomes
   */
  Lane lane(int[] merged, int size) {
    int[] kept = new int[classes.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = merged[classes[i]];
    }
    return new Lane(
        List.copyOf(columns),
        own.stream().map(Digits::of).toList(),
        own.stream().mapToInt(Digits::size).toArray(),
        kept,
        size);
  }
}
