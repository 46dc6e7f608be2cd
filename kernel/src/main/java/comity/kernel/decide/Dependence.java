package comity.kernel.decide;

import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.CodeTerm;
import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.possible.Alike;
import comity.kernel.possible.Difference;
import comity.kernel.possible.Group;
import comity.kernel.possible.Possibilities;
import comity.kernel.possible.Situation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what an unsettled answer hangs on: the unknown facts and open readings that can, for some
 * completion of all others, change it. The most telling comes first: the one whose value leaves the
 * fewest outcomes on average.
 */
final class Dependence {

  private final Possibilities possibilities;
  private final Map<String, Double> left = new LinkedHashMap<>();

  Dependence(Possibilities possibilities) {
    this.possibilities = possibilities;
  }

  /** Paths of facts and {@code reading A-10}, the most telling first. */
  List<String> of(Node node, List<Situation> situations, Facts facts) {
    collect(node, situations, facts, "");
    List<Map.Entry<String, Double>> ranked = new ArrayList<>(left.entrySet());
    ranked.sort(Comparator.comparingDouble(Map.Entry::getValue));
    return ranked.stream().map(Map.Entry::getKey).toList();
  }

  private void collect(Node node, List<Situation> situations, Facts facts, String prefix) {
    if (situations.size() > 1) {
      shared(node, situations, facts, prefix);
    }
    for (Situation situation : situations) {
      Node rest = new Alike(situation.scratch()).of(situation.rest());
      Set<Group> done = new HashSet<>();
      for (Term term : AskedTerms.of(rest)) {
        switch (term) {
          case FiniteTerm finite -> finite(rest, situation, finite, prefix);
          case GroupTerm grouped when done.add(situation.group(grouped)) ->
              group(rest, situation, grouped, facts, prefix);
          case GroupTerm again -> {}
        }
      }
    }
  }

  private void finite(Node node, Situation situation, FiniteTerm term, String prefix) {
    List<Node> options = new ArrayList<>();
    for (int cell = 0; cell < term.size(); cell++) {
      options.add(situation.scratch().restrict(node, term, cell));
    }
    if (anyDiffer(options, situation)) {
      note(prefix + term.ref().fact().path(), outcomesLeft(options, situation));
    }
  }

  private void group(Node node, Situation situation, GroupTerm term, Facts facts, String prefix) {
    Group group = situation.group(term);
    List<BitSet> vectors = List.copyOf(situation.possible(term));
    List<Node> options = vectors.stream().map(v -> situation.answered(node, group, v)).toList();
    BitSet telling =
        isWholeListUnknown(term, situation)
            ? all(group, anyDiffer(options, situation))
            : telling(vectors, options, situation);
    if (!telling.isEmpty()) {
      double outcomes = outcomesLeft(options, situation);
      telling.stream().forEach(i -> name(group.terms().get(i), situation, facts, prefix, outcomes));
    }
  }

  /** Then every term of the group hangs on the list and on nothing else. */
  private static boolean isWholeListUnknown(GroupTerm term, Situation situation) {
    return term instanceof QuantifierTerm quantifier
        && situation.own(term).elements(quantifier.elements().list().slot()) == null;
  }

  private static BitSet all(Group group, boolean differ) {
    BitSet all = new BitSet();
    all.set(0, differ ? group.terms().size() : 0);
    return all;
  }

  /** The terms in which vectors of answers differ that lead to different outcomes. */
  private static BitSet telling(List<BitSet> vectors, List<Node> options, Situation situation) {
    BitSet telling = new BitSet();
    for (int i = 0; i < options.size(); i++) {
      for (int j = 0; j < i; j++) {
        BitSet apart = (BitSet) vectors.get(i).clone();
        apart.xor(vectors.get(j));
        if (!isCovered(apart, telling)
            && new Difference(situation).between(options.get(i), options.get(j))) {
          telling.or(apart);
        }
      }
    }
    return telling;
  }

  private static boolean isCovered(BitSet apart, BitSet telling) {
    BitSet rest = (BitSet) apart.clone();
    rest.andNot(telling);
    return rest.isEmpty();
  }

  private void name(
      GroupTerm term, Situation situation, Facts facts, String prefix, double outcomes) {
    switch (term) {
      case CodeTerm code -> note(prefix + code.ref().fact().path(), outcomes);
      case ComparisonTerm comparison ->
          comparison.refs().stream()
              .filter(r -> r.scope().equals(term.scope()) && isUnknown(r, facts))
              .forEach(r -> note(prefix + r.fact().path(), outcomes));
      case QuantifierTerm quantifier -> list(quantifier, situation, prefix, outcomes);
    }
  }

  private static boolean isUnknown(Ref ref, Facts facts) {
    return facts.number(ref.fact().slot()) == Facts.UNKNOWN;
  }

  private void list(QuantifierTerm term, Situation situation, String prefix, double outcomes) {
    String path = prefix + term.elements().list().path();
    List<Facts> elements = situation.own(term).elements(term.elements().list().slot());
    if (elements == null) {
      note(path, outcomes);
      return;
    }
    for (int i = 0; i < elements.size(); i++) {
      Dependence inner = new Dependence(possibilities);
      Facts element = elements.get(i);
      List<Situation> situations =
          possibilities.situations(term.elements(), element, term.condition());
      inner.collect(term.condition(), situations, element, path + "[" + i + "].");
      inner.left.keySet().forEach(item -> note(item, outcomes));
    }
  }

  /** A shared day that is unknown matters where its candidates leave different outcomes. */
  private void shared(Node node, List<Situation> situations, Facts facts, String prefix) {
    List<Set<Object>> leaves = new ArrayList<>();
    for (Situation situation : situations) {
      leaves.add(Possibilities.leaves(situation.rest(), situation));
    }
    if (leaves.stream().distinct().count() > 1) {
      double outcomes = leaves.stream().mapToInt(Dependence::distinct).average().orElseThrow();
      possibilities
          .shared(node, situations.getFirst().scope(), facts)
          .forEach(r -> note(prefix + r.fact().path(), outcomes));
    }
  }

  private static boolean anyDiffer(List<Node> options, Situation situation) {
    List<Node> apart = options.stream().distinct().toList();
    for (Node option : apart) {
      if (new Difference(situation).between(apart.getFirst(), option)) {
        return true;
      }
    }
    return false;
  }

  private static double outcomesLeft(List<Node> options, Situation situation) {
    Map<Node, Integer> left = new HashMap<>();
    return options.stream()
        .mapToInt(o -> left.computeIfAbsent(o, n -> Possibilities.leaves(n, situation).size()))
        .average()
        .orElseThrow();
  }

  private static int distinct(Set<Object> leaves) {
    List<Object> apart = new ArrayList<>();
    for (Object leaf : leaves) {
      if (apart.stream().noneMatch(a -> Alike.agree(a, leaf))) {
        apart.add(leaf);
      }
    }
    return apart.size();
  }

  private void note(String item, double outcomes) {
    left.merge(item, outcomes, Math::min);
  }
}
