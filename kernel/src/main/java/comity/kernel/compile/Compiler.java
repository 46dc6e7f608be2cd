package comity.kernel.compile;

import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.FactType;
import comity.kernel.law.LawException;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/** Compiles law versions together, over one cut of the facts. */
public final class Compiler {

  /**
   * How many branches the versions that are compiled together may make, so that one that cannot be
   * compiled says so in seconds. The largest stack that is encoded needs a quarter, two versions of
   * it side by side less than three quarters.
   */
  public static final int NODE_BUDGET = 600_000;

  /** How many may be made for one case, which tells nearly all that matters. */
  private static final int CASE_BUDGET = 60_000;

  private final Session session;
  private final List<Edition> editions;
  private final List<Definitions> definitions = new ArrayList<>();
  private final Set<LawException.Fault> faults = new LinkedHashSet<>();

  private Compiler(Session session, List<Edition> editions) {
    this.session = session;
    this.editions = editions;
  }

  /**
   * Compiles one version, or the layers that bind an agency at once.
   *
   * @param vocabulary with the readings of every edition
   * @param editions the outermost layer first
   * @throws LawException with every fault found: a wrong type, an unknown name, a form that is not
   *     exact
   * @throws comity.kernel.diagram.NodeBudgetException if it needs more than {@link #NODE_BUDGET}
   */
  public static CompiledLaw compile(Vocabulary vocabulary, List<Edition> editions) {
    return compileSides(vocabulary, List.of(editions)).getFirst();
  }

  /**
   * Compiles versions over one common cut but apart from each other, so that their diagrams can be
   * compared.
   *
   * @return one compiled law for each edition, in their order
   */
  public static List<CompiledLaw> compileApart(Vocabulary vocabulary, List<Edition> editions) {
    return compileSides(vocabulary, editions.stream().map(List::of).toList());
  }

  /**
   * The same for stacks: the layers of each bind together.
   *
   * @param sides for each stack its editions, the outermost layer first
   * @return one compiled law for each stack, in their order
   */
  public static List<CompiledLaw> compileSides(Vocabulary vocabulary, List<List<Edition>> sides) {
    return each(Session.of(vocabulary), sides, Compiler::compile);
  }

  /**
   * Compiles a version, or the layers that bind at once, for one case: nothing is asked that the
   * case tells, so a law may be far larger than its diagrams could be.
   *
   * @param facts of that vocabulary
   * @throws comity.kernel.diagram.NodeBudgetException if the case leaves so much open that it needs
   *     more than 60,000 branches
   */
  public static CompiledLaw compileAt(Facts facts, Vocabulary vocabulary, List<Edition> editions) {
    Session session = Session.at(vocabulary, facts);
    return session.diagrams().within(CASE_BUDGET, () -> new Compiler(session, editions).compile());
  }

  /**
   * Compiles stacks over one cut, each decision by itself. Decisions of the same rows over the same
   * facts have one question, in whichever stack they stand.
   *
   * @param sides for each stack its editions, the outermost layer first
   * @return one law for each stack, in their order
   * @throws comity.kernel.diagram.NodeBudgetException if a single cell, or a test of the elements
   *     of a list, needs more than {@link #NODE_BUDGET}
   */
  public static List<LawInParts> takeApart(Vocabulary vocabulary, List<List<Edition>> sides) {
    return each(Session.apart(vocabulary), sides, Compiler::takeApart);
  }

  private static <T> List<T> each(
      Session session, List<List<Edition>> sides, Function<Compiler, T> how) {
    return session
        .diagrams()
        .within(
            NODE_BUDGET,
            () -> sides.stream().map(side -> how.apply(new Compiler(session, side))).toList());
  }

  private CompiledLaw compile() {
    SequencedMap<String, Node> acts = decided();
    List<Instance> instances = definitions.stream().flatMap(d -> d.instances().stream()).toList();
    return new CompiledLaw(session, editions, acts, instances);
  }

  private LawInParts takeApart() {
    SequencedMap<String, Node> acts = decided();
    acts.replaceAll((act, node) -> session.diagrams().map(node, o -> ((Outcome) o).bare()));
    CompiledLaw cut = new CompiledLaw(session, editions, new LinkedHashMap<>(), List.of());
    return new LawInParts(
        cut, acts, definitions.stream().flatMap(d -> d.parts().stream()).toList());
  }

  /** The outcomes of each act. */
  private SequencedMap<String, Node> decided() {
    for (Edition edition : editions) {
      Definitions all = new Definitions(edition, session);
      decisions(edition).forEach(d -> guard(() -> all.answers(d.name(), d.at())));
      tests(edition).forEach(d -> guard(() -> all.compileAlone(d)));
      definitions.add(all);
    }
    SequencedMap<String, Node> acts = new LinkedHashMap<>();
    for (String act : Acts.ACTS) {
      guard(() -> act(act).ifPresent(node -> spread(act, node, acts)));
    }
    if (!faults.isEmpty()) {
      throw new LawException(List.copyOf(faults));
    }
    return acts;
  }

  private static List<Definition> decisions(Edition edition) {
    return edition.text().definitions().stream().filter(d -> !d.isTest()).toList();
  }

  private static List<Definition> tests(Edition edition) {
    return edition.text().definitions().stream().filter(Definition::isTest).toList();
  }

  private Optional<Node> act(String act) {
    Node together = null;
    for (int i = 0; i < editions.size(); i++) {
      Optional<Definition> definition =
          editions.get(i).text().definition(act).filter(d -> !d.isTest());
      if (definition.isPresent()) {
        Node own = outcomes(i, definition.get());
        together = together == null ? own : meet(together, own);
      }
    }
    return Optional.ofNullable(together);
  }

  /** Grounds tell apart far more outcomes than there are; a law that is taken apart has none. */
  private Node outcomes(int layer, Definition act) {
    Node outcomes =
        new ActOutcomes(editions.get(layer), definitions.get(layer), session.diagrams())
            .outcomes(act);
    return session.isApart()
        ? session.diagrams().map(outcomes, outcome -> ((Outcome) outcome).bare())
        : outcomes;
  }

  private Node meet(Node a, Node b) {
    return session.diagrams().combine(a, b, (x, y) -> Meet.of((Outcome) x, (Outcome) y));
  }

  private void spread(String act, Node node, SequencedMap<String, Node> acts) {
    Optional<FiniteTerm> information = information();
    if (session.isApart() || !Acts.hasKinds(act) || information.isEmpty()) {
      acts.put(act, node);
      return;
    }
    for (int i = 0; i < information.get().size(); i++) {
      Node kind = session.diagrams().restrict(node, information.get(), i);
      acts.put(Acts.disclosing(information.get().value(i)), kind);
    }
  }

  private Optional<FiniteTerm> information() {
    return session
        .vocabulary()
        .root()
        .fact(Vocabulary.INFORMATION)
        .filter(f -> f.type() instanceof FactType.OneOf)
        .map(f -> session.terms().finite(new Ref(session.root(), f)));
  }

  private void guard(Runnable step) {
    try {
      step.run();
    } catch (LawException e) {
      faults.addAll(e.faults());
    }
  }
}
