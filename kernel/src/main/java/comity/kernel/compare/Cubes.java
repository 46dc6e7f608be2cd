package comity.kernel.compare;

import comity.kernel.diagram.Node;
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
  private final Logic logic;
  private final Map<Literal, Node> literals = new HashMap<>();

  Cubes(List<Question> questions, Logic logic) {
    this.questions = questions;
    this.logic = logic;
  }

  /**
   * Together they hold the cases of the set; they may overlap.
   *
   * @param others cases that none of them holds; what any further case is does not count
   */
  List<Cube> of(Node set, Node others) {
    List<Cube> cubes = cover(set, others);
    if (cubes.size() < 2) {
      return cubes;
    }
    List<Cube> other = new Cubes(questions.reversed(), logic).cover(set, others);
    return WORDS.compare(other, cubes) < 0 ? other : cubes;
  }

  /** Each set of readings makes a region of its own, so few of them come before few words. */
  private static final Comparator<List<Cube>> WORDS =
      Comparator.comparingLong(Cubes::readings).thenComparingInt(Cubes::words);

  private static long readings(List<Cube> cubes) {
    return cubes.stream().map(Cube::readings).distinct().count();
  }

  /** How much there is to say. */
  static int words(List<Cube> cubes) {
    return cubes.stream().mapToInt(cube -> 1 + cube.values().size()).sum();
  }

  private List<Cube> cover(Node set, Node others) {
    List<Cube> cubes = new ArrayList<>();
    Node left = set;
    while (isSome(left)) {
      Cube wide = one(left, others);
      cubes.add(wide);
      left = logic.both(logic.not(node(wide)), left);
    }
    return needed(cubes, set);
  }

  /** One that holds some of the cases and none of the others. */
  Cube one(Node cases, Node others) {
    return widened(full(cases), others);
  }

  private boolean isSome(Node cases) {
    return cases != logic.none();
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
    return literals.computeIfAbsent(literal, l -> logic.among(l.question().axis(), l.values()));
  }

  /** All that can be said of one case. */
  private Cube full(Node cases) {
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
    return cube;
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
      Node left = rest.get(order.size() - 1 - i);
      if (logic.meet(left, kept)) {
        Set<Object> values = joined(full.values().get(question), question, left, kept);
        cube = cube.with(question, values);
        kept = logic.both(kept, node(new Literal(question, values)));
      } else {
        cube = cube.without(question);
      }
    }
    return cube;
  }

  /** Any further values that no other case has which the rest of the cube holds. */
  private Set<Object> joined(Set<Object> values, Question question, Node rest, Node kept) {
    if (question.values().size() == values.size() + 1) {
      return values; // All together are as good as none, and that was tried.
    }
    Node others = logic.both(rest, kept);
    Set<Object> wide = new LinkedHashSet<>();
    for (Object value : question.values()) {
      if (values.contains(value)
          || !logic.meet(others, node(new Literal(question, Set.of(value))))) {
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
