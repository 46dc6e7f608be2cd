package comity.kernel.possible;

import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * In which order several diagrams that are taken apart together are asked: facts first, readings
 * then, and last what is asked of lists. A reading chooses among questions about a list, so once
 * all readings are known few of those are left, and nothing else is asked between them.
 */
final class Sequence {

  private final Blocks blocks;
  private final Diagrams diagrams = new Diagrams();
  private final UnaryOperator<Node> copies = diagrams.mapping(value -> value);
  private final Map<Node, Variable> first = new HashMap<>();
  private final Map<Variable, List<UnaryOperator<Node>>> rests = new HashMap<>();
  private final Map<Node, Strand> known = new HashMap<>();

  /**
   * Of no diagram yet.
   *
   * @param blocks of all terms that the diagrams ask
   */
  Sequence(Blocks blocks) {
    this.blocks = blocks;
  }

  /** A diagram, made anywhere, as this sequence asks it. */
  Strand of(Node node) {
    return strand(copies.apply(node));
  }

  private Strand strand(Node node) {
    Strand made = known.get(node);
    if (made == null) {
      made =
          switch (node) {
            case Leaf leaf -> Strand.end(leaf);
            case Branch branch -> strand(branch);
          };
      known.put(node, made);
    }
    return made;
  }

  private Strand strand(Branch branch) {
    Variable top = first(branch);
    Strand[] cells = new Strand[top.size()];
    long all = blocks.of(top);
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = strand(rests(top).get(cell).apply(branch));
      all |= cells[cell].blocks();
    }
    return Strand.asking(top, cells, turn(top), all);
  }

  private Variable first(Branch branch) {
    Variable found = first.get(branch);
    if (found == null) {
      found = branch.variable();
      for (int cell = 0; cell < branch.variable().size(); cell++) {
        if (branch.child(cell) instanceof Branch below) {
          found = earlier(found, first(below));
        }
      }
      first.put(branch, found);
    }
    return found;
  }

  private static Variable earlier(Variable a, Variable b) {
    int turns = Integer.compare(turn(a), turn(b));
    return turns < 0 || (turns == 0 && a.order() < b.order()) ? a : b;
  }

  private static int turn(Variable variable) {
    return switch (variable) {
      case QuantifierTerm list -> 2;
      case FiniteTerm finite when finite.isReading() -> 1;
      default -> 0;
    };
  }

  private List<UnaryOperator<Node>> rests(Variable variable) {
    return rests.computeIfAbsent(
        variable,
        v -> IntStream.range(0, v.size()).mapToObj(c -> diagrams.restricting(v, c)).toList());
  }
}
