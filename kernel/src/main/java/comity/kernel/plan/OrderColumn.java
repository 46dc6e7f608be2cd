package comity.kernel.plan;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import comity.kernel.facts.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Comparisons of days, instants or numbers that share facts. Each is no, yes or open; a cell is
 * found where at most one is open, for then both of its answers stand beside the others, and where
 * none of their facts is known, for then every atom is open. Else two that are open may hang
 * together in ways that only the kernel knows.
 */
public final class OrderColumn extends PlanColumn {

  /** An answer that is open. */
  public static final int OPEN = 2;

  private static final int ANSWERS = 3;

  private final List<ComparisonTerm> comparisons;
  private final Atoms atoms;
  private final int[] cellOf;

  private OrderColumn(
      long order, List<ComparisonTerm> comparisons, Atoms atoms, List<BitSet> cells, int[] cellOf) {
    super(order, atoms.size(), comparisons, cells);
    this.comparisons = comparisons;
    this.atoms = atoms;
    this.cellOf = cellOf;
  }

  static OrderColumn of(long order, List<ComparisonTerm> comparisons, Atoms atoms) {
    int[] cellOf = new int[Math.powExact(ANSWERS, comparisons.size())];
    Arrays.fill(cellOf, -1);
    List<BitSet> cells = new ArrayList<>();
    for (int code = 0; code < cellOf.length; code++) {
      int[] answers = answers(code, comparisons.size());
      BitSet cell = matching(answers, comparisons, atoms);
      if (Arrays.stream(answers).filter(a -> a == OPEN).count() <= 1 && !cell.isEmpty()) {
        cellOf[code] = cells.size();
        cells.add(cell);
      }
    }
    cells.add(Atoms.range(0, atoms.size()));
    return new OrderColumn(order, comparisons, atoms, cells, cellOf);
  }

  private static int[] answers(int code, int terms) {
    int[] answers = new int[terms];
    int rest = code;
    for (int i = 0; i < terms; i++) {
      answers[i] = rest % ANSWERS;
      rest /= ANSWERS;
    }
    return answers;
  }

  private static BitSet matching(int[] answers, List<ComparisonTerm> comparisons, Atoms atoms) {
    BitSet matching = new BitSet();
    for (int atom = 0; atom < atoms.size(); atom++) {
      boolean fits = true;
      for (int i = 0; i < answers.length; i++) {
        fits &= answers[i] == OPEN || answers[i] == atoms.answer(comparisons.get(i), atom);
      }
      matching.set(atom, fits);
    }
    return matching;
  }

  /** The comparisons, in the order in which {@link #cellOf} counts them. */
  public List<ComparisonTerm> comparisons() {
    return comparisons;
  }

  /**
   * The cell by the answers: the first comparison's (0 no, 1 yes, 2 open), three times the second's
   * and so on; -1 where the kernel must be asked.
   */
  public int cellOf(int answers) {
    return cellOf[answers];
  }

  /** The cell where none of the facts is known. */
  public int blank() {
    return cells().size() - 1;
  }

  @Override
  public List<Ref> refs() {
    return comparisons.stream().flatMap(c -> c.refs().stream()).distinct().toList();
  }

  @Override
  int answer(Term asked, int atom) {
    return atoms.answer(asked, atom);
  }

  @Override
  int cell(Facts root) {
    if (comparisons.stream().anyMatch(c -> Seat.of(c.scope(), root) == null)) {
      return -1;
    }
    return isBlank(root) ? blank() : cellOf[code(root)];
  }

  private boolean isBlank(Facts root) {
    return comparisons.stream()
        .allMatch(c ->
            c.refs().stream().allMatch(r -> r.number(record(c, root), depth(c)) == Facts.UNKNOWN));
  }

  private static Facts record(ComparisonTerm comparison, Facts root) {
    return Seat.of(comparison.scope(), root);
  }

  private static int depth(ComparisonTerm comparison) {
    return comparison.scope().depth();
  }

  private int code(Facts root) {
    int code = 0;
    int weight = 1;
    for (ComparisonTerm comparison : comparisons) {
      Facts record = record(comparison, root);
      int answer = comparison.cell(record);
      code += weight * (answer < 0 ? new Span(comparison).answer(record) : answer);
      weight *= ANSWERS;
    }
    return code;
  }
}
