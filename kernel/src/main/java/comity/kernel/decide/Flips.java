package comity.kernel.decide;

import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Term;
import comity.kernel.compile.Walk;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Nodes;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the least changes of one case that would turn an outcome: what would have to be otherwise,
 * of what the vocabulary says can still change. Each is confirmed by deciding the changed case. For
 * one thread.
 */
public final class Flips {

  private final Decider decider;
  private final Facts facts;
  private final Moves moves;
  private final Map<Node, List<Flip>> known = new HashMap<>();

  /** For the case that was decided. */
  public Flips(Decider decider, Facts facts) {
    this.decider = decider;
    this.facts = facts;
    this.moves = Moves.of(facts);
  }

  /**
   * For each modality that the act can come to have, every change of as few facts as lead there; in
   * the order of the modalities. Empty while the answer is open: then facts are missing, not
   * changes.
   */
  public List<Flip> of(Answer answer) {
    Node node = decider.law().acts().get(answer.act());
    return node == null || !answer.settled()
        ? List.of()
        : known.computeIfAbsent(node, n -> new Search(n, answer).run());
  }

  /** The changes of one act. */
  private final class Search {

    private final Node node;
    private final String act;
    private final String now;
    private final Node rest;
    private final List<List<Moves.Move>> choices;
    private final Set<String> reachable = new HashSet<>();
    private final Map<String, List<Flip>> found =
        new TreeMap<>(Comparator.comparingInt(Acts.MODALITIES::indexOf));

    Search(Node node, Answer answer) {
      this.node = node;
      this.act = answer.act();
      this.now = answer.outcome().modality();
      this.rest =
          new Diagrams().rest(node, v -> moves.touch((Term) v) ? -1 : ((Term) v).cell(facts));
      this.choices = moves.asked(AskedTerms.of(rest));
      Nodes.values(rest).forEach(v -> reachable.add(((Outcome) v).modality()));
      reachable.remove(now);
    }

    List<Flip> run() {
      for (int size = 1; size <= choices.size() && found.size() < reachable.size(); size++) {
        Map<String, List<Flip>> fresh = new TreeMap<>();
        extend(0, size, List.of(), facts, fresh);
        fresh.forEach(found::putIfAbsent);
      }
      return found.values().stream().flatMap(List::stream).toList();
    }

    /** Tries every choice of so many moves of facts that come after those already made. */
    private void extend(
        int from, int more, List<Moves.Move> made, Facts changed, Map<String, List<Flip>> fresh) {
      if (more == 0) {
        modality(changed)
            .filter(to -> !to.equals(now) && !found.containsKey(to))
            .filter(to -> isConfirmed(to, changed))
            .ifPresent(to -> fresh.computeIfAbsent(to, t -> new ArrayList<>()).add(flip(to, made)));
        return;
      }
      for (int i = from; i <= choices.size() - more; i++) {
        for (Moves.Move move : choices.get(i)) {
          List<Moves.Move> longer = new ArrayList<>(made);
          longer.add(move);
          Facts next = changed.with(move.fact().slot(), move.number());
          extend(i + 1, more - 1, longer, next, fresh);
        }
      }
    }

    /** The one modality that is left; empty if there are several. */
    private Optional<String> modality(Facts changed) {
      if (Walk.value(rest, changed) instanceof Outcome outcome) {
        return Optional.of(outcome.modality());
      }
      Set<String> left = new HashSet<>();
      boolean bound = collect(rest, changed, left, new HashSet<>());
      return left.size() > 1 && bound ? exactly(changed) : only(left);
    }

    /** Returns whether terms are open that may hang together, so that some ways are none. */
    private boolean collect(Node at, Facts changed, Set<String> into, Set<Node> seen) {
      if (at instanceof Leaf leaf) {
        into.add(((Outcome) leaf.value()).modality());
        return false;
      }
      return seen.add(at) && collect((Branch) at, changed, into, seen);
    }

    private boolean collect(Branch at, Facts changed, Set<String> into, Set<Node> seen) {
      Term term = (Term) at.variable();
      int cell = term.cell(changed);
      if (cell >= 0) {
        return collect(at.child(cell), changed, into, seen);
      }
      boolean bound = term instanceof GroupTerm;
      for (int i = 0; i < term.size(); i++) {
        bound |= collect(at.child(i), changed, into, seen);
      }
      return bound;
    }

    private Optional<String> exactly(Facts changed) {
      Set<String> left = new HashSet<>();
      decider
          .possibilities()
          .leaves(node, decider.law().root(), changed)
          .forEach(leaf -> left.add(((Outcome) leaf).modality()));
      return only(left);
    }

    private static Optional<String> only(Set<String> left) {
      return left.size() == 1 ? left.stream().findFirst() : Optional.empty();
    }

    /** What is suggested must come out when the changed case is decided like any other. */
    private boolean isConfirmed(String to, Facts changed) {
      List<Outcome> outcomes = decider.decide(changed).outcomes();
      if (outcomes == null) {
        return exactly(changed).filter(to::equals).isPresent();
      }
      int index = List.copyOf(decider.law().acts().keySet()).indexOf(act);
      return outcomes.get(index).modality().equals(to);
    }
  }

  private static Flip flip(String to, List<Moves.Move> made) {
    SequencedMap<String, Object> set = new LinkedHashMap<>();
    List<String> by = new ArrayList<>(made.getFirst().by());
    for (Moves.Move move : made) {
      set.put(move.fact().path(), move.value());
      by.retainAll(move.by());
    }
    return new Flip(to, set, List.copyOf(by));
  }
}
