package comity.kernel.decide;

import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds the adopted readings of one case on which its answers rest: without them another were
 * possible.
 */
final class Adopted {

  private final Decider decider;
  private final Set<FiniteTerm> readings;
  private final Scope scope;
  private final Facts facts;
  private final IdentityHashMap<QuantifierTerm, Integer> lists = new IdentityHashMap<>();
  private final IdentityHashMap<Node, List<String>> known = new IdentityHashMap<>();

  Adopted(Decider decider, Set<FiniteTerm> readings, Scope scope, Facts facts) {
    this.decider = decider;
    this.readings = readings;
    this.scope = scope;
    this.facts = facts;
  }

  /** Those of the answer that the diagram gives, as {@code A-10=2}, in the order of the law. */
  List<String> of(Node node) {
    List<String> names = known.get(node);
    if (names == null) {
      names = find(node);
      known.put(node, names);
    }
    return names;
  }

  private List<String> find(Node node) {
    Node settled = walk(node);
    List<String> names = new ArrayList<>();
    if (settled == null) {
      readings.stream()
          .filter(r -> r.cell(facts) >= 0 && isOpen(node, r))
          .forEach(r -> names.add(name(r)));
      return List.copyOf(names);
    }
    // On the way of a settled answer no other reading can matter.
    for (Node at = node; at instanceof Branch branch; at = branch.child(cell(branch))) {
      if (branch.variable() instanceof FiniteTerm reading
          && readings.contains(reading)
          && decides(node, branch, reading, (Leaf) settled)) {
        names.add(name(reading));
      }
    }
    return List.copyOf(names);
  }

  private String name(FiniteTerm reading) {
    String id = reading.ref().fact().path().substring(Vocabulary.READING.length());
    return id + "=" + reading.value(reading.cell(facts));
  }

  private boolean decides(Node node, Branch at, FiniteTerm reading, Leaf settled) {
    boolean unknown = false;
    for (int cell = 0; cell < reading.size(); cell++) {
      Node other = walk(at.child(cell));
      if (other == null) {
        unknown = true;
      } else if (other != settled && !Alike.agree(settled.value(), ((Leaf) other).value())) {
        return true;
      }
    }
    return unknown && isOpen(node, reading);
  }

  /** The leaf that the facts lead to; null if one on the way is unknown. */
  private Node walk(Node from) {
    Node at = from;
    while (at instanceof Branch branch) {
      int cell = cell(branch);
      at = cell < 0 ? null : branch.child(cell);
    }
    return at;
  }

  private int cell(Branch branch) {
    Term term = (Term) branch.variable();
    return term instanceof QuantifierTerm list ? cell(list) : term.cell(facts);
  }

  /** A list takes longer than anything else, and many ways ask it. */
  private int cell(QuantifierTerm list) {
    Integer known = lists.get(list);
    if (known == null) {
      known = list.cell(facts);
      lists.put(list, known);
    }
    return known;
  }

  private boolean isOpen(Node node, FiniteTerm reading) {
    Facts open = facts.with(reading.ref().fact().slot(), Facts.UNKNOWN);
    return decider.possibilities().situations(scope, open, node).stream()
        .anyMatch(s -> isOpen(s, reading, reading.cell(facts)));
  }

  private static boolean isOpen(Situation situation, FiniteTerm reading, int adopted) {
    Diagrams scratch = situation.scratch();
    Node rest = new Alike(scratch).of(situation.rest());
    Node taken = scratch.restrict(rest, reading, adopted);
    for (int cell = 0; cell < reading.size(); cell++) {
      if (new Difference(situation).between(taken, scratch.restrict(rest, reading, cell))) {
        return true;
      }
    }
    return false;
  }
}
