package comity.kernel.decide;

import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.facts.Facts;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One record seen from its scope, with every shared unknown day filled in, and what its groups of
 * terms may answer.
 */
final class Situation {

  private final Groups groups;
  private final Scope scope;
  private final Facts facts;
  private final Map<Group, Set<BitSet>> possible = new HashMap<>();

  Situation(Groups groups, Scope scope, Facts facts) {
    this.groups = groups;
    this.scope = scope;
    this.facts = facts;
  }

  /** The scope of the record. */
  Scope scope() {
    return scope;
  }

  /** The record of the term's scope. */
  Facts own(Term term) {
    return facts.up(scope.depth() - term.scope().depth());
  }

  /** The cell that is known, or -1. */
  int cell(Term term) {
    return term.cell(own(term));
  }

  Group group(GroupTerm term) {
    return groups.of(term);
  }

  /** Every vector of answers that the term's group may give. */
  Set<BitSet> possible(GroupTerm term) {
    return possible.computeIfAbsent(group(term), g -> g.possible(own(term)));
  }

  /** What is known of the term: its cell, or what its group may answer. */
  Object answers(GroupTerm term) {
    int known = cell(term);
    return known >= 0 ? (Object) known : possible(term);
  }

  /** What remains possible when the term lies in that cell; null if it cannot. */
  Choices take(Term term, int cell, Choices choices) {
    int known = cell(term);
    if (known >= 0) {
      return known == cell ? choices : null;
    }
    return term instanceof GroupTerm grouped
        ? choices.take(group(grouped), group(grouped).index(grouped), cell, possible(grouped))
        : choices;
  }
}
