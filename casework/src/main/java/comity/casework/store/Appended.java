package comity.casework.store;

/** What became of a write. */
public sealed interface Appended {

  /** It is recorded, now or, under the same key, before. */
  record Done(String stream, int first, int last, boolean repeated) implements Appended {}

  /** Somebody else wrote first. */
  record Moved(int version) implements Appended {}

  /** The key was used for something else. */
  record KeyUsed() implements Appended {}
}
