package comity.kernel.possible;

import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One record seen from its scope, with every shared unknown day filled in: what is left to ask of
 * some diagrams, and what the groups of terms may answer to it.
 */
public final class Situation {

  private final Scope scope;
  private final Facts facts;
  private final Diagrams scratch;
  private final List<Node> rests;
  private final Map<GroupTerm, Group> groups;
  private final Map<Group, Options> possible = new HashMap<>();
  private final Below below;

  /**
   * A situation.
   *
   * @param scratch where what is left of the diagrams is made
   */
  Situation(Groups groups, Scope scope, Facts facts, Diagrams scratch, Node... nodes) {
    this.scope = scope;
    this.facts = facts;
    this.scratch = scratch;
    this.rests = List.of(nodes).stream().map(this::rest).toList();
    Set<GroupTerm> asked = new LinkedHashSet<>();
    rests.forEach(r -> asked.addAll(Reach.grouped(r)));
    this.groups = groups.of(asked);
    this.below = new Below(this.groups);
  }

  private Node rest(Node node) {
    return scratch.rest(node, v -> cell((Term) v));
  }

  /** The scope of the record. */
  public Scope scope() {
    return scope;
  }

  /** What is left to ask of the only diagram. */
  public Node rest() {
    return rests.getFirst();
  }

  /** What is left to ask of each diagram. */
  public List<Node> rests() {
    return rests;
  }

  /** Where diagrams are made that end with this situation. */
  public Diagrams scratch() {
    return scratch;
  }

  /** The record of the term's scope. */
  public Facts own(Term term) {
    return facts.up(scope.depth() - term.scope().depth());
  }

  private int cell(Term term) {
    return term.cell(own(term));
  }

  /** The terms that hang together with this one. */
  public Group group(GroupTerm term) {
    return groups.get(term);
  }

  /** Every vector of answers that the term's group may give. */
  public Set<BitSet> possible(GroupTerm term) {
    return group(term).possible(own(term));
  }

  /**
   * What is left of a diagram when a group gives these answers. All at once, so that what they
   * exclude is never looked at.
   */
  public Node answered(Node node, Group group, BitSet answers) {
    return scratch.rest(node, v -> cell((Term) v, group, answers));
  }

  private int cell(Term term, Group group, BitSet answers) {
    boolean answered = term instanceof GroupTerm grouped && group(grouped) == group;
    return answered ? answers.get(group.index((GroupTerm) term)) ? 1 : 0 : -1;
  }

  private Options options(Group group, GroupTerm term) {
    return possible.computeIfAbsent(group, g -> g.options(own(term)));
  }

  /** The leaves of what is left of a diagram that some completion leads to. */
  Set<Leaf> leaves(Node rest) {
    return new LeafSearch(below, this::take, new BitSet()).from(rest);
  }

  /** What remains possible when the unknown term lies in that cell; null if it cannot. */
  Choices take(Term term, int cell, Choices choices) {
    if (!(term instanceof GroupTerm grouped)) {
      return choices;
    }
    Group group = group(grouped);
    return choices.take(group, group.index(grouped), cell, options(group, grouped));
  }

  /** All that can matter: what is left to ask, and what may be answered to it. */
  List<Object> summary() {
    Map<Group, Object> answers = new HashMap<>();
    groups.forEach((term, group) -> answers.computeIfAbsent(group, g -> g.summary(own(term))));
    return List.of(rests, answers);
  }
}
