package comity.kernel.compare;

import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.Walk;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.possible.Axis;
import comity.kernel.possible.Joint;
import comity.kernel.possible.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The questions of an act in place of the facts: which values they have side by side. What a
 * question asks of the facts is looked at once; all else is done on diagrams of questions, which
 * are small.
 */
final class Frame {

  private final List<Question> questions;
  private final Diagrams ofFacts;
  private final Logic logic = new Logic(new Diagrams());
  private final SortedMap<String, Axis> readings = new TreeMap<>();
  private final Map<List<Object>, Node> adopted = new HashMap<>();
  private final Map<Boolean, Joint> sides = new HashMap<>();
  private Joint joint;
  private Node there;

  /**
   * Of some questions.
   *
   * @param made where their diagrams were made
   */
  Frame(List<Question> questions, FactDiagrams made) {
    this.questions = List.copyOf(questions);
    this.ofFacts = made.diagrams();
    questions.stream()
        .flatMap(question -> made.asked(question.node()).stream())
        .distinct()
        .filter(term -> term instanceof FiniteTerm finite && finite.isReading())
        .map(FiniteTerm.class::cast)
        .forEach(this::add);
  }

  /**
   * Readings come before the questions and stand as they do in diagrams of facts, where they choose
   * what is asked: so what is found under each is put together without a look at it.
   */
  private void add(FiniteTerm reading) {
    Axis axis = new Axis(Long.MIN_VALUE + reading.order(), AskedFacts.values(reading, ofFacts));
    readings.put(reading.readingId(), axis);
  }

  /** Those of one of the laws. */
  List<Question> asked(boolean first) {
    return questions.stream().filter(q -> first ? q.before() : q.after()).toList();
  }

  List<Question> questions() {
    return questions;
  }

  /** Over the axes of the questions. */
  Logic logic() {
    return logic;
  }

  /** Looks which values the questions and the readings have side by side. */
  Frame within(Space space) {
    if (joint == null) {
      List<Axis> axes = new ArrayList<>(axes(questions));
      axes.addAll(readings.values());
      joint = space.joint(axes, logic.diagrams());
      there = joint.any();
      readings.values().forEach(axis -> there = logic.whatever(there, axis));
    }
    return this;
  }

  /** Which values the questions of one of the laws have side by side. */
  Joint joint(boolean first, Space space) {
    return sides.computeIfAbsent(first, f -> space.joint(axes(asked(first)), logic.diagrams()));
  }

  static List<Axis> axes(List<Question> questions) {
    return questions.stream().map(Question::axis).toList();
  }

  /** Every case there is. */
  Node there() {
    return there;
  }

  /**
   * A diagram of the questions as a diagram of facts.
   *
   * @param leaf what becomes of each value
   */
  Node ofFacts(Node node, UnaryOperator<Object> leaf) {
    return ofFacts(node, leaf, new HashMap<>());
  }

  private Node ofFacts(Node node, UnaryOperator<Object> leaf, Map<Node, Node> known) {
    Node made = known.get(node);
    if (made == null) {
      made =
          switch (node) {
            case Leaf end -> ofFacts.leaf(leaf.apply(end.value()));
            case Branch branch -> {
              Axis axis = (Axis) branch.variable();
              yield ofFacts.bind(
                  axis.node(),
                  value -> ofFacts(branch.child(axis.values().indexOf(value)), leaf, known));
            }
          };
      known.put(node, made);
    }
    return made;
  }

  /**
   * Whether a case is one of those.
   *
   * @return null if something on which it hangs is unknown
   */
  Boolean contains(Node cases, Facts facts, Side side) {
    Node orNowhere = logic.either(cases, logic.not(there()));
    Boolean quick = in(orNowhere, facts);
    return quick != null
        ? quick
        : side.settled(ofFacts(orNowhere, UnaryOperator.identity()), facts);
  }

  /** Looks at each question alone; null also where only all that is known together settles it. */
  private static Boolean in(Node cases, Facts facts) {
    if (!(cases instanceof Branch branch)) {
      return (Boolean) ((Leaf) cases).value();
    }
    Axis axis = (Axis) branch.variable();
    Object value = Walk.value(axis.node(), facts);
    if (value != null) {
      return in(branch.child(axis.values().indexOf(value)), facts);
    }
    Boolean first = in(branch.child(0), facts);
    for (int cell = 1; first != null && cell < axis.size(); cell++) {
      first = first.equals(in(branch.child(cell), facts)) ? first : null;
    }
    return first;
  }

  /** What is there when a reading is adopted. */
  private Node under(Axis reading, Object value) {
    return adopted.computeIfAbsent(
        List.of(reading, value), k -> logic.both(joint.any(), logic.among(reading, Set.of(value))));
  }

  /** The readings without which none of the cases is there. */
  List<String> readings(Node cases) {
    List<String> needed = new ArrayList<>();
    readings.forEach((id, axis) -> {
      List<String> values = new ArrayList<>();
      for (Object value : axis.values()) {
        if (logic.meet(cases, under(axis, value))) {
          values.add((String) value);
        }
      }
      if (values.size() < axis.size()) {
        needed.add(id + "=" + String.join("|", values));
      }
    });
    return List.copyOf(needed);
  }
}
