package comity.kernel.possible;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers results by what they follow from, up to a bound; then it starts again. */
final class Memo<K, V> {

  private static final int MOST = 10_000;

  private final Map<K, V> known = new HashMap<>();

  synchronized V computeIfAbsent(K key, Function<K, V> compute) {
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
