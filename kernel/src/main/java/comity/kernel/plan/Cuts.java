package comity.kernel.plan;

import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A diagram cut between its columns. Above each column stand the nodes that the columns before can
 * lead to; a cell of the column leads from each of them to some of those above the next.
 */
final class Cuts {

  private final List<List<Node>> nodes = new ArrayList<>();
  private final List<List<BitSet[]>> steps = new ArrayList<>();

  Cuts(Flat flat) {
    nodes.add(List.of(flat.root()));
    for (PlanColumn column : flat.columns()) {
      cut(column);
    }
  }

  private void cut(PlanColumn column) {
    Map<Node, Integer> below = new HashMap<>();
    List<Node> order = new ArrayList<>();
    List<BitSet[]> cells = new ArrayList<>();
    List<Node> above = nodes.getLast();
    for (BitSet cell : column.cells()) {
      BitSet[] step = new BitSet[above.size()];
      for (int n = 0; n < step.length; n++) {
        step[n] = new BitSet();
        Node node = above.get(n);
        for (int atom = cell.nextSetBit(0); atom >= 0; atom = cell.nextSetBit(atom + 1)) {
          Node to = node instanceof Branch b && b.variable() == column ? b.child(atom) : node;
          step[n].set(
              below.computeIfAbsent(
                  to,
                  k -> {
                    order.add(k);
                    return order.size() - 1;
                  }));
        }
      }
      cells.add(step);
    }
    nodes.add(List.copyOf(order));
    steps.add(List.copyOf(cells));
  }

  /** Where each cell of a column leads from each node above it. */
  List<BitSet[]> steps(int column) {
    return steps.get(column);
  }

  /** The nodes above a column, or, past the last, the leaves. */
  List<Node> nodes(int column) {
    return nodes.get(column);
  }

  /** Where nodes lead by a step. */
  static BitSet image(BitSet from, BitSet[] step) {
    BitSet to = new BitSet();
    for (int n = from.nextSetBit(0); n >= 0; n = from.nextSetBit(n + 1)) {
      to.or(step[n]);
    }
    return to;
  }
}
