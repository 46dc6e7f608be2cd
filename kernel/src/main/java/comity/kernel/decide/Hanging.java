package comity.kernel.decide;

import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.CodeTerm;
import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.QuantifierTerm;
import comity.kernel.compile.Scope;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether one act of one case can still change with one fact that nobody knows. Looks at a single
 * fact, where {@link Answer#dependsOn} looks at all of them; for one thread.
 */
public final class Hanging {

  private final Possibilities possibilities;
  private final Node node;
  private final Scope scope;
  private final Facts facts;
  private final String prefix;
  private final Map<List<Object>, Hanging> within = new HashMap<>();
  private List<View> views;

  /** A situation, what is left to ask in it, and who asks it. */
  private record View(Situation situation, Node rest, Set<Term> asked) {}

  Hanging(Possibilities possibilities, Node node, Scope scope, Facts facts) {
    this(possibilities, node, scope, facts, "");
  }

  /** Of a condition of an element, whose facts bear that prefix. */
  private Hanging(Possibilities possibilities, Node node, Scope scope, Facts facts, String prefix) {
    this.possibilities = possibilities;
    this.node = node;
    this.scope = scope;
    this.facts = facts;
    this.prefix = prefix;
  }

  /**
   * Whether it hangs on the fact or reading of that path, {@code person.convictions[0].level} or
   * {@code reading A-10}: some completion of all others leaves it open. An element of which nothing
   * is known, {@code person.convictions[0]}, may be asked about as a whole.
   */
  public boolean on(String path) {
    List<View> all = views();
    return (all.size() > 1 && isShared(path) && leavesDiffer())
        || all.stream().anyMatch(view -> hangs(view, path));
  }

  private List<View> views() {
    if (views == null) {
      views = possibilities.situations(scope, facts, node).stream().map(Hanging::view).toList();
    }
    return views;
  }

  private static View view(Situation situation) {
    Node rest = new Alike(situation.scratch()).of(situation.rest());
    return new View(situation, rest, AskedTerms.of(rest));
  }

  private boolean isShared(String path) {
    return possibilities.shared(node, scope, facts).stream()
        .anyMatch(r -> path.equals(prefix + r.fact().path()));
  }

  private boolean leavesDiffer() {
    return views().stream()
            .map(v -> Possibilities.leaves(v.rest(), v.situation()))
            .distinct()
            .count()
        > 1;
  }

  private boolean hangs(View view, String path) {
    Set<Group> done = new HashSet<>();
    for (Term term : view.asked()) {
      boolean hangs =
          switch (term) {
            case FiniteTerm finite -> isOf(finite, path) && finite(view, finite);
            case GroupTerm grouped ->
                done.add(view.situation().group(grouped)) && group(view, grouped, path);
          };
      if (hangs) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(FiniteTerm term, String path) {
    return path.equals(prefix + term.ref().fact().path());
  }

  private static boolean finite(View view, FiniteTerm term) {
    List<Node> options = new ArrayList<>();
    for (int cell = 0; cell < term.size(); cell++) {
      options.add(view.situation().scratch().restrict(view.rest(), term, cell));
    }
    return options.stream()
        .distinct()
        .anyMatch(o -> new Difference(view.situation()).between(options.getFirst(), o));
  }

  private boolean group(View view, GroupTerm any, String path) {
    Group group = view.situation().group(any);
    BitSet moved = new BitSet();
    for (int i = 0; i < group.terms().size(); i++) {
      moved.set(i, moves(group.terms().get(i), view.situation(), path));
    }
    return !moved.isEmpty() && group(view, group, moved);
  }

  /** Whether two vectors of answers that differ only there lead to different outcomes. */
  private static boolean group(View view, Group group, BitSet moved) {
    Situation situation = view.situation();
    List<BitSet> vectors = List.copyOf(situation.possible(group.terms().getFirst()));
    Node[] options = new Node[vectors.size()];
    for (int i = 0; i < options.length; i++) {
      options[i] = situation.answered(view.rest(), group, vectors.get(i));
      for (int j = 0; j < i; j++) {
        if (options[i] != options[j]
            && isApartOnlyIn(moved, vectors.get(i), vectors.get(j))
            && new Difference(situation).between(options[i], options[j])) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isApartOnlyIn(BitSet moved, BitSet a, BitSet b) {
    BitSet apart = (BitSet) a.clone();
    apart.xor(b);
    apart.andNot(moved);
    return apart.isEmpty();
  }

  private boolean moves(GroupTerm term, Situation situation, String path) {
    return switch (term) {
      case CodeTerm code -> path.equals(prefix + code.ref().fact().path());
      case ComparisonTerm comparison ->
          comparison.refs().stream()
              .filter(r -> r.scope().equals(term.scope()))
              .anyMatch(r -> path.equals(prefix + r.fact().path()));
      case QuantifierTerm quantifier -> list(quantifier, situation, path);
    };
  }

  private boolean list(QuantifierTerm term, Situation situation, String path) {
    String list = prefix + term.elements().list().path();
    List<Facts> elements = situation.own(term).elements(term.elements().list().slot());
    if (elements == null || !path.startsWith(list + "[")) {
      return elements == null && path.equals(list);
    }
    int end = path.indexOf(']', list.length());
    int index = Integer.parseInt(path.substring(list.length() + 1, end));
    return index < elements.size()
        && (end == path.length() - 1 || inner(term, elements.get(index), index).on(path));
  }

  private Hanging inner(QuantifierTerm term, Facts element, int index) {
    String below = prefix + term.elements().list().path() + "[" + index + "].";
    return within.computeIfAbsent(
        List.of(term, element),
        k -> new Hanging(possibilities, term.condition(), term.elements(), element, below));
  }
}
