package comity.kernel.possible;

import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * The rest of a way, as a chain.
 *
 * @param length how much a case must say to take it
 */
record Track(Term term, int cell, Track next, int length) {

  /** There is no way. */
  static final Track NONE = new Track(null, 0, null, Integer.MAX_VALUE);

  /** At the end of the way. */
  static final Track END = new Track(null, 0, null, 0);

  /** An element of a list takes more words than any other fact. */
  private static final int ELEMENT = 6;

  /** The shorter one of this and one more step before the other. */
  Track orShorter(Term step, int at, Track rest) {
    if (rest == NONE) {
      return this;
    }
    int longer = length(step, at, rest.length);
    return longer < length ? new Track(step, at, rest, longer) : this;
  }

  /** How long a way is with one more step before it. */
  static int length(Term step, int at, int rest) {
    int more = step instanceof QuantifierTerm && at == 1 ? ELEMENT : 1;
    return rest == NONE.length ? rest : rest + more;
  }

  List<Way.Step> steps() {
    List<Way.Step> steps = new ArrayList<>();
    for (Track at = this; at.term != null; at = at.next) {
      steps.add(new Way.Step(at.term, at.cell));
    }
    return steps;
  }
}
