package comity.kernel.possible;

import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/** Every case there is: where diagrams lead if nothing is known. For one thread at a time. */
public final class Space {

  private final CompiledLaw law;
  private final long near;
  private final AnyRecord cases;

  /**
   * All cases, as far as some diagrams tell them apart.
   *
   * @param law one of the laws that were compiled over one cut
   * @param nodes the diagrams of which anything will be asked, or of which such diagrams are made
   * @param near the day around which examples choose theirs
   */
  public Space(CompiledLaw law, List<Node> nodes, LocalDate near) {
    this.law = law;
    this.near = near.toEpochDay();
    Possibilities possibilities = new Possibilities(law);
    Set<GroupTerm> questions = new LinkedHashSet<>();
    nodes.forEach(node -> questions.addAll(Reach.grouped(node)));
    Set<ComparisonTerm> reach = possibilities.reach(nodes);
    Facts blank = Facts.blank(law.root().type(), null);
    List<Facts> fillings =
        new Fillings(new Hubs(reach))
            .of(law.root(), blank).stream()
                .sorted(Comparator.comparingLong(f -> distance(f, reach)))
                .toList();
    this.cases = AnyRecord.of(possibilities, questions, fillings);
  }

  /** How far the days of a filling lie from the one that examples should be near. */
  private long distance(Facts filled, Set<ComparisonTerm> reach) {
    return reach.stream()
        .flatMap(term -> term.refs().stream())
        .distinct()
        .filter(ref -> ref.scope().equals(law.root()))
        .map(Ref::fact)
        .filter(fact -> fact.type() instanceof FactType.Day)
        .mapToLong(fact -> distance(filled, fact))
        .sum();
  }

  private long distance(Facts filled, Fact day) {
    long number = filled.number(day.slot());
    return number == Facts.UNKNOWN ? 0 : Math.abs(number - near);
  }

  /** The values of every leaf that some case leads to. */
  public Set<Object> leaves(Node node) {
    return cases.leaves(node);
  }

  /**
   * What some case of a set answers to the terms that it is asked.
   *
   * @param cases a diagram of booleans
   * @return each term with the cell in which the case lies
   */
  public SequencedMap<Term, Integer> way(Node cases) {
    SequencedMap<Term, Integer> cells = new LinkedHashMap<>();
    this.cases
        .way(cases, v -> v.equals(true))
        .ifPresent(way -> way.steps().forEach(step -> cells.put(step.term(), step.cell())));
    return cells;
  }

  /**
   * A case that leads to a leaf that is wanted, and says no more than the way there asks.
   *
   * @return empty if there is none
   */
  public Optional<Draft> example(Node node, Predicate<Object> wanted) {
    return cases
        .way(node, wanted)
        .map(way -> {
          Draft draft = new Draft(law.vocabulary());
          Example.of(way, new Sketch(draft, null, near));
          return draft;
        });
  }
}
