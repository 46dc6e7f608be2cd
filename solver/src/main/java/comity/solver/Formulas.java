package comity.solver;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes diagrams as formulas over the cells of what they ask. */
final class Formulas {

  private record Leading(Node node, Object value) {}

  private final Context z3;
  private final Consumer<BoolExpr> fact;
  private final Map<Variable, List<BoolExpr>> cells = new LinkedHashMap<>();
  private final Map<Leading, BoolExpr> leading = new HashMap<>();
  private final Map<BoolExpr, BoolExpr> names = new HashMap<>();

  /**
   * Formulas of a context.
   *
   * @param fact told that each variable lies in one cell
   */
  Formulas(Context z3, Consumer<BoolExpr> fact) {
    this.z3 = z3;
    this.fact = fact;
  }

  /** That the variable lies in that cell. */
  BoolExpr cell(Variable variable, int cell) {
    List<BoolExpr> known = cells.get(variable);
    if (known == null) {
      known = variable.size() == 2 ? two() : many(variable.size());
      cells.put(variable, known);
    }
    return known.get(cell);
  }

  /** Every term that some formula asks, with its cells. */
  Map<Term, List<BoolExpr>> terms() {
    Map<Term, List<BoolExpr>> terms = new LinkedHashMap<>();
    cells.forEach((variable, all) -> {
      if (variable instanceof Term term) {
        terms.put(term, all);
      }
    });
    return terms;
  }

  private List<BoolExpr> two() {
    BoolExpr second = fresh();
    return List.of(z3.mkNot(second), second);
  }

  private List<BoolExpr> many(int size) {
    List<BoolExpr> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(fresh());
    }
    fact.accept(or(all));
    fact.accept(z3.mkAtMost(all.toArray(BoolExpr[]::new), 1));
    return List.copyOf(all);
  }

  /** A name of its own. */
  BoolExpr fresh() {
    return (BoolExpr) z3.mkFreshConst("c", z3.getBoolSort());
  }

  /** A name for the formula, always the same, so that others do not grow with it. */
  BoolExpr named(BoolExpr formula) {
    return formula.isFalse() || formula.isConst()
        ? formula
        : names.computeIfAbsent(formula, this::name);
  }

  private BoolExpr name(BoolExpr formula) {
    BoolExpr name = fresh();
    fact.accept(same(name, formula));
    return name;
  }

  /** That the diagram leads to a leaf with that value. */
  BoolExpr leads(Node node, Object value) {
    if (node instanceof Leaf leaf) {
      return z3.mkBool(leaf.value().equals(value));
    }
    Leading key = new Leading(node, value);
    BoolExpr known = leading.get(key);
    if (known == null) {
      known = leads((Branch) node, value);
      leading.put(key, known);
    }
    return known;
  }

  private BoolExpr leads(Branch branch, Object value) {
    List<BoolExpr> ways = new ArrayList<>();
    for (int i = 0; i < branch.variable().size(); i++) {
      BoolExpr below = leads(branch.child(i), value);
      if (!below.isFalse()) {
        BoolExpr here = cell(branch.variable(), i);
        ways.add(below.isTrue() ? here : and(here, below));
      }
    }
    return or(ways);
  }

  BoolExpr and(BoolExpr... all) {
    for (BoolExpr one : all) {
      if (one.isFalse()) {
        return one;
      }
    }
    return z3.mkAnd(all);
  }

  BoolExpr or(BoolExpr... all) {
    return or(List.of(all));
  }

  /** Any of them; false of none. */
  BoolExpr or(List<BoolExpr> all) {
    List<BoolExpr> possible = all.stream().filter(one -> !one.isFalse()).toList();
    return possible.size() == 1 ? possible.getFirst() : z3.mkOr(possible.toArray(BoolExpr[]::new));
  }

  BoolExpr not(BoolExpr one) {
    return z3.mkNot(one);
  }

  BoolExpr same(BoolExpr one, BoolExpr other) {
    return z3.mkIff(one, other);
  }

  BoolExpr always(boolean value) {
    return z3.mkBool(value);
  }
}
