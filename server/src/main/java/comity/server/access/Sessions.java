package comity.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a token may be used: until half an hour passed without use, until twelve hours passed
 * since its bearer signed in, or until they sign out. Safe for use by several threads.
 */
public final class Sessions {

  /** Without use; at the end of it the session has ended. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** Since the sign-in; at the end of it the session has ended. */
  static final Duration LONGEST = Duration.ofHours(12);

  private final InstantSource clock;
  private final Map<String, Instant> used = new HashMap<>();
  private final Map<String, Instant> ended = new HashMap<>();

  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Uses it once more; returns whether it may be used. */
  synchronized boolean use(String session, Instant signedIn) {
    Instant now = clock.instant();
    forget(now);
    Instant last = used.getOrDefault(session, now.isBefore(signedIn) ? now : signedIn);
    boolean isOver =
        ended.containsKey(session)
            || !now.isBefore(last.plus(IDLE))
            || !now.isBefore(signedIn.plus(LONGEST));
    if (isOver) {
      ended.putIfAbsent(session, now);
    } else {
      used.put(session, now);
    }
    return !isOver;
  }

  /** Its bearer signs out. */
  public synchronized void end(String session) {
    used.remove(session);
    ended.put(session, clock.instant());
  }

  /** What lies so far back that no token of then is valid any more. */
  private void forget(Instant now) {
    used.values().removeIf(at -> !now.isBefore(at.plus(LONGEST)));
    ended.values().removeIf(at -> !now.isBefore(at.plus(LONGEST)));
  }
}
