package comity.kernel.possible;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Makes one leaf of all whose outcomes say the same, whatever their grounds. */
public final class Alike {

  private final Diagrams scratch;
  private final List<Object> apart = new ArrayList<>();

  /** Makes diagrams there. */
  public Alike(Diagrams scratch) {
    this.scratch = scratch;
  }

  /** The same diagram with one leaf for all that say the same. */
  public Node of(Node node) {
    return scratch.map(node, this::representative);
  }

  private Object representative(Object value) {
    return apart.stream()
        .filter(a -> agree(a, value))
        .findFirst()
        .orElseGet(() -> {
          apart.add(value);
          return value;
        });
  }

  /** Whether both say the same. */
  public static boolean agree(Object a, Object b) {
    return (a instanceof Outcome x && b instanceof Outcome y) ? x.agreesWith(y) : a.equals(b);
  }
}
