package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

  private final List<Standpoint> standpoints;
  private final Map<Node, Set<Object>> known = new HashMap<>();

  private final Below below;

  private AnyRecord(List<Standpoint> standpoints, Below below) {
    this.standpoints = standpoints;
    this.below = below;
  }

  /**
   * A record below records that are filled in.
   *
   * @param questions the terms that any diagram asks of it
   * @param fillings its facts with the days that its lists share; of those that leave the same to
   *     answer the first is kept
   */
  static AnyRecord of(
      Possibilities possibilities, Set<GroupTerm> questions, Collection<Facts> fillings) {
    Map<GroupTerm, Group> groups = new LinkedHashMap<>(possibilities.groups(questions));
    Below below = new Below(groups);
    Map<Object, Standpoint> apart = new LinkedHashMap<>();
    for (Facts filled : fillings) {
      Standpoint standpoint = new Standpoint(filled, groups, below);
      if (fillings.size() == 1) {
        return new AnyRecord(List.of(standpoint), below);
      }
      apart.putIfAbsent(standpoint.summary(), standpoint);
    }
    return new AnyRecord(List.copyOf(apart.values()), below);
  }

  List<Standpoint> standpoints() {
    return standpoints;
  }

  /** Equal for two records only if the same may be answered of both. */
  Object summary() {
    Set<Object> summary = new HashSet<>();
    standpoints.forEach(s -> summary.add(s.summary()));
    return summary;
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
    for (Standpoint standpoint : standpoints) {
      standpoint.leaves(node, numbers);
    }
    return numbers.stream()
        .mapToObj(number -> below.leaf(number).value())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A short way to a leaf that is wanted, from the first standpoint that has one. */
  synchronized Optional<Way> way(Node node, Predicate<Object> wanted) {
    return standpoints.stream().flatMap(s -> s.way(node, wanted).stream()).findFirst();
  }
}
