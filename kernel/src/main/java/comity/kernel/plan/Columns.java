package comity.kernel.plan;

import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.CodeTerm;
import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Node;
import comity.kernel.possible.Possibilities;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the columns of a diagram: its terms, those inside single lists too, as they hang together.
 */
final class Columns {

  private final CompiledLaw law;
  private final Shape shape;
  private final Possibilities possibilities;
  private final SortedSet<Term> terms = new TreeSet<>(Comparator.comparingLong(Term::order));

  private Columns(CompiledLaw law, Shape shape) {
    this.law = law;
    this.shape = shape;
    this.possibilities = new Possibilities(law);
  }

  /** The columns in the order in which the law first asks them. */
  static List<PlanColumn> of(CompiledLaw law, Shape shape, Node node) {
    Columns columns = new Columns(law, shape);
    columns.collect(node);
    return columns.columns();
  }

  private void collect(Node node) {
    for (Term term : AskedTerms.within(node)) {
      if (term instanceof QuantifierTerm quantifier) {
        requireSingle(quantifier.elements());
      } else {
        terms.add(term);
      }
    }
  }

  private void requireSingle(Scope elements) {
    String list = elements.parent() + elements.list().path();
    if (!shape.single().contains(list)) {
      throw new PlanException(
          "the law asks how many of `"
              + list
              + "` satisfy a condition; a plan needs rows with one each, named as single");
    }
  }

  private List<PlanColumn> columns() {
    Map<Object, List<Term>> groups = new LinkedHashMap<>();
    Map<Ref, Ref> leader = leaders();
    for (Term term : terms) {
      groups.computeIfAbsent(key(term, leader), k -> new ArrayList<>()).add(term);
    }
    List<PlanColumn> columns = new ArrayList<>();
    groups.values().forEach(g -> columns.add(column(columns.size(), g)));
    return List.copyOf(columns);
  }

  private static Object key(Term term, Map<Ref, Ref> leader) {
    return switch (term) {
      case FiniteTerm finite -> finite.ref();
      case CodeTerm code -> code.ref();
      case ComparisonTerm comparison -> List.of(find(leader, comparison.refs().getFirst()));
      case QuantifierTerm quantifier -> throw new IllegalStateException(quantifier.toString());
    };
  }

  private Map<Ref, Ref> leaders() {
    Map<Ref, Ref> leader = new HashMap<>();
    for (Term term : terms) {
      if (term instanceof ComparisonTerm comparison) {
        List<Ref> refs = comparison.refs();
        refs.forEach(r -> leader.putIfAbsent(r, r));
        refs.forEach(r -> leader.put(find(leader, r), find(leader, refs.getFirst())));
      }
    }
    return leader;
  }

  private static Ref find(Map<Ref, Ref> leader, Ref ref) {
    Ref at = ref;
    while (!leader.get(at).equals(at)) {
      at = leader.get(at);
    }
    return at;
  }

  private PlanColumn column(int order, List<Term> group) {
    return switch (group.getFirst()) {
      case FiniteTerm finite -> new ChoiceColumn(order, finite);
      case CodeTerm code -> {
        List<CodeTerm> all = all(CodeTerm.class, group);
        yield CodeColumn.of(order, all, atoms(all, code.scope()), law.vocabulary());
      }
      case ComparisonTerm comparison -> {
        List<ComparisonTerm> all = all(ComparisonTerm.class, group);
        yield OrderColumn.of(order, all, atoms(all, innermost(all)));
      }
      case QuantifierTerm quantifier -> throw new IllegalStateException(quantifier.toString());
    };
  }

  private static <T extends Term> List<T> all(Class<T> type, Collection<Term> group) {
    return group.stream().map(type::cast).toList();
  }

  private Atoms atoms(List<? extends Term> group, Scope scope) {
    return new Atoms(possibilities, group, scope);
  }

  private static Scope innermost(List<ComparisonTerm> group) {
    Scope innermost = group.getFirst().scope();
    for (ComparisonTerm term : group) {
      if (!Span.isExact(term)) {
        throw new PlanException(
            "`" + term + "` uses a fact twice or a duration that runs both ways; a plan cannot");
      }
      innermost = deeper(innermost, term.scope(), term);
    }
    return innermost;
  }

  private static Scope deeper(Scope a, Scope b, ComparisonTerm term) {
    Scope deep = a.depth() >= b.depth() ? a : b;
    Scope other = deep == a ? b : a;
    Scope at = deep;
    while (at != null && !at.equals(other)) {
      at = at.parent();
    }
    if (at == null) {
      throw new PlanException(
          "`" + term + "` shares a fact with a comparison in another list; a plan cannot");
    }
    return deep;
  }
}
