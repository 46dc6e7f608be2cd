package comity.kernel.compare;

import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Node;
import comity.kernel.possible.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Describes sets of cases by few and wide cubes: one case of the set at a time is described in
 * full, and then everything is left out without which the cube still holds no case outside the set.
 */
final class Cubes {

  private record Literal(Question question, Set<Object> values) {}

  private final List<Question> questions;
  private final Space space;
  private final Logic logic;
  private final Map<Literal, Node> literals = new HashMap<>();

  Cubes(List<Question> questions, Space space, Logic logic) {
    this.questions = questions;
    this.space = space;
    this.logic = logic;
  }

  /**
   * Together they hold the cases of the set; they may overlap.
   *
   * @param others cases that none of them holds; what any further case is does not count
   */
  List<Cube> of(Node set, Node others) {
    List<Cube> cubes = new ArrayList<>();
    Node left = set;
    while (isSome(left)) {
      Cube wide = widened(full(left, others), others);
      cubes.add(wide);
      left = logic.both(logic.not(node(wide)), left);
    }
    return needed(cubes, set);
  }

  private boolean isSome(Node cases) {
    return space.leaves(cases).contains(true);
  }

  /** The cases of a cube. */
  Node node(Cube cube) {
    Node all = logic.all();
    for (Map.Entry<Question, Set<Object>> entry : cube.values().entrySet()) {
      all = logic.both(all, node(new Literal(entry.getKey(), entry.getValue())));
    }
    return all;
  }

  private Node node(Literal literal) {
    return literals.computeIfAbsent(literal, l -> logic.among(l.question().node(), l.values()));
  }

  /** All that can be said of one case; facts only where the questions do not tell it apart. */
  private Cube full(Node cases, Node others) {
    Cube cube = Cube.all();
    Node left = cases;
    for (Question question : questions) {
      for (Object value : question.values()) {
        Node those = logic.both(left, node(new Literal(question, Set.of(value))));
        if (isSome(those)) {
          cube = cube.with(question, Set.of(value));
          left = those;
          break;
        }
      }
    }
    return isSome(logic.both(node(cube), others)) ? withFacts(cube, left) : cube;
  }

  private Cube withFacts(Cube cube, Node left) {
    Cube more = cube;
    for (Map.Entry<Term, Integer> step : space.way(left).entrySet()) {
      Question fact = fact(step.getKey());
      more = more.with(fact, Set.of(value(step.getKey(), step.getValue())));
    }
    return more;
  }

  private Question fact(Term term) {
    List<Node> values = new ArrayList<>();
    for (int cell = 0; cell < term.size(); cell++) {
      values.add(logic.diagrams().leaf(value(term, cell)));
    }
    String words = term instanceof FiniteTerm f ? f.ref().toString() : term.describe(1);
    return new Question(words, reading(term), logic.diagrams().choose(term, values), false, false);
  }

  private static String reading(Term term) {
    return term instanceof FiniteTerm f && f.isReading() ? f.readingId() : "";
  }

  private static Object value(Term term, int cell) {
    return term instanceof FiniteTerm finite ? finite.value(cell) : cell == 1;
  }

  /** Readings go first, so that one is named only where it is needed. */
  private Cube widened(Cube full, Node others) {
    List<Question> order = new ArrayList<>(full.values().sequencedKeySet().reversed());
    order.sort(Comparator.comparing(question -> !question.isReading()));
    List<Node> rest = new ArrayList<>(List.of(logic.all()));
    for (Question question : order.reversed()) {
      Literal literal = new Literal(question, full.values().get(question));
      rest.add(logic.both(rest.getLast(), node(literal)));
    }
    Cube cube = full;
    Node kept = others;
    for (int i = 0; i < order.size(); i++) {
      Question question = order.get(i);
      Node without = logic.both(rest.get(order.size() - 1 - i), kept);
      if (isSome(without)) {
        Set<Object> values = joined(full.values().get(question), question, without);
        cube = cube.with(question, values);
        kept = logic.both(kept, node(new Literal(question, values)));
      } else {
        cube = cube.without(question);
      }
    }
    return cube;
  }

  /** Any further values that no other case has which the rest of the cube holds. */
  private Set<Object> joined(Set<Object> values, Question question, Node others) {
    if (question.values().size() == values.size() + 1) {
      return values; // All together are as good as none, and that was tried.
    }
    Set<Object> wide = new LinkedHashSet<>();
    for (Object value : question.values()) {
      if (values.contains(value)
          || !isSome(logic.both(others, node(new Literal(question, Set.of(value)))))) {
        wide.add(value);
      }
    }
    return wide;
  }

  /** Without those whose cases the others hold. */
  private List<Cube> needed(List<Cube> cubes, Node set) {
    List<Cube> needed = new ArrayList<>(cubes);
    for (Cube cube : cubes) {
      Node own = logic.both(node(cube), set);
      for (Cube other : needed) {
        own = other == cube ? own : logic.both(own, logic.not(node(other)));
      }
      if (!isSome(own)) {
        needed.remove(cube);
      }
    }
    return needed;
  }
}
