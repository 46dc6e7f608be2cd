package comity.casework;

import java.util.OptionalInt;

/**
 * Who writes, and how it is told apart from another write.
 *
 * @param by the staff number of who writes, or the account of a program
 * @param key chosen by the writer; the same write again under the same key is recorded once
 * @param expected the version of the case that the writer has seen; empty for whichever it is
 */
public record Write(String by, String key, OptionalInt expected) {

  /** A write on whichever version there is. */
  public static Write of(String by, String key) {
    return new Write(by, key, OptionalInt.empty());
  }

  /** The same write on a version that was seen. */
  public Write on(int version) {
    return new Write(by, key, OptionalInt.of(version));
  }
}
