package comity.kernel.possible;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Scope;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
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
  private final Diagrams diagrams = new Diagrams();
  private final List<AnyList.Question> questions = new ArrayList<>();
  private final List<Node> conditions;
  private final int[] most;
  private final Set<ComparisonTerm> reach;
  private final Set<GroupTerm> asked = new LinkedHashSet<>();
  private final Memo<List<Long>, AnyList> unknown = new Memo<>();
  private final Memo<List<Long>, Set<?>> summaries = new Memo<>();
  private Node kinds;

  ListGroup(Stream<GroupTerm> terms, Scope elements, Possibilities possibilities) {
    super(terms);
    this.elements = elements;
    this.possibilities = possibilities;
    for (GroupTerm term : terms()) {
      QuantifierTerm quantifier = (QuantifierTerm) term;
      Node own = diagrams.map(quantifier.condition(), UnaryOperator.identity());
      questions.add(new AnyList.Question(own, quantifier.atLeast()));
    }
    this.conditions = questions.stream().map(AnyList.Question::condition).distinct().toList();
    this.most = conditions.stream().mapToInt(this::most).toArray();
    conditions.forEach(c -> asked.addAll(Reach.grouped(c)));
    this.reach = possibilities.reach(conditions);
  }

  private int most(Node condition) {
    return questions.stream()
        .filter(q -> q.condition().equals(condition))
        .mapToInt(AnyList.Question::atLeast)
        .max()
        .orElseThrow();
  }

  private List<Facts> list(Facts facts) {
    return facts.elements(elements.list().slot());
  }

  @Override
  Options options(Facts facts) {
    return list(facts) == null ? any(facts).options() : super.options(facts);
  }

  /** The list of that record if nothing is known of it. */
  AnyList any(Facts facts) {
    return unknown.computeIfAbsent(
        possibilities.around(elements, facts),
        k -> {
          AnyRecord element = element(facts);
          return new AnyList(questions, diagrams, element);
        });
  }

  /** An element of which nothing is known, in the list of that record. */
  private AnyRecord element(Facts facts) {
    Facts blank = Facts.blank(elements.type(), facts);
    return AnyRecord.of(possibilities, asked, new Fillings(new Hubs(reach)).of(elements, blank));
  }

  @Override
  Set<?> summary(Facts facts) {
    if (list(facts) != null) {
      return possible(facts);
    }
    List<Long> around = possibilities.around(elements, facts);
    return summaries.computeIfAbsent(around, k -> element(facts).prospects());
  }

  @Override
  Set<BitSet> possible(Facts facts) {
    if (list(facts) != null) {
      return answers(known(list(facts)));
    }
    Set<BitSet> possible = new LinkedHashSet<>();
    collect(any(facts).options(), 0, new BitSet(), possible);
    return possible;
  }

  private void collect(ListOptions options, int index, BitSet answers, Set<BitSet> possible) {
    if (index == questions.size()) {
      possible.add(answers);
      if (possible.size() > BUDGET) {
        throw new TooManyPossibilitiesException(elements.list().path(), BUDGET);
      }
      return;
    }
    for (int cell = 0; cell < 2; cell++) {
      ListOptions after = options.take(index, cell);
      if (after != null) {
        BitSet more = (BitSet) answers.clone();
        more.set(index, cell == 1);
        collect(after, index + 1, more, possible);
      }
    }
  }

  /** A diagram of the vector of an element's answers to every condition. */
  private Node kinds() {
    synchronized (diagrams) {
      if (kinds == null) {
        kinds = diagrams.together(conditions);
      }
      return kinds;
    }
  }

  private Set<List<Integer>> known(List<Facts> list) {
    Set<List<Integer>> lists = new LinkedHashSet<>();
    lists.add(conditions.stream().map(c -> 0).toList());
    for (Facts element : list) {
      Set<Object> of = possibilities.leaves(kinds(), elements, element);
      Set<List<Integer>> longer = new LinkedHashSet<>();
      lists.forEach(counts -> of.forEach(kind -> longer.add(count(counts, kind))));
      lists = longer;
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
    for (int i = 0; i < questions.size(); i++) {
      AnyList.Question question = questions.get(i);
      int count = counts.get(conditions.indexOf(question.condition()));
      bits.set(i, count >= question.atLeast());
    }
    return bits;
  }

  @Override
  void example(SequencedMap<GroupTerm, Integer> answers, Facts facts, Sketch into) {
    AnyList any = any(facts);
    ListOptions options = any.options();
    for (GroupTerm term : terms()) {
      options = answers.containsKey(term) ? options.take(index(term), answers.get(term)) : options;
    }
    into.draft().empty(elements.list().path());
    any.example(options.state()).forEach(way -> Example.of(way, into.add(elements.list())));
  }
}
