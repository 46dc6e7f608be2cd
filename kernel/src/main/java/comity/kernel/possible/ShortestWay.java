package comity.kernel.possible;

import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Looks for the shortest way down to a leaf that is wanted; of equals it is the first. */
final class ShortestWay {

  private record State(Node node, Choices choices) {}

  private final Standpoint from;
  private final Below below;
  private final Predicate<Object> wanted;
  private final Map<State, Track> known = new HashMap<>();
  private final Map<Node, Integer> least = new HashMap<>();

  ShortestWay(Standpoint from, Below below, Predicate<Object> wanted) {
    this.from = from;
    this.below = below;
    this.wanted = wanted;
  }

  /** {@link Track#NONE} if there is none. */
  Track from(Node node) {
    return track(node, Choices.none());
  }

  private Track track(Node node, Choices choices) {
    if (node instanceof Leaf leaf) {
      return wanted.test(leaf.value()) ? Track.END : Track.NONE;
    }
    State state = new State(node, below.only(choices, below.of(node)));
    Track best = known.get(state);
    if (best == null) {
      best = track((Branch) node, choices);
      known.put(state, best);
    }
    return best;
  }

  /** What cannot be shorter than what was found is not looked at. */
  private Track track(Branch branch, Choices choices) {
    Track best = Track.NONE;
    Term term = (Term) branch.variable();
    for (int cell = 0; cell < term.size(); cell++) {
      Node child = branch.child(cell);
      boolean isWorthIt = Track.length(term, cell, least(child)) < best.length();
      Choices after = isWorthIt ? from.take(term, cell, choices) : null;
      if (after != null) {
        best = best.orShorter(term, cell, track(child, after));
      }
    }
    return best;
  }

  /** How long the way would be if every answer could be given beside every other. */
  private int least(Node node) {
    if (node instanceof Leaf leaf) {
      return wanted.test(leaf.value()) ? 0 : Track.NONE.length();
    }
    Integer found = least.get(node);
    if (found == null) {
      found = least((Branch) node);
      least.put(node, found);
    }
    return found;
  }

  private int least(Branch branch) {
    int best = Track.NONE.length();
    Term term = (Term) branch.variable();
    for (int cell = 0; cell < term.size(); cell++) {
      best = Math.min(best, Track.length(term, cell, least(branch.child(cell))));
    }
    return best;
  }
}
