package comity.kernel.compare;

import comity.kernel.diagram.Node;
import comity.kernel.possible.Axis;
import java.util.List;

/**
 * Something that cases are told apart by: a column of a table.
 *
 * @param words as the law file has them
 * @param reading the id of the reading that it is; empty for anything else
 * @param axis its values
 * @param before whether the law before asks it
 * @param after whether the law after asks it
 */
record Question(String words, String reading, Axis axis, boolean before, boolean after) {

  Question askedBy(boolean alsoBefore, boolean alsoAfter) {
    return new Question(words, reading, axis, before || alsoBefore, after || alsoAfter);
  }

  boolean isReading() {
    return !reading.isEmpty();
  }

  /** The diagram of its values. */
  Node node() {
    return axis.node();
  }

  /** Every value that it can have. */
  List<Object> values() {
    return axis.values();
  }

  /** Whether people can read its values. */
  boolean isReadable() {
    return values().stream().allMatch(v -> Words.of(v).isPresent());
  }
}
