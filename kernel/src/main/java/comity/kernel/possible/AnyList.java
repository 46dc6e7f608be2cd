package comity.kernel.possible;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A list of which nothing is known, in one record: it may hold as many elements of any kind as one
 * likes. Answers about it follow from what one element can be, so no list is ever drawn up.
 */
final class AnyList {

  private final List<Question> questions;
  private final Diagrams diagrams;
  private final AnyRecord element;
  private final BinaryOperator<Node> both;
  private final UnaryOperator<Node> not;
  private final BiPredicate<Node, Node> meeting;
  private final Map<ListState, ListOptions> kept = new HashMap<>();

  /** Whether at least so many elements satisfy a condition. */
  record Question(Node condition, int atLeast) {}

  /**
   * A list.
   *
   * @param questions by the index of their term; conditions are made by these diagrams
   * @param element what one element can be
   */
  AnyList(List<Question> questions, Diagrams diagrams, AnyRecord element) {
    this.questions = questions;
    this.diagrams = diagrams;
    this.element = element;
    this.both = diagrams.combining(Diagrams.Combination.AND);
    this.not = diagrams.mapping(v -> !(Boolean) v);
    this.meeting = diagrams.meeting();
  }

  /** What may be answered before anything is. */
  synchronized ListOptions options() {
    return keep(new ListState(diagrams.leaf(true), Map.of(), Map.of()));
  }

  /** Only one of each state, so that identity tells them apart. */
  private ListOptions keep(ListState state) {
    return kept.computeIfAbsent(state, s -> new ListOptions(this, s, questions.size()));
  }

  /** The options after one more answer; null if no list gives it. */
  synchronized ListOptions after(ListState state, int index, boolean answer) {
    Question question = questions.get(index);
    ListState after =
        answer
            ? state.demand(question.condition(), question.atLeast(), this)
            : state.cap(question.condition(), question.atLeast() - 1, this);
    return isPossible(after) ? keep(after) : null;
  }

  Node both(Node a, Node b) {
    synchronized (diagrams) {
      return both.apply(a, b);
    }
  }

  Node butNot(Node a, Node b) {
    synchronized (diagrams) {
      return both.apply(a, not.apply(b));
    }
  }

  /** Whether some question asks for more than one element. */
  boolean isCounted() {
    return questions.stream().anyMatch(q -> q.atLeast() > 1);
  }

  /** Whether what satisfies the first condition satisfies the second. */
  boolean implies(Node first, Node second) {
    synchronized (diagrams) {
      return !meeting.test(first, not.apply(second));
    }
  }

  boolean isNever(Node condition) {
    return condition instanceof Leaf leaf && leaf.value().equals(false);
  }

  private boolean isPossible(ListState state) {
    return state.demands().keySet().stream().allMatch(d -> element.leaves(d).contains(true))
        && (state.caps().isEmpty() || new ListCounts(state, kinds(state)).elements().isPresent());
  }

  /** A way for each element of a short list of which that holds. */
  synchronized List<Way> example(ListState state) {
    List<Node> wanted = isCounted() ? counted(state) : together(state);
    return wanted.stream().map(w -> element.way(w).orElseThrow()).toList();
  }

  /** As few elements as meet all demands between them, each as many as it can. */
  private List<Node> together(ListState state) {
    List<Node> elements = new ArrayList<>();
    for (Node demand : state.demands().keySet()) {
      int with = 0;
      while (with < elements.size() && !isSome(both(elements.get(with), demand))) {
        with++;
      }
      if (with < elements.size()) {
        elements.set(with, both(elements.get(with), demand));
      } else {
        elements.add(demand);
      }
    }
    return elements;
  }

  private boolean isSome(Node condition) {
    return element.leaves(condition).contains(true);
  }

  private List<Node> counted(ListState state) {
    return new ListCounts(state, kinds(state))
        .elements().orElseThrow().stream().map(kind -> ofKind(kind, state)).toList();
  }

  private Node ofKind(List<?> kind, ListState state) {
    Node wanted = state.allowed();
    List<Node> conditions = state.conditions();
    for (int i = 0; i < kind.size(); i++) {
      boolean is = kind.get(i).equals(true);
      wanted = is ? both(wanted, conditions.get(i)) : butNot(wanted, conditions.get(i));
    }
    return wanted;
  }

  /** What one element can be as to each demand and then each cap. */
  private List<List<?>> kinds(ListState state) {
    Node vector;
    synchronized (diagrams) {
      vector = diagrams.map(state.allowed(), v -> v.equals(true) ? List.of() : v);
      for (Node condition : state.conditions()) {
        vector = diagrams.combine(vector, condition, AnyList::append);
      }
    }
    return element.leaves(vector).stream()
        .filter(List.class::isInstance)
        .<List<?>>map(v -> (List<?>) v)
        .toList();
  }

  private static Object append(Object vector, Object value) {
    if (!(vector instanceof List<?> list)) {
      return vector;
    }
    List<Object> longer = new ArrayList<>(list);
    longer.add(value);
    return List.copyOf(longer);
  }
}
