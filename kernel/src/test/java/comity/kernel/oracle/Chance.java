package comity.kernel.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed: the same seed makes the same choices. */
public final class Chance {

  private final SplittableRandom random;

  /** All chance of one run comes from this seed. */
  public Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Whether something happens that happens so many times in a hundred. */
  public boolean percent(int times) {
    return random.nextInt(100) < times;
  }

  /** From 0 to just below that. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends may come up. */
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** One of them. */
  public <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** One of them, in the order of iteration. */
  public <T> T pick(Collection<T> all) {
    return pick(List.copyOf(all));
  }

  /** All of them, in a random order. */
  public <T> List<T> shuffled(List<T> all) {
    List<T> shuffled = new ArrayList<>(all);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }

  /** A seed for a run of its own. */
  public long seed() {
    return random.nextLong();
  }
}
