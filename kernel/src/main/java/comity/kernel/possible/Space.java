package comity.kernel.possible;

import comity.kernel.compile.AskedTerms;
import comity.kernel.compile.ComparisonTerm;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Ref;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** Every case there is: where diagrams lead if nothing is known. For one thread at a time. */
public final class Space {

  private final CompiledLaw law;
  private final long near;
  private final AnyRecord cases;
  private final Blocks blocks;
  private final Sequence sequence;

  /**
   * All cases, as far as some diagrams tell them apart.
   *
   * @param law one of the laws that were compiled over one cut
   * @param possibilities of its terms
   * @param nodes the diagrams of which anything will be asked, or of which such diagrams are made
   * @param near the day around which examples choose theirs
   */
  public Space(CompiledLaw law, Possibilities possibilities, List<Node> nodes, LocalDate near) {
    this.law = law;
    this.near = near.toEpochDay();
    Set<Term> asked = AskedTerms.of(nodes);
    Set<ComparisonTerm> reach = Reach.of(asked);
    Facts blank = Facts.blank(law.root().type(), null);
    List<Facts> fillings =
        new Fillings(new Hubs(reach))
            .of(law.root(), blank).stream()
                .sorted(Comparator.comparingLong(f -> distance(f, reach)))
                .toList();
    this.cases = AnyRecord.of(possibilities, Reach.grouped(asked), fillings);
    this.blocks = new Blocks(cases.standpoints().groups());
    this.sequence = new Sequence(blocks);
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
   * Which values some axes can have side by side.
   *
   * @param into where diagrams of these axes are made
   */
  public Joint joint(List<Axis> axes, Diagrams into) {
    return new Joint(axes, sequence, blocks, cases.standpoints(), into);
  }

  /**
   * A case that leads to a leaf that is wanted, and says no more than the way there asks.
   *
   * @return empty if there is none
   */
  public Optional<Draft> example(Node node, Predicate<Object> wanted) {
    return cases.way(node, wanted).map(this::draft);
  }

  /**
   * A case in which all of some conditions hold, and which says no more than they ask.
   *
   * @param conditions diagrams of booleans
   * @param both makes of two of them one that says that they both hold
   * @return empty if there is none
   */
  public Optional<Draft> example(List<Node> conditions, BinaryOperator<Node> both) {
    List<Node> apart = blocks.all(conditions, both);
    for (Standpoint standpoint : cases.standpoints()) {
      Optional<Way> way = standpoint.way(apart);
      if (way.isPresent()) {
        return way.map(this::draft);
      }
    }
    return Optional.empty();
  }

  private Draft draft(Way way) {
    Draft draft = new Draft(law.vocabulary());
    Example.of(way, new Sketch(draft, null, near));
    return draft;
  }
}
