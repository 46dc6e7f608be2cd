package comity.kernel.ask;

import comity.kernel.compile.CodeTerm;
import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import comity.kernel.possible.Alike;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The unknown facts that one diagram may still ask for, with how much each tells for what it costs
 * to answer. Some may turn out not to matter, because terms hang together.
 */
final class Candidates {

  /** A date or a section must be looked up, a list gone through; a yes or no is said at once. */
  private static final double LOOKED_UP = 1.5;

  private static final double GONE_THROUGH = 2;

  /** Of elements alike the first is asked about before the next. */
  private static final double LATER = 0.9;

  private final SequencedMap<String, Double> found = new LinkedHashMap<>();
  private final Diagrams scratch = new Diagrams();

  private Candidates() {}

  /** By path; readings are among them. */
  static SequencedMap<String, Double> of(Node node, Scope scope, Facts facts) {
    Candidates candidates = new Candidates();
    candidates.collect(node, scope, facts, List.of(""), 1);
    return candidates.found;
  }

  /**
   * Adds what the diagram asks.
   *
   * @param prefixes before the paths of the facts of each scope, the case's first
   * @param weight how much the diagram itself tells
   */
  private void collect(Node node, Scope scope, Facts facts, List<String> prefixes, double weight) {
    Node rest = scratch.rest(node, v -> cell((Term) v, scope, facts));
    Telling.of(new Alike(scratch).of(rest))
        .forEach((term, bits) -> add(term, scope, facts, prefixes, weight * bits));
  }

  private static int cell(Term term, Scope scope, Facts facts) {
    return term.cell(own(term, scope, facts));
  }

  private static Facts own(Term term, Scope scope, Facts facts) {
    return facts.up(scope.depth() - term.scope().depth());
  }

  private void add(Term term, Scope scope, Facts facts, List<String> prefixes, double bits) {
    switch (term) {
      case FiniteTerm finite -> note(finite.ref(), prefixes, bits);
      case CodeTerm code -> note(code.ref(), prefixes, bits);
      case ComparisonTerm comparison ->
          comparison.refs().stream()
              .filter(r -> r.number(facts, scope.depth()) == Facts.UNKNOWN)
              .forEach(r -> note(r, prefixes, bits));
      case QuantifierTerm list -> list(list, own(term, scope, facts), prefixes, bits);
    }
  }

  private void list(QuantifierTerm term, Facts holder, List<String> prefixes, double bits) {
    Scope elements = term.elements();
    List<Facts> known = holder.elements(elements.list().slot());
    if (known == null) {
      note(new Ref(term.scope(), elements.list()), prefixes, bits);
      return;
    }
    String path = prefixes.get(term.scope().depth()) + elements.list().path();
    double weight = bits;
    for (int i = 0; i < known.size(); i++) {
      List<String> below = below(prefixes, term.scope(), path + "[" + i + "].");
      collect(term.condition(), elements, known.get(i), below, weight);
      weight *= LATER;
    }
  }

  /** The prefixes of the scopes down to that of the holder's elements. */
  static List<String> below(List<String> prefixes, Scope holder, String prefix) {
    List<String> below = new ArrayList<>(prefixes.subList(0, holder.depth() + 1));
    below.add(prefix);
    return List.copyOf(below);
  }

  private void note(Ref ref, List<String> prefixes, double bits) {
    double worth = bits / cost(ref.fact().type());
    found.merge(prefixes.get(ref.scope().depth()) + ref.fact().path(), worth, Double::sum);
  }

  private static double cost(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> 1;
      case FactType.OneOf t -> 1;
      case FactType.ListOf t -> GONE_THROUGH;
      default -> LOOKED_UP;
    };
  }
}
