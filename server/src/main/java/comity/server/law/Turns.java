package comity.server.law;

import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many long works run at once and no more. Safe for use by several threads. */
public final class Turns {

  private final Semaphore places;

  /**
   * Turns.
   *
   * @param atOnce how many works may run
   */
  public Turns(int atOnce) {
    this.places = new Semaphore(atOnce);
  }

  /**
   * Works when there is a place.
   *
   * @param patience how long to wait for one
   * @throws ProblemException if there is none in that time
   */
  public <T> T take(Duration patience, Supplier<T> work) {
    if (!isMine(patience)) {
      throw new ProblemException(Problem.BUSY, "wait 10 seconds", Map.of("Retry-After", "10"));
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean isMine(Duration patience) {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
