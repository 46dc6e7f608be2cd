package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A record of which nothing is known, with the days that its lists share in every way. */
final class AnyRecord {

  private final Standpoints standpoints;
  private final Below below;
  private final Map<Node, Set<Object>> known = new HashMap<>();

  private AnyRecord(Standpoints standpoints, Below below) {
    this.standpoints = standpoints;
    this.below = below;
  }

  /**
   * A record below records that are filled in.
   *
   * @param questions the terms that any diagram asks of it
   * @param fillings its facts with the days that its lists share
   */
  static AnyRecord of(Possibilities possibilities, Set<GroupTerm> questions, List<Facts> fillings) {
    Map<GroupTerm, Group> groups = new LinkedHashMap<>(possibilities.groups(questions));
    Below below = new Below(groups);
    return new AnyRecord(new Standpoints(groups, below, fillings), below);
  }

  Standpoints standpoints() {
    return standpoints;
  }

  /** Equal for two records only if the same may be answered of both. */
  synchronized Set<Prospect> prospects() {
    Set<Prospect> prospects = new HashSet<>();
    standpoints.forEach(s -> prospects.add(s.prospect()));
    return prospects;
  }

  /** The values of every leaf that some such record leads to. */
  synchronized Set<Object> leaves(Node node) {
    if (node instanceof Leaf leaf) {
      return Set.of(leaf.value());
    }
    return known.computeIfAbsent(node, this::find);
  }

  private Set<Object> find(Node node) {
    BitSet numbers = new BitSet();
    Iterator<Standpoint> next = standpoints.iterator();
    while (!below.isAll(node, numbers) && next.hasNext()) {
      next.next().leaves(node, numbers);
    }
    return numbers.stream()
        .mapToObj(number -> below.leaf(number).value())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A short way to where that holds, from the first standpoint that has one. */
  synchronized Optional<Way> way(Node condition) {
    for (Standpoint standpoint : standpoints) {
      Optional<Way> way = standpoint.way(condition);
      if (way.isPresent()) {
        return way;
      }
    }
    return Optional.empty();
  }

  /** A short way to a leaf that is wanted, from the first standpoint that has one. */
  synchronized Optional<Way> way(Node node, Predicate<Object> wanted) {
    for (Standpoint standpoint : standpoints) {
      Optional<Way> way = standpoint.way(node, wanted);
      if (way.isPresent()) {
        return way;
      }
    }
    return Optional.empty();
  }
}
