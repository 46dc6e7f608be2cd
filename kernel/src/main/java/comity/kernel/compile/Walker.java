package comity.kernel.compile;

import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;

/** One diagram made ready for many cases; answers what {@link Walk} answers. */
@FunctionalInterface
public interface Walker {

  /**
   * The value at the leaf that the facts lead to.
   *
   * @param facts a record of the scope of the diagram's terms
   * @return null if a fact on the way is unknown
   */
  Object value(Facts facts);

  /** Makes a class for a diagram whose terms all belong to one scope. */
  static Walker of(Node node) {
    return new WalkerClass(node).make();
  }
}
