package comity.kernel.compare;

import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.possible.Axis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The facts that diagrams ask, as questions: for acts whose columns do not tell all. */
final class AskedFacts {

  private AskedFacts() {}

  /** The questions, and then every fact that the act asks. */
  static List<Question> after(List<Question> questions, ActPair pair, FactDiagrams made) {
    Set<Term> first = made.asked(pair.before());
    Set<Term> then = made.asked(pair.after());
    Set<Term> all = new LinkedHashSet<>(first);
    all.addAll(then);
    List<Question> more = new ArrayList<>(questions);
    for (Term term : all) {
      Axis axis = new Axis(more.size(), values(term, made.diagrams()));
      more.add(
          new Question(
              words(term), reading(term), axis, first.contains(term), then.contains(term)));
    }
    return more;
  }

  private static String words(Term term) {
    return term instanceof FiniteTerm finite ? finite.ref().toString() : term.describe(1);
  }

  /** The diagram of the values of a term. */
  static Node values(Term term, Diagrams diagrams) {
    List<Node> values = new ArrayList<>();
    for (int cell = 0; cell < term.size(); cell++) {
      Object value = term instanceof FiniteTerm finite ? finite.value(cell) : cell == 1;
      values.add(diagrams.leaf(value));
    }
    return diagrams.choose(term, values);
  }

  private static String reading(Term term) {
    return term instanceof FiniteTerm finite && finite.isReading() ? finite.readingId() : "";
  }
}
