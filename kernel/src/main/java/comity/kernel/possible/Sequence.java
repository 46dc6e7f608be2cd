package comity.kernel.possible;

import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * In which order several diagrams that are taken apart together are asked: facts first, readings
 * then, and last what is asked of lists. A reading chooses among questions about a list, so once
 * all readings are known few of those are left, and nothing else is asked between them.
 */
final class Sequence {

  private final Diagrams diagrams = new Diagrams();
  private final Map<Node, Variable> first = new HashMap<>();
  private final Map<Variable, List<UnaryOperator<Node>>> known = new HashMap<>();

  /** The same diagram, made where it can be taken apart. */
  Node own(Node node) {
    return diagrams.map(node, UnaryOperator.identity());
  }

  /** What some of these diagrams ask first, some of which may be null; null for leaves alone. */
  Variable first(Node[] nodes) {
    Variable first = null;
    for (Node node : nodes) {
      if (node instanceof Branch branch) {
        first = earlier(first, first(branch));
      }
    }
    return first;
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
    if (a == null || a == b) {
      return b;
    }
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

  /** What is left of each diagram when the variable lies in that cell. */
  Node[] below(Node[] nodes, Variable variable, int cell) {
    UnaryOperator<Node> rest = rests(variable).get(cell);
    Node[] below = new Node[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      below[i] = nodes[i] instanceof Branch branch ? rest.apply(branch) : nodes[i];
    }
    return below;
  }

  private List<UnaryOperator<Node>> rests(Variable variable) {
    List<UnaryOperator<Node>> rests = known.get(variable);
    if (rests == null) {
      rests = new ArrayList<>();
      for (int cell = 0; cell < variable.size(); cell++) {
        rests.add(diagrams.restricting(variable, cell));
      }
      known.put(variable, rests);
    }
    return rests;
  }
}
