package comity.kernel.compile;

import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a condition on an element into terms of the list. What the condition asks of the case
 * stands above what it asks of the element, so it is split there: above, the same questions; below,
 * one term for each condition on the element alone.
 */
final class Quantifiers {

  private final Diagrams diagrams;
  private final Terms terms;
  private final Logicals logic;

  Quantifiers(Diagrams diagrams, Terms terms, Logicals logic) {
    this.diagrams = diagrams;
    this.terms = terms;
    this.logic = logic;
  }

  /**
   * At least {@code count} elements satisfy the condition; where a condition has no value for one,
   * perhaps the whole has none.
   */
  Node atLeast(Scope elements, Node condition, int count) {
    if (count <= 0) {
      return logic.constant(true);
    }
    return split(elements, condition, count, new HashMap<>());
  }

  private Node split(Scope elements, Node condition, int count, Map<Node, Node> done) {
    Node known = done.get(condition);
    if (known != null) {
      return known;
    }
    Node made =
        condition instanceof Branch b && b.variable().depth() < elements.depth()
            ? above(elements, b, count, done)
            : below(elements, condition, count);
    done.put(condition, made);
    return made;
  }

  private Node above(Scope elements, Branch branch, int count, Map<Node, Node> done) {
    List<Node> options = new ArrayList<>();
    for (int i = 0; i < branch.variable().size(); i++) {
      options.add(split(elements, branch.child(i), count, done));
    }
    return diagrams.choose(branch.variable(), options);
  }

  private Node below(Scope elements, Node condition, int count) {
    Node sure = diagrams.map(condition, v -> v.equals(true));
    Node perhaps = diagrams.map(condition, v -> v.equals(true) || v instanceof Missing);
    Node enough = term(elements, sure, count);
    if (perhaps.equals(sure)) {
      return enough;
    }
    Missing missing = missing(condition);
    Node open =
        logic.choose(term(elements, perhaps, count), diagrams.leaf(missing), logic.constant(false));
    return logic.choose(enough, logic.constant(true), open);
  }

  private Node term(Scope elements, Node condition, int count) {
    if (condition instanceof Leaf leaf && leaf.value().equals(false)) {
      return condition;
    }
    QuantifierTerm term = terms.atLeast(elements, condition, count);
    return diagrams.choose(term, List.of(logic.constant(false), logic.constant(true)));
  }

  private static Missing missing(Node node) {
    return switch (node) {
      case Leaf leaf -> leaf.value() instanceof Missing m ? m : null;
      case Branch branch -> {
        Missing found = null;
        for (int i = 0; i < branch.variable().size() && found == null; i++) {
          found = missing(branch.child(i));
        }
        yield found;
      }
    };
  }
}
