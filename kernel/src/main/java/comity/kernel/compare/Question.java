package comity.kernel.compare;

import comity.kernel.diagram.Node;
import comity.kernel.diagram.Nodes;
import java.util.Set;

/**
 * Something that cases are told apart by: a column of a table, as a diagram of its values.
 *
 * @param words as the law file has them
 * @param reading the id of the reading that it is; empty for anything else
 * @param before whether the law before asks it
 * @param after whether the law after asks it
 */
record Question(String words, String reading, Node node, boolean before, boolean after) {

  Question askedBy(boolean alsoBefore, boolean alsoAfter) {
    return new Question(words, reading, node, before || alsoBefore, after || alsoAfter);
  }

  boolean isReading() {
    return !reading.isEmpty();
  }

  /** Every value that it can have. */
  Set<Object> values() {
    return Nodes.values(node);
  }

  /** Whether people can read its values: a column that holds a day or a code has none. */
  static boolean isReadable(Node node) {
    Set<Object> values = new Question("", "", node, false, false).values();
    return values.size() > 1 && values.stream().allMatch(v -> Words.of(v).isPresent());
  }
}
