package comity.kernel.decide;

import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Alike;
import comity.kernel.possible.Difference;
import comity.kernel.possible.Situation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Walks the diagrams of one case, each term asked once, and finds the adopted readings on which its
 * answers rest: without them another were possible.
 */
final class Adopted {

  /** What is added to a cell, or to the -1 of an unknown one, so that 0 says not yet asked. */
  private static final int ASKED = 2;

  /** Acts share diagrams; more than so many different ones are rare. */
  private static final int DIAGRAMS = 8;

  private final Decider decider;
  private final List<FiniteTerm> readings;
  private final Scope scope;
  private final Facts facts;
  private final int[] cells;
  private final IdentityHashMap<Node, List<String>> known = new IdentityHashMap<>(DIAGRAMS);

  Adopted(Decider decider, List<FiniteTerm> readings, Scope scope, Facts facts) {
    this.decider = decider;
    this.readings = readings;
    this.scope = scope;
    this.facts = facts;
    this.cells = new int[decider.law().terms().size()];
  }

  /** Those of the answer that the diagram gives, as {@code A-10=2}, in the order of the law. */
  List<String> of(Node node) {
    List<String> names = known.get(node);
    if (names == null) {
      Node end = walk(node);
      names = end == null ? open(node) : onTheWay(node, end);
      known.put(node, names);
    }
    return names;
  }

  private List<String> open(Node node) {
    return readings.stream()
        .filter(r -> r.cell(facts) >= 0 && isOpen(node, r))
        .map(this::name)
        .toList();
  }

  /** A reading that is not asked on the way of a settled answer cannot matter. */
  private List<String> onTheWay(Node node, Node end) {
    List<String> names = new ArrayList<>();
    Node at = node;
    while (at instanceof Branch branch) {
      int cell = cell(branch);
      if (branch.variable() instanceof FiniteTerm term
          && term.isReading()
          && decides(node, branch, cell, end)) {
        names.add(name(term));
      }
      at = branch.child(cell);
    }
    return names;
  }

  private String name(FiniteTerm reading) {
    return reading.readingId() + "=" + reading.value(reading.cell(facts));
  }

  private boolean decides(Node node, Branch at, int adopted, Node end) {
    boolean unknown = false;
    for (int cell = 0; cell < at.variable().size(); cell++) {
      Node other = cell == adopted ? end : walk(at.child(cell));
      if (other != null && other != end && !agree(other, end)) {
        return true;
      }
      unknown |= other == null;
    }
    return unknown && isOpen(node, (FiniteTerm) at.variable());
  }

  private static boolean agree(Node some, Node other) {
    return Alike.agree(((Leaf) some).value(), ((Leaf) other).value());
  }

  /** The outcome that the facts lead to; null if one on the way is unknown. */
  Outcome settled(Node diagram) {
    return walk(diagram) instanceof Leaf leaf ? (Outcome) leaf.value() : null;
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

  /** Many ways ask the same terms; each is asked of the facts once. */
  private int cell(Branch branch) {
    int known = cells[branch.number()];
    if (known == 0) {
      known = decider.cell((Term) branch.variable(), facts) + ASKED;
      cells[branch.number()] = known;
    }
    return known - ASKED;
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
