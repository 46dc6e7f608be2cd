package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Scope;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All questions about one list. Each element is of one kind: the vector of its answers to every
 * condition. A list is how often each condition is met, as far as anybody asks; so what "recent"
 * implies for "ever" holds by construction.
 */
final class ListGroup extends Group {

  /** How many different lists are told apart before the question is given up. */
  static final int BUDGET = 50_000;

  private final Scope elements;
  private final Possibilities possibilities;
  private final Diagrams diagrams;
  private final Memo<List<Long>, Set<BitSet>> unknown = new Memo<>();
  private List<Node> conditions;
  private int[] most;
  private Node kinds;

  ListGroup(
      Stream<GroupTerm> terms, Scope elements, Possibilities possibilities, Diagrams diagrams) {
    super(terms);
    this.elements = elements;
    this.possibilities = possibilities;
    this.diagrams = diagrams;
  }

  @Override
  Set<BitSet> possible(Facts facts) {
    prepare();
    List<Facts> list = facts.elements(elements.list().slot());
    return list == null
        ? unknown.computeIfAbsent(possibilities.around(elements, facts), k -> answers(any(facts)))
        : answers(known(list));
  }

  private void prepare() {
    synchronized (diagrams) {
      if (kinds != null) {
        return;
      }
      conditions = terms().stream().map(t -> ((QuantifierTerm) t).condition()).distinct().toList();
      most = conditions.stream().mapToInt(this::most).toArray();
      Node vector = diagrams.leaf(List.of());
      for (Node condition : conditions) {
        vector = diagrams.combine(vector, condition, ListGroup::append);
      }
      kinds = vector;
    }
  }

  private int most(Node condition) {
    return terms().stream()
        .map(QuantifierTerm.class::cast)
        .filter(t -> t.condition().equals(condition))
        .mapToInt(QuantifierTerm::atLeast)
        .max()
        .orElseThrow();
  }

  private static Object append(Object vector, Object value) {
    List<Object> longer = new ArrayList<>((List<?>) vector);
    longer.add(value);
    return List.copyOf(longer);
  }

  private Set<List<Integer>> known(List<Facts> list) {
    Set<List<Integer>> lists = new LinkedHashSet<>();
    lists.add(conditions.stream().map(c -> 0).toList());
    for (Facts element : list) {
      Set<Object> of = possibilities.leaves(kinds, elements, element);
      Set<List<Integer>> longer = new LinkedHashSet<>();
      lists.forEach(counts -> of.forEach(kind -> longer.add(count(counts, kind))));
      lists = longer;
    }
    return lists;
  }

  private Set<List<Integer>> any(Facts facts) {
    Set<Object> of = possibilities.leaves(kinds, elements, Facts.blank(elements.type(), facts));
    Set<List<Integer>> lists = new LinkedHashSet<>();
    Deque<List<Integer>> fresh = new ArrayDeque<>();
    fresh.add(conditions.stream().map(c -> 0).toList());
    while (!fresh.isEmpty()) {
      List<Integer> counts = fresh.remove();
      if (lists.add(counts)) {
        of.forEach(kind -> fresh.add(count(counts, kind)));
      }
      if (lists.size() > BUDGET) {
        throw new TooManyPossibilitiesException(elements.list().path(), BUDGET);
      }
    }
    return lists;
  }

  private List<Integer> count(List<Integer> counts, Object kind) {
    List<?> answers = (List<?>) kind;
    List<Integer> more = new ArrayList<>(counts);
    for (int i = 0; i < more.size(); i++) {
      more.set(i, Math.min(most[i], more.get(i) + (answers.get(i).equals(true) ? 1 : 0)));
    }
    return List.copyOf(more);
  }

  private Set<BitSet> answers(Set<List<Integer>> lists) {
    Set<BitSet> possible = new LinkedHashSet<>();
    lists.forEach(counts -> possible.add(answers(counts)));
    return possible;
  }

  private BitSet answers(List<Integer> counts) {
    BitSet bits = new BitSet();
    for (GroupTerm term : terms()) {
      QuantifierTerm quantifier = (QuantifierTerm) term;
      int count = counts.get(conditions.indexOf(quantifier.condition()));
      bits.set(index(term), count >= quantifier.atLeast());
    }
    return bits;
  }
}
