package comity.kernel.dmn.tck;

import java.util.List;
import java.util.SequencedMap;

/** A value in a test case. */
sealed interface TckValue {

  /** Null, or nothing at all. */
  record Nil() implements TckValue {}

  /**
   * A value without parts.
   *
   * @param type the type that the file gives it, without a prefix; empty where it gives none
   */
  record Simple(String type, String text) implements TckValue {}

  /** Named parts. */
  record Parts(SequencedMap<String, TckValue> parts) implements TckValue {}

  /** A list. */
  record Items(List<TckValue> items) implements TckValue {}
}
