package comity.kernel.compile;

import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;

/** Walks a diagram down where every fact that it asks is known. */
public final class Walk {

  private Walk() {}

  /**
   * The value at the leaf that the facts lead to.
   *
   * @param node a diagram whose terms all belong to one scope
   * @param facts a record of that scope
   * @return null if a fact on the way is unknown
   */
  public static Object value(Node node, Facts facts) {
    Node at = node;
    while (at instanceof Branch branch) {
      int cell = ((Term) branch.variable()).cell(facts);
      if (cell < 0) {
        return null;
      }
      at = branch.child(cell);
    }
    return ((Leaf) at).value();
  }
}
