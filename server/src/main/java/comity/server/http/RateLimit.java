package comity.server.http;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests one caller may make: a bucket that fills at a rate and holds a few seconds'
 * worth. Safe for use by several threads.
 */
public final class RateLimit {

  /** Of the callers not seen for longest, those beyond so many are forgotten. */
  private static final int REMEMBERED = 10_000;

  /** A caller that was idle may make so many seconds' requests at once. */
  private static final int BURST = 2;

  private final double perMillisecond;
  private final double most;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Bucket(double tokens, long at) {}

  /**
   * A limit.
   *
   * @param perSecond requests of one caller
   */
  public RateLimit(int perSecond, InstantSource clock) {
    this.perMillisecond = perSecond / 1000.0;
    this.most = (double) perSecond * BURST;
    this.clock = clock;
  }

  /** Takes one request of a caller; returns the seconds to wait, 0 if it may go on. */
  synchronized int take(String caller) {
    long now = clock.millis();
    Bucket last = buckets.getOrDefault(caller, new Bucket(most, now));
    // A clock that went back fills nothing.
    double gained = Math.max(0, now - last.at()) * perMillisecond;
    double tokens = Math.min(most, last.tokens() + gained);
    boolean allowed = tokens >= 1;
    buckets.put(caller, new Bucket(allowed ? tokens - 1 : tokens, now));
    return allowed ? 0 : (int) Math.ceil((1 - tokens) / perMillisecond / 1000);
  }
}
