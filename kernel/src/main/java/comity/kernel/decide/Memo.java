package comity.kernel.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Remembers results by the numbers they follow from, up to a bound; then it starts again. */
final class Memo<V> {

  private static final int MOST = 10_000;

  private final Map<List<Long>, V> known = new HashMap<>();

  synchronized V computeIfAbsent(List<Long> key, Function<List<Long>, V> compute) {
    V value = known.get(key);
    if (value == null) {
      value = compute.apply(key);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(key, value);
    }
    return value;
  }
}
