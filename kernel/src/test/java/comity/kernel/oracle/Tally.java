package comity.kernel.oracle;

import comity.kernel.feel.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the elements of a list so far answer each question. A list that comes to the same tally as
 * another one cannot be told from it.
 *
 * @param counts one for each question
 */
record Tally(List<Count> counts) {

  /** Counts are compared with less than this. */
  private static final int MANY = 5;

  /**
   * How many elements answer so that it matters, and how many have no answer; no further than can
   * matter.
   */
  private record Count(int sure, int open) {
    static final Count ZERO = new Count(0, 0);
  }

  /** Of an empty list. */
  static Tally none(int questions) {
    return new Tally(Collections.nCopies(questions, Count.ZERO));
  }

  /**
   * With one more element, which answers the questions so: each a {@link Boolean} or an {@link
   * Outcome}.
   */
  Tally plus(List<Question> questions, List<Object> element) {
    List<Count> sum = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      sum.add(plus(questions.get(i).expression(), counts.get(i), element.get(i)));
    }
    return new Tally(sum);
  }

  private static Count plus(Expr question, Count before, Object element) {
    int most = question instanceof Expr.Count ? MANY : 1;
    if (element instanceof Outcome) {
      return new Count(before.sure(), Math.min(most, before.open() + 1));
    }
    boolean every = question instanceof Expr.Quantified quantified && quantified.every();
    return element.equals(!every)
        ? new Count(Math.min(most, before.sure() + 1), before.open())
        : before;
  }
}
