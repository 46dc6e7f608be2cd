package comity.kernel.plan;

import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import comity.kernel.facts.Facts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A yes-or-no fact or an enumeration. Cell 0 is unknown, the others are the values in their order.
 */
public final class ChoiceColumn extends PlanColumn {

  private final FiniteTerm term;

  ChoiceColumn(long order, FiniteTerm term) {
    super(order, term.size(), List.of(term), cells(term.size()));
    this.term = term;
  }

  private static List<BitSet> cells(int values) {
    List<BitSet> cells = new ArrayList<>();
    cells.add(Atoms.range(0, values));
    for (int i = 0; i < values; i++) {
      cells.add(Atoms.range(i, i + 1));
    }
    return cells;
  }

  /** The fact. */
  public Ref ref() {
    return term.ref();
  }

  /** How many values the fact has. */
  public int values() {
    return term.size();
  }

  /** A value as people write it. */
  public String value(int index) {
    return term.value(index);
  }

  @Override
  public List<Ref> refs() {
    return List.of(term.ref());
  }

  @Override
  int answer(Term asked, int atom) {
    return atom;
  }

  @Override
  int cell(Facts root) {
    Facts record = Seat.of(term.scope(), root);
    return record == null ? -1 : term.cell(record) + 1;
  }
}
