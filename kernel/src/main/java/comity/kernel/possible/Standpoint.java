package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A record of which nothing is known but the days that lists within it share: what may be answered
 * to the terms of its scope. For one thread at a time.
 */
final class Standpoint {

  private final Facts facts;
  private final Map<GroupTerm, Group> groups;
  private final Below below;
  private final Map<Group, Options> options = new HashMap<>();
  private Prospect prospect;
  private ShortestWay toTrue;

  /**
   * A standpoint.
   *
   * @param groups those of all terms that any diagram asks of this record
   * @param below of these diagrams
   */
  Standpoint(Facts facts, Map<GroupTerm, Group> groups, Below below) {
    this.facts = facts;
    this.groups = groups;
    this.below = below;
  }

  Facts facts() {
    return facts;
  }

  Map<GroupTerm, Group> groups() {
    return groups;
  }

  Group group(GroupTerm term) {
    return groups.get(term);
  }

  /** What may be answered from here. */
  Prospect prospect() {
    if (prospect == null) {
      Map<Group, Set<?>> answers = new LinkedHashMap<>();
      groups.values().forEach(g -> answers.computeIfAbsent(g, of -> of.summary(facts)));
      prospect = new Prospect(answers);
    }
    return prospect;
  }

  /** Adds every leaf of the diagram that some case leads to, by its number. */
  void leaves(Node node, BitSet found) {
    new LeafSearch(below, this::take, found).from(node);
  }

  /** What remains possible when the term lies in that cell; null if it cannot. */
  Choices take(Term term, int cell, Choices choices) {
    if (!(term instanceof GroupTerm grouped)) {
      return choices;
    }
    Group group = groups.get(grouped);
    Options all = options.computeIfAbsent(group, g -> g.options(facts));
    return choices.take(group, group.index(grouped), cell, all);
  }

  /** The shortest way to a leaf that is wanted; of equals the first. */
  Optional<Way> way(Node node, Predicate<Object> wanted) {
    Track track = new ShortestWay(this, below, wanted).from(node);
    return track == Track.NONE ? Optional.empty() : Optional.of(new Way(this, track.steps()));
  }

  /** A short way to the leaf {@code true} of every one of these, which share no block. */
  Optional<Way> way(List<Node> conditions) {
    List<Way.Step> steps = new ArrayList<>();
    for (Node condition : conditions) {
      Track track = toTrue(condition);
      if (track == Track.NONE) {
        return Optional.empty();
      }
      steps.addAll(track.steps());
    }
    return Optional.of(new Way(this, List.copyOf(steps)));
  }

  /** Conditions have much in common, so what was found of one is kept for the others. */
  private Track toTrue(Node condition) {
    if (toTrue == null) {
      toTrue = new ShortestWay(this, below, v -> v.equals(true));
    }
    return toTrue.from(condition);
  }

  /** The shortest way to where that holds. */
  Optional<Way> way(Node condition) {
    return way(List.of(condition));
  }
}
