package comity.kernel.possible;

import comity.kernel.compile.Term;
import java.util.List;

/**
 * A way down a diagram that some case takes.
 *
 * @param from the record that takes it
 */
record Way(Standpoint from, List<Step> steps) {

  /** A term and the cell in which the case lies. */
  record Step(Term term, int cell) {}
}
