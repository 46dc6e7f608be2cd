package comity.kernel.compile;

import comity.kernel.diagram.Node;
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

/** Compiles law versions together, over one cut of the facts. */
public final class Compiler {

  /**
   * How many branches the versions that are compiled together may make, so that one that cannot be
   * compiled says so in seconds. The largest stack that is encoded needs a quarter, two versions of
   * it side by side less than three quarters.
   */
  public static final int NODE_BUDGET = 600_000;

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
    Session session = Session.of(vocabulary);
    return session
        .diagrams()
        .within(
            NODE_BUDGET,
            () -> sides.stream().map(side -> new Compiler(session, side).compile()).toList());
  }

  private CompiledLaw compile() {
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
    List<Instance> instances = definitions.stream().flatMap(d -> d.instances().stream()).toList();
    return new CompiledLaw(session, editions, acts, instances);
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
        Node own =
            new ActOutcomes(editions.get(i), definitions.get(i), session.diagrams())
                .outcomes(definition.get());
        together = together == null ? own : meet(together, own);
      }
    }
    return Optional.ofNullable(together);
  }

  private Node meet(Node a, Node b) {
    return session.diagrams().combine(a, b, (x, y) -> Meet.of((Outcome) x, (Outcome) y));
  }

  private void spread(String act, Node node, SequencedMap<String, Node> acts) {
    Optional<FiniteTerm> information = information();
    if (!Acts.hasKinds(act) || information.isEmpty()) {
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
