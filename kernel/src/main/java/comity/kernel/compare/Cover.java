package comity.kernel.compare;

import comity.kernel.diagram.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A description of cases.
 *
 * @param common what they all have
 * @param any they have all of one of these, or, where this tells exceptions, of none; empty if
 *     there is no more to say
 */
record Cover(Cube common, List<Cube> any, boolean unless) {

  /** Cubes, with what they share said once. */
  static Cover of(List<Cube> cubes) {
    Cube common = common(cubes);
    List<Cube> any = cubes.stream().map(cube -> cube.without(common)).toList();
    boolean alone = any.stream().anyMatch(cube -> cube.values().isEmpty());
    return new Cover(common, alone ? List.of() : any, false);
  }

  private static Cube common(List<Cube> cubes) {
    Set<Map.Entry<Question, Set<Object>>> shared =
        new LinkedHashSet<>(cubes.getFirst().values().entrySet());
    cubes.forEach(cube -> shared.retainAll(cube.values().entrySet()));
    SequencedMap<Question, Set<Object>> values = new LinkedHashMap<>();
    shared.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return new Cube(values);
  }

  /** The cases that it describes. */
  Node node(Cubes cubes, Logic logic) {
    Node all = cubes.node(common);
    if (any.isEmpty()) {
      return all;
    }
    Node some = any.stream().map(cubes::node).reduce(logic.none(), logic::either);
    return unless ? logic.butNot(all, some) : logic.both(all, some);
  }

  /** The same cases by their exceptions, if that is shorter. */
  Cover orUnless(Node set, Node others, Cubes cubes, Logic logic) {
    if (any.isEmpty() || asksReading(List.of(common)) || asksReading(any)) {
      return this;
    }
    List<Cube> exceptions = cubes.of(logic.both(others, cubes.node(common)), set);
    boolean shorter = Cubes.words(exceptions) < Cubes.words(any) && !asksReading(exceptions);
    return shorter ? new Cover(common, exceptions, true) : this;
  }

  private static boolean asksReading(List<Cube> cubes) {
    return cubes.stream()
        .anyMatch(cube -> cube.values().keySet().stream().anyMatch(Question::isReading));
  }

  /** Every question that it names. */
  List<Question> questions() {
    List<Question> all = new ArrayList<>(common.values().keySet());
    any.forEach(cube -> all.addAll(cube.values().keySet()));
    return all;
  }
}
