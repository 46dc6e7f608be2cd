package comity.kernel.possible;

import comity.kernel.compile.Sum;
import comity.kernel.law.FactType;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.LongStream;

/** Values of which people would think before they think of those at the limits. */
record Usual(FactType type, long near) {

  private static final long NANOS_A_DAY = 86_400L * Sum.UNIT;

  /** Such values, and then the candidates, the likelier first. */
  Set<Long> first(SortedSet<Long> candidates) {
    Set<Long> all = new LinkedHashSet<>();
    List<Long> usual =
        switch (type) {
          case FactType.Day t -> days();
          case FactType.Instant t -> days().stream().map(day -> day * NANOS_A_DAY).toList();
          case FactType.Whole t -> List.of(0L, 30L, 365L);
          default -> List.of(0L);
        };
    all.addAll(usual);
    candidates.stream()
        .sorted(Comparator.comparingLong(value -> Math.abs(value - usual.getFirst())))
        .forEach(all::add);
    return all;
  }

  private List<Long> days() {
    return LongStream.of(0, 1, 365, 3 * 365, 7 * 365, 20 * 365)
        .mapToObj(before -> near - before)
        .toList();
  }
}
