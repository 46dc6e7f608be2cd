package comity.kernel.plan;

import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Variable;
import comity.kernel.facts.Facts;
import java.util.BitSet;
import java.util.List;

/**
 * What a plan asks of a row at once: the terms that hang together. Its atoms are the vectors of
 * answers that some row gives. A cell is what a row tells of it: one atom where the row is
 * complete, several where it is not.
 */
public abstract sealed class PlanColumn extends Variable
    permits ChoiceColumn, CodeColumn, OrderColumn {

  private final List<? extends Term> terms;
  private final List<BitSet> cells;

  PlanColumn(long order, int atoms, List<? extends Term> terms, List<BitSet> cells) {
    // A variable has two cells at least; an atom beyond the last is in no cell and never asked.
    super(order, Math.max(2, atoms));
    this.terms = List.copyOf(terms);
    this.cells = List.copyOf(cells);
  }

  /** The terms whose answers it gives. */
  final List<? extends Term> terms() {
    return terms;
  }

  /** The atoms of each cell. */
  final List<BitSet> cells() {
    return cells;
  }

  /** The facts that it asks, those that stand first in the law first. */
  public abstract List<Ref> refs();

  /** The answer that a term has in an atom. */
  abstract int answer(Term term, int atom);

  /**
   * The cell of a case.
   *
   * @param root whose single lists have one element each
   * @return -1 where the plan cannot tell and the kernel must be asked
   */
  abstract int cell(Facts root);

  @Override
  public final String toString() {
    return refs().toString();
  }
}
