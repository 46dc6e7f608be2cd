package comity.kernel.plan;

import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.possible.Possibilities;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The vectors of answers that terms of a group give side by side, as the kernel finds them. */
final class Atoms {

  private final Possibilities possibilities;
  private final List<Term> terms;
  private final Scope scope;
  private final Node vector;
  private final List<List<Integer>> all;

  /**
   * The atoms of some terms.
   *
   * @param scope the innermost of the terms' scopes; the others lie around it
   */
  Atoms(Possibilities possibilities, List<? extends Term> terms, Scope scope) {
    this.possibilities = possibilities;
    this.terms = List.copyOf(terms);
    this.scope = scope;
    this.vector = vector(this.terms);
    this.all =
        found(Seat.blank(scope)).stream()
            .sorted(Comparator.comparing(List<Integer>::toString))
            .toList();
  }

  private static Node vector(List<Term> terms) {
    Diagrams scratch = new Diagrams();
    Node vector = scratch.leaf(List.of());
    for (Term term : terms) {
      List<Node> answers = new ArrayList<>();
      for (int i = 0; i < term.size(); i++) {
        answers.add(scratch.leaf(List.of(i)));
      }
      vector = scratch.combine(vector, scratch.choose(term, answers), Atoms::append);
    }
    return vector;
  }

  private static Object append(Object vector, Object answer) {
    List<Object> longer = new ArrayList<>((List<?>) vector);
    longer.addAll((List<?>) answer);
    return List.copyOf(longer);
  }

  @SuppressWarnings("unchecked")
  private Set<List<Integer>> found(Facts record) {
    return possibilities.leaves(vector, scope, record).stream()
        .map(v -> (List<Integer>) v)
        .collect(Collectors.toSet());
  }

  int size() {
    return all.size();
  }

  /** The answer that the term has in that atom. */
  int answer(Term term, int atom) {
    return all.get(Math.min(atom, all.size() - 1)).get(terms.indexOf(term));
  }

  /** The atoms that a record leaves open. */
  BitSet of(Facts record) {
    BitSet open = new BitSet();
    found(record).forEach(v -> open.set(all.indexOf(v)));
    return open;
  }

  /** The atom of these answers. */
  BitSet of(List<Integer> answers) {
    return range(all.indexOf(answers), all.indexOf(answers) + 1);
  }

  static BitSet range(int from, int to) {
    BitSet range = new BitSet();
    range.set(from, to);
    return range;
  }
}
