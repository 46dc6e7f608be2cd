package comity.kernel.compile;

import comity.kernel.diagram.Node;
import comity.kernel.law.Definition;
import comity.kernel.law.Logic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;

/** Makes each term of one compilation once and gives it its place in the order. */
final class Terms {

  /*
   * The order: outer scopes first, so that a list's condition can be split off below what does not ask the element; then as the
   * text first asks. Terms that one paragraph speaks of so stay near each other, and readings near what they are about: on the city's
   * jail rule the diagrams are a tenth of what the vocabulary's order makes them.
   */
  private final Map<Object, Term> terms = new HashMap<>();
  private final List<Term> all = new ArrayList<>();
  private final Map<Object, DecisionQuestion> decisions = new HashMap<>();

  private record CodeKey(Ref ref, SortedSet<String> codes) {}

  private record ComparisonKey(Sum left, Sum right) {}

  private record QuantifierKey(Scope elements, Node condition, int atLeast) {}

  FiniteTerm finite(Ref ref) {
    return (FiniteTerm) once(ref, order -> new FiniteTerm(ref, order), ref.scope());
  }

  CodeTerm code(Ref ref, SortedSet<String> codes, String name) {
    CodeKey key = new CodeKey(ref, new TreeSet<>(codes));
    return (CodeTerm) once(key, order -> new CodeTerm(ref, codes, name, order), ref.scope());
  }

  ComparisonTerm less(Scope scope, Sum left, Sum right) {
    ComparisonKey key = new ComparisonKey(left, right);
    return (ComparisonTerm)
        once(key, order -> new ComparisonTerm(scope, left, right, order), scope);
  }

  QuantifierTerm atLeast(Scope elements, Node condition, int count) {
    QuantifierKey key = new QuantifierKey(elements, condition, count);
    return (QuantifierTerm)
        once(
            key, order -> new QuantifierTerm(elements, condition, count, order), elements.parent());
  }

  /** One question for decisions of the same rows, in whichever text they stand. */
  DecisionQuestion decision(
      Definition definition,
      Logic.HitPolicy hitPolicy,
      List<Part.Rule> rules,
      List<Object> values) {
    return decisions.computeIfAbsent(
        List.of(hitPolicy, rules, values),
        key -> new DecisionQuestion(decisions.size(), definition, values));
  }

  /** Every term, in the order in which they were made. */
  List<Term> all() {
    return Collections.unmodifiableList(all);
  }

  private Term once(Object key, LongFunction<Term> make, Scope scope) {
    Term known = terms.get(key);
    if (known == null) {
      // The lower half is the term's number.
      known = make.apply(((long) scope.depth() << Integer.SIZE) | all.size());
      terms.put(key, known);
      all.add(known);
    }
    return known;
  }
}
