package comity.kernel.possible;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Scope;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Branch;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Leaf;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds exactly which leaves of a diagram some completion of incomplete facts leads to. */
public final class Possibilities {

  private final Groups groups;
  private final Reach reach = new Reach();

  /** Of the terms of that law and of all that were compiled over one cut with it. */
  public Possibilities(CompiledLaw law) {
    this.groups = new Groups(law, this);
  }

  /**
   * The unknown facts of that scope that lists within it share, as far as the diagram asks them.
   */
  public List<Ref> shared(Node node, Scope scope, Facts facts) {
    return new Hubs(reach.of(node)).unknown(scope, facts);
  }

  /** The groups of these terms. */
  Map<GroupTerm, Group> groups(Set<GroupTerm> asked) {
    return groups.of(asked);
  }

  /** The comparisons that these diagrams can come to ask. */
  Set<ComparisonTerm> reach(List<Node> nodes) {
    Set<ComparisonTerm> asked = new LinkedHashSet<>();
    nodes.forEach(node -> asked.addAll(reach.of(node)));
    return asked;
  }

  /** The days and numbers around a list that comparisons within it are measured against. */
  List<Long> around(Scope elements, Facts holder) {
    return groups.comparisons().stream()
        .flatMap(t -> t.refs().stream())
        .distinct()
        .filter(r -> isAround(r.scope(), elements))
        .map(r -> r.number(holder, elements.depth() - 1))
        .toList();
  }

  private static boolean isAround(Scope scope, Scope elements) {
    Scope at = elements.parent();
    while (at != null && at != scope) {
      at = at.parent();
    }
    return at != null;
  }

  /**
   * The record with every shared unknown day that the diagrams ask filled in, in every way that can
   * matter.
   */
  public List<Situation> situations(Scope scope, Facts facts, Node... nodes) {
    Set<ComparisonTerm> asked = reach(List.of(nodes));
    Diagrams scratch = new Diagrams();
    List<Situation> all = new ArrayList<>();
    for (Facts filled : new Fillings(new Hubs(asked)).of(scope, facts)) {
      all.add(new Situation(groups, scope, filled, scratch, nodes));
    }
    return all.size() == 1 ? all : apart(all);
  }

  /** Of fillings that leave the same to ask and to answer, one will do. */
  private static List<Situation> apart(List<Situation> all) {
    Map<Object, Situation> apart = new LinkedHashMap<>();
    all.forEach(s -> apart.putIfAbsent(s.summary(), s));
    return List.copyOf(apart.values());
  }

  /**
   * The values of every leaf that is possible.
   *
   * @param facts a record of that scope; the node's terms are of this scope or of scopes around it
   */
  public Set<Object> leaves(Node node, Scope scope, Facts facts) {
    Optional<Object> known = known(node, scope, facts);
    return known.isPresent() ? Set.of(known.get()) : open(node, scope, facts);
  }

  private static Optional<Object> known(Node node, Scope scope, Facts facts) {
    Node at = node;
    while (at instanceof Branch branch) {
      Term term = (Term) branch.variable();
      int cell = term.cell(facts.up(scope.depth() - term.scope().depth()));
      if (cell < 0) {
        return Optional.empty();
      }
      at = branch.child(cell);
    }
    return Optional.of(((Leaf) at).value());
  }

  /** The values of every leaf that is possible in one of the situations. */
  public static Set<Object> leaves(List<Situation> situations) {
    Set<Object> found = new LinkedHashSet<>();
    situations.forEach(s -> found.addAll(leaves(s.rest(), s)));
    return found;
  }

  /** What is known may settle it where it leaves much else open. */
  private Set<Object> open(Node node, Scope scope, Facts facts) {
    Node rest =
        new Diagrams()
            .rest(node, v -> ((Term) v).cell(facts.up(scope.depth() - ((Term) v).scope().depth())));
    return rest instanceof Leaf leaf
        ? Set.of(leaf.value())
        : leaves(situations(scope, facts, node));
  }

  /**
   * One way, as terms and their cells in words, to a leaf that is wanted.
   *
   * @return empty if no completion leads to such a leaf
   */
  public Optional<List<String>> way(Node node, Scope scope, Facts facts, Predicate<Object> wanted) {
    for (Situation situation : situations(scope, facts, node)) {
      Optional<List<String>> way =
          new Ways(situation, wanted).from(situation.rest(), Choices.none());
      if (way.isPresent()) {
        return way;
      }
    }
    return Optional.empty();
  }

  /** The values of every leaf that is possible in that situation. */
  public static Set<Object> leaves(Node rest, Situation situation) {
    return situation.leaves(rest).stream()
        .map(Leaf::value)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
