package comity.kernel.decide;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Makes one leaf of all whose outcomes say the same, whatever their grounds. */
final class Alike {

  private final Diagrams scratch;
  private final List<Object> apart = new ArrayList<>();

  Alike(Diagrams scratch) {
    this.scratch = scratch;
  }

  Node of(Node node) {
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

  static boolean agree(Object a, Object b) {
    return (a instanceof Outcome x && b instanceof Outcome y) ? x.agreesWith(y) : a.equals(b);
  }
}
