package comity.replay;

/** Hears how far long work has come. Called from the thread that does the work. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress NONE = (what, done, total) -> {};

  /**
   * So much is done.
   *
   * @param what in plain words
   * @param total never less than {@code done}
   */
  void at(String what, long done, long total);
}
