package comity.casework;

import comity.casework.cases.RefusedException;
import comity.casework.store.Appended;
import comity.casework.store.EventStore;
import comity.casework.store.Fingerprint;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What writes of every kind have in common. */
final class Appends {

  /** For a writer who used a key for something else. */
  static final String KEY_USED =
      "this key was used for another write; choose a new key for each write";

  private Appends() {}

  /**
   * Appends once for each key, on whichever version there is: again where others were faster.
   *
   * @param attempt reads how it stands, and appends
   * @return never that somebody else wrote first
   */
  static Appended once(
      EventStore store, String key, Fingerprint fingerprint, Supplier<Appended> attempt) {
    Optional<Appended> before = store.before(key, fingerprint);
    Appended appended = before.orElseGet(attempt);
    while (appended instanceof Appended.Moved) {
      appended = attempt.get();
    }
    return appended;
  }

  /** What was recorded; refuses a key that was used for something else. */
  static Appended.Done done(Appended appended) {
    if (appended instanceof Appended.Done done) {
      return done;
    }
    throw new RefusedException(KEY_USED, null);
  }

  /** All events up to that number: what goes where the whole is sealed. */
  static Set<Integer> upTo(int version) {
    return IntStream.rangeClosed(1, version).boxed().collect(Collectors.toSet());
  }
}
