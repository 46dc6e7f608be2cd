package comity.kernel.compile;

import comity.kernel.diagram.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes each term of one compilation once and gives it its place in the order. */
final class Terms {

  /*
   * The order: outer scopes first, so that a list's condition can be split off below what does not ask the element; then enumerations and
   * flags as the vocabulary has them, codes, comparisons, and lists last, for they are the dearest to look at.
   */
  private static final int FINITE = 0;
  private static final int CODE = 1;
  private static final int COMPARISON = 2;
  private static final int QUANTIFIER = 3;

  private final Map<Object, Term> terms = new HashMap<>();
  private final List<Term> all = new ArrayList<>();

  private record CodeKey(Ref ref, SortedSet<String> codes) {}

  private record ComparisonKey(Sum left, Sum right) {}

  private record QuantifierKey(Scope elements, Node condition, int atLeast) {}

  FiniteTerm finite(Ref ref) {
    Term known = terms.get(ref);
    return (FiniteTerm)
        (known != null
            ? known
            : keep(ref, new FiniteTerm(ref, order(ref.scope(), FINITE, ref.fact().slot()))));
  }

  CodeTerm code(Ref ref, SortedSet<String> codes, String name) {
    CodeKey key = new CodeKey(ref, new TreeSet<>(codes));
    Term known = terms.get(key);
    return (CodeTerm)
        (known != null
            ? known
            : keep(
                key, new CodeTerm(ref, codes, name, order(ref.scope(), CODE, ref.fact().slot()))));
  }

  ComparisonTerm less(Scope scope, Sum left, Sum right) {
    ComparisonKey key = new ComparisonKey(left, right);
    Term known = terms.get(key);
    int slot =
        left.refs().findFirst().or(() -> right.refs().findFirst()).orElseThrow().fact().slot();
    return (ComparisonTerm)
        (known != null
            ? known
            : keep(key, new ComparisonTerm(scope, left, right, order(scope, COMPARISON, slot))));
  }

  QuantifierTerm atLeast(Scope elements, Node condition, int count) {
    QuantifierKey key = new QuantifierKey(elements, condition, count);
    Term known = terms.get(key);
    return (QuantifierTerm)
        (known != null
            ? known
            : keep(
                key,
                new QuantifierTerm(
                    elements,
                    condition,
                    count,
                    order(elements.parent(), QUANTIFIER, elements.list().slot()))));
  }

  /** Every term, in the order in which they were made. */
  List<Term> all() {
    return Collections.unmodifiableList(all);
  }

  private Term keep(Object key, Term term) {
    terms.put(key, term);
    all.add(term);
    return term;
  }

  private long order(Scope scope, int rank, int slot) {
    return ((long) scope.depth() << 56) | ((long) rank << 52) | ((long) slot << 28) | all.size();
  }
}
