package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * One law version, or a stack of them, as decision diagrams. Answers, reasons, differences and
 * plans are all found on these. Immutable but for the diagrams that are made on demand under a
 * lock.
 */
public final class CompiledLaw {

  private final Vocabulary vocabulary;
  private final List<Edition> editions;
  private final Scope root;
  private final SequencedMap<String, Node> acts;
  private final List<Instance> instances;
  private final List<Term> terms;
  private final Diagrams diagrams;

  CompiledLaw(
      Session session,
      List<Edition> editions,
      SequencedMap<String, Node> acts,
      List<Instance> instances) {
    this.vocabulary = session.vocabulary();
    this.editions = List.copyOf(editions);
    this.root = session.root();
    this.acts = Collections.unmodifiableSequencedMap(acts);
    this.instances = List.copyOf(instances);
    this.terms = List.copyOf(session.terms().all());
    this.diagrams = session.diagrams();
  }

  private CompiledLaw(CompiledLaw open, FiniteTerm reading, int cell) {
    this.vocabulary = open.vocabulary;
    this.editions = open.editions;
    this.root = open.root;
    this.terms = open.terms;
    this.diagrams = open.diagrams;
    SequencedMap<String, Node> adopted = new LinkedHashMap<>(open.acts);
    adopted.replaceAll((act, node) -> diagrams.restrict(node, reading, cell));
    this.acts = Collections.unmodifiableSequencedMap(adopted);
    this.instances = open.instances.stream().map(i -> adopting(i, reading, cell)).toList();
  }

  private CompiledLaw(CompiledLaw own, SequencedMap<String, Node> acts) {
    this.vocabulary = own.vocabulary;
    this.editions = own.editions;
    this.root = own.root;
    this.terms = own.terms;
    this.diagrams = own.diagrams;
    SequencedMap<String, Node> copies = new LinkedHashMap<>(acts);
    copies.replaceAll((act, node) -> diagrams.map(node, value -> value));
    this.acts = Collections.unmodifiableSequencedMap(copies);
    this.instances = List.of();
  }

  /**
   * Other answers over the same cut, in place of those of the law.
   *
   * @param answers for each act a diagram of {@link comity.kernel.outcome.Outcome} over the same
   *     terms
   */
  public CompiledLaw answering(SequencedMap<String, Node> answers) {
    synchronized (diagrams) {
      return new CompiledLaw(this, answers);
    }
  }

  private Instance adopting(Instance open, FiniteTerm reading, int cell) {
    return new Instance(
        open.edition(),
        open.definition(),
        open.scope(),
        open.columns().stream().map(c -> diagrams.restrict(c, reading, cell)).toList(),
        diagrams.restrict(open.answers(), reading, cell));
  }

  /**
   * The same law once counsel has adopted an alternative of a reading, over the same cut; a case's
   * own reading no longer counts.
   *
   * @param reading one of {@link #terms}
   */
  public CompiledLaw adopting(FiniteTerm reading, int cell) {
    synchronized (diagrams) {
      return new CompiledLaw(this, reading, cell);
    }
  }

  /** The facts that it may ask. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The versions it was compiled from, the outermost layer first. */
  public List<Edition> editions() {
    return editions;
  }

  /** The scope of the case. */
  public Scope root() {
    return root;
  }

  /**
   * For each act, a diagram of {@link comity.kernel.outcome.Outcome}, all layers together; {@code
   * disclose} once for each kind of information, as {@code disclose.release-date}. In the order of
   * the acts.
   */
  public SequencedMap<String, Node> acts() {
    return acts;
  }

  /** Every definition of every layer, once for each scope in which it is asked. */
  public List<Instance> instances() {
    return instances;
  }

  /** Every term that some diagram asks. */
  public List<Term> terms() {
    return terms;
  }

  /** Those of them that ask which reading was adopted. */
  public List<FiniteTerm> readings() {
    List<FiniteTerm> readings = new ArrayList<>();
    for (Term term : terms) {
      if (term instanceof FiniteTerm finite && finite.isReading()) {
        readings.add(finite);
      }
    }
    return readings;
  }

  /** Where further diagrams over the same terms are made; lock it while making any. */
  public Diagrams diagrams() {
    return diagrams;
  }
}
