package comity.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Locks an account after five failed attempts within fifteen minutes, until an administrator
 * releases it. Safe for use by several threads.
 */
public final class LockOut {

  static final int ATTEMPTS = 5;
  static final Duration WITHIN = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final Map<String, Deque<Instant>> failures = new HashMap<>();
  private final Set<String> locked = new HashSet<>();

  public LockOut(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean isLocked(String account) {
    return locked.contains(account);
  }

  /** Counts a failure; returns whether it locked the account. */
  synchronized boolean failed(String account) {
    Instant now = clock.instant();
    Deque<Instant> own = failures.computeIfAbsent(account, a -> new ArrayDeque<>());
    own.removeIf(at -> !now.isBefore(at.plus(WITHIN)));
    own.add(now);
    return own.size() >= ATTEMPTS && locked.add(account);
  }

  synchronized void succeeded(String account) {
    failures.remove(account);
  }

  /** The accounts that are locked, sorted. */
  synchronized List<String> locked() {
    return locked.stream().sorted().toList();
  }

  /** Returns whether it was locked. */
  public synchronized boolean release(String account) {
    failures.remove(account);
    return locked.remove(account);
  }
}
