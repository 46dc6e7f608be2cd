package comity.kernel.possible;

import comity.kernel.diagram.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * What is known of a list from the answers about it.
 *
 * @param allowed what every element satisfies
 * @param demands conditions that so many elements satisfy at least, each within what is allowed
 * @param caps conditions that so many elements satisfy at most, 1 or more
 */
record ListState(Node allowed, Map<Node, Integer> demands, Map<Node, Integer> caps) {

  /** With so many elements that satisfy the condition. */
  ListState demand(Node condition, int atLeast, AnyList list) {
    Map<Node, Integer> more = new LinkedHashMap<>(demands);
    more.merge(list.both(condition, allowed), atLeast, Math::max);
    return new ListState(allowed, needed(more, list), caps);
  }

  /** With at most so many elements that satisfy the condition. */
  ListState cap(Node condition, int atMost, AnyList list) {
    if (atMost > 0) {
      Map<Node, Integer> more = new LinkedHashMap<>(caps);
      more.merge(list.both(condition, allowed), atMost, Math::min);
      more.keySet().removeIf(list::isNever);
      return new ListState(allowed, demands, more);
    }
    Node less = list.butNot(allowed, condition);
    Map<Node, Integer> capped = within(less, caps, list, Math::min);
    capped.keySet().removeIf(list::isNever);
    Map<Node, Integer> wanted = within(less, demands, list, Math::max);
    return new ListState(less, needed(wanted, list), capped);
  }

  private static Map<Node, Integer> within(
      Node allowed, Map<Node, Integer> conditions, AnyList list, BinaryOperator<Integer> join) {
    Map<Node, Integer> within = new LinkedHashMap<>();
    conditions.forEach((c, n) -> within.merge(list.both(c, allowed), n, join));
    return within;
  }

  /** Where nobody counts further than one, who meets a demand meets each that follows from it. */
  private static Map<Node, Integer> needed(Map<Node, Integer> demands, AnyList list) {
    if (list.isCounted()) {
      return demands;
    }
    Map<Node, Integer> needed = new LinkedHashMap<>(demands);
    needed
        .keySet()
        .removeIf(d -> demands.keySet().stream().anyMatch(o -> !o.equals(d) && list.implies(o, d)));
    return needed;
  }

  /** Those of the demands and then those of the caps, in one order. */
  List<Node> conditions() {
    return Stream.concat(demands.keySet().stream(), caps.keySet().stream()).toList();
  }
}
