package comity.kernel.plan;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.diagram.Variable;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One diagram of all acts whose variables are the columns of a row. Its leaves are lists with one
 * outcome for each act, without grounds.
 *
 * @param columns in the order of the diagram
 */
record Flat(List<PlanColumn> columns, Node root) {

  /** How many branches it may have. */
  static final int BUDGET = 200_000;

  static Flat of(CompiledLaw law, Shape shape) {
    try {
      Diagrams scratch = new Diagrams();
      return scratch.within(BUDGET, () -> of(law, shape, scratch));
    } catch (NodeBudgetException e) {
      throw new PlanException("the plan needs too many branches; ask for fewer acts at once", e);
    }
  }

  private static Flat of(CompiledLaw law, Shape shape, Diagrams scratch) {
    List<Node> nodes = new ArrayList<>();
    for (String act : shape.acts()) {
      Node node = law.acts().get(act);
      if (node == null) {
        throw new PlanException("no act `" + act + "` is regulated; leave it out");
      }
      Node rest = scratch.rest(node, v -> adopted(v, shape));
      nodes.add(scratch.map(rest, outcome -> ((Outcome) outcome).bare()));
    }
    Node product = scratch.together(nodes);
    List<PlanColumn> columns = Columns.of(law, shape, product);
    return new Flat(columns, new Conversion(scratch, columns).of(product));
  }

  private static int adopted(Variable variable, Shape shape) {
    if (!(variable instanceof FiniteTerm term) || !term.isReading()) {
      return -1;
    }
    String value = shape.readings().get(term.readingId());
    int cell = value == null ? -1 : term.cellOf(value);
    if (value != null && cell < 0) {
      throw new PlanException(term + " has no alternative `" + value + "`");
    }
    return cell;
  }

  /** Puts columns in the place of terms and conditions in the place of questions about lists. */
  private static final class Conversion {

    private final Diagrams scratch;
    private final Map<Term, PlanColumn> columns = new HashMap<>();
    private final Map<Node, Node> done = new HashMap<>();

    Conversion(Diagrams scratch, List<PlanColumn> columns) {
      this.scratch = scratch;
      columns.forEach(c -> c.terms().forEach(t -> this.columns.put(t, c)));
    }

    Node of(Node node) {
      Node known = done.get(node);
      if (known == null) {
        known =
            switch (node) {
              case Leaf leaf -> scratch.leaf(leaf.value());
              case Branch branch -> branch((Term) branch.variable(), branch);
            };
        done.put(node, known);
      }
      return known;
    }

    private Node branch(Term term, Branch branch) {
      if (term instanceof QuantifierTerm quantifier) {
        // Of one element, two cannot satisfy a condition.
        return quantifier.atLeast() > 1
            ? of(branch.child(0))
            : scratch.bind(
                of(quantifier.condition()), v -> of(branch.child(v.equals(true) ? 1 : 0)));
      }
      PlanColumn column = columns.get(term);
      List<Node> options = new ArrayList<>();
      for (int atom = 0; atom < column.size(); atom++) {
        options.add(of(branch.child(column.answer(term, atom))));
      }
      return scratch.choose(column, options);
    }
  }
}
