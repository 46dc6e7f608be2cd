package comity.casework.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was used lately, so many at most; what was used longest ago goes first. May be shared by
 * threads.
 */
public final class Lately<K, V> {

  private final int most;
  private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** For so many. */
  public Lately(int most) {
    this.most = most;
  }

  public synchronized Optional<V> get(K key) {
    return Optional.ofNullable(kept.get(key));
  }

  /** Keeps it in place of what was kept for that key. */
  public synchronized void keep(K key, V value) {
    kept.put(key, value);
    if (kept.size() > most) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  public synchronized void forget(K key) {
    kept.remove(key);
  }
}
