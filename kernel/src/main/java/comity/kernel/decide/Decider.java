package comity.kernel.decide;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.RuleRef;
import comity.kernel.compile.Term;
import comity.kernel.compile.Walk;
import comity.kernel.compile.Walker;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.Fact;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Alike;
import comity.kernel.possible.Possibilities;
import comity.kernel.possible.Situation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.function.UnaryOperator;

/** Decides cases under one compiled law. May be shared by threads. */
public final class Decider {

  /** How many branches the diagram of all acts may add. */
  private static final int TOGETHER = 10_000;

  private final CompiledLaw law;
  private final Function<Facts, List<Outcome>> complete;
  private final ToIntBiFunction<Term, Facts> cells;
  private final List<Act> acts;
  private final List<FiniteTerm> readings;
  private final int asked;
  private Possibilities possibilities;

  /** Decides at once, one walk an act: for few cases. */
  public Decider(CompiledLaw law) {
    this(law, each(law, node -> facts -> Walk.value(node, facts)), node -> node, Term::cell);
  }

  /**
   * Makes one diagram of all acts first, so that one walk answers a complete case: for many cases.
   */
  public static Decider prepared(CompiledLaw law) {
    Alike alike = new Alike(new Diagrams());
    return new Decider(law, together(law), alike::of, new Askers(law));
  }

  /**
   * A decider.
   *
   * @param complete the outcome of each act, or null where some fact that matters is unknown
   * @param bare what need not tell apart leaves that say the same
   * @param cells where the facts lie of a term
   */
  private Decider(
      CompiledLaw law,
      Function<Facts, List<Outcome>> complete,
      UnaryOperator<Node> bare,
      ToIntBiFunction<Term, Facts> cells) {
    this.law = law;
    this.complete = complete;
    this.cells = cells;
    this.acts = acts(law, bare);
    this.readings = law.readings();
    this.asked = law.vocabulary().root().fact(Vocabulary.KINDS).map(Fact::slot).orElse(-1);
  }

  private static List<Act> acts(CompiledLaw law, UnaryOperator<Node> bare) {
    List<Act> acts = new ArrayList<>();
    law.acts().forEach((name, diagram) -> acts.add(Act.of(name, diagram, bare.apply(diagram))));
    return List.copyOf(acts);
  }

  @SuppressWarnings("unchecked")
  private static Function<Facts, List<Outcome>> together(CompiledLaw law) {
    Diagrams scratch = new Diagrams();
    try {
      Walker walker =
          Walker.of(scratch.within(TOGETHER, () -> scratch.together(law.acts().values())));
      return facts -> (List<Outcome>) walker.value(facts);
    } catch (NodeBudgetException e) {
      // A stack of many layers: one walk for each act is the better way.
      return each(law, Walker::of);
    }
  }

  private static Function<Facts, List<Outcome>> each(
      CompiledLaw law, Function<Node, Walker> walker) {
    Walker[] acts = law.acts().values().stream().map(walker).toArray(Walker[]::new);
    return facts -> each(acts, facts);
  }

  private static List<Outcome> each(Walker[] acts, Facts facts) {
    Outcome[] outcomes = new Outcome[acts.length];
    for (int i = 0; i < acts.length; i++) {
      outcomes[i] = (Outcome) acts[i].value(facts);
      if (outcomes[i] == null) {
        return null;
      }
    }
    return List.of(outcomes);
  }

  /** The law that it decides under. */
  public CompiledLaw law() {
    return law;
  }

  /**
   * Decides one case.
   *
   * @param facts of the vocabulary that the law was compiled with
   */
  public Decision decide(Facts facts) {
    return new Decision(this, facts, complete.apply(facts));
  }

  /**
   * Every value that a decision of the law may still have, by its name; of the innermost layer that
   * has such a decision. A value is a {@link Boolean}, a {@link String}, a {@link
   * java.math.BigDecimal}, a {@link java.time.LocalDate}, an {@link java.time.OffsetDateTime}, a
   * {@link comity.kernel.feel.CalendarDuration}, a list, a {@link comity.kernel.compile.Row} of
   * such, {@link comity.kernel.feel.Expr.Null}, {@link comity.kernel.compile.Missing} where the
   * decision gives none, or {@link Unread} where it is a fact that is unknown.
   *
   * @throws IllegalArgumentException if no layer has such a decision
   */
  public Set<Object> values(String decision, Facts facts) {
    return new Values(possibilities()).of(law, decision, facts);
  }

  /** The rules that surely match, of every decision and, for each element, of every test. */
  public Map<Edition, SortedSet<RuleRef>> trace(Facts facts) {
    return new Trace(possibilities()).of(law, facts);
  }

  /** Why each act is answered so, down to the facts. */
  public Explanation explain(Facts facts) {
    return new Explainer(this, facts).explain();
  }

  /**
   * Whether the request asks for that kind of information, where the act is {@code disclose}; true
   * for any other act.
   */
  public boolean isAsked(String act, Facts facts) {
    return isKindAsked(Act.kind(act), facts);
  }

  boolean isAsked(Act act, Facts facts) {
    return isKindAsked(act.kind(), facts);
  }

  private boolean isKindAsked(String kind, Facts facts) {
    List<String> kinds = asked < 0 || kind == null ? null : facts.choices(asked);
    return kinds == null || kinds.contains(kind);
  }

  /** Asks of single facts whether that act of that case hangs on them. */
  public Hanging hanging(String act, Facts facts) {
    return new Hanging(possibilities(), law.acts().get(act), law.root(), facts);
  }

  /** What is found out about the readings of one case. */
  Adopted adopted(Facts facts) {
    return new Adopted(this, readings, law.root(), facts);
  }

  /** The acts of the law, in their order. */
  List<Act> acts() {
    return acts;
  }

  /** The cell of the term in which the facts lie; -1 when unknown. */
  int cell(Term term, Facts facts) {
    return cells.applyAsInt(term, facts);
  }

  /**
   * The answer for one act.
   *
   * @param known its outcome, or null if it is not known yet
   */
  Answer answer(Act act, Outcome known, Adopted adopted, Facts facts) {
    Outcome settled = known == null ? adopted.settled(act.diagram()) : known;
    return settled != null
        ? new Answer(act.name(), List.of(settled), List.of(), adopted.of(act.bare()))
        : open(act, facts, adopted.of(act.bare()));
  }

  private Answer open(Act act, Facts facts, List<String> rests) {
    Node node = act.diagram();
    List<Situation> situations = possibilities().situations(law.root(), facts, node);
    List<Outcome> possible = merge(Possibilities.leaves(situations));
    List<String> dependsOn =
        possible.size() == 1
            ? List.of()
            : new Dependence(possibilities()).of(node, situations, facts);
    return new Answer(act.name(), possible, dependsOn, rests);
  }

  /**
   * Outcomes that say the same become one: with the grounds that hold on every way to it, or, where
   * each way has its own, with those of all.
   */
  private static List<Outcome> merge(Set<Object> leaves) {
    List<List<Outcome>> alike = new ArrayList<>();
    for (Object leaf : leaves) {
      Outcome outcome = (Outcome) leaf;
      alike.stream()
          .filter(same -> same.getFirst().agreesWith(outcome))
          .findFirst()
          .orElseGet(() -> started(alike))
          .add(outcome);
    }
    return alike.stream().map(Decider::join).sorted(Answer.ORDER).toList();
  }

  private static List<Outcome> started(List<List<Outcome>> alike) {
    List<Outcome> fresh = new ArrayList<>();
    alike.add(fresh);
    return fresh;
  }

  private static Outcome join(List<Outcome> alike) {
    Outcome first = alike.getFirst();
    Set<Ground> shared = new LinkedHashSet<>(first.grounds());
    alike.forEach(o -> shared.retainAll(o.grounds()));
    Set<Ground> all = new LinkedHashSet<>();
    alike.forEach(o -> all.addAll(o.grounds()));
    boolean conflict = alike.stream().anyMatch(Outcome::conflict);
    List<Ground> grounds = List.copyOf(shared.isEmpty() ? all : shared);
    return new Outcome(first.modality(), first.limits(), grounds, conflict);
  }

  /** What the law leaves possible where facts are unknown. */
  public synchronized Possibilities possibilities() {
    if (possibilities == null) {
      possibilities = new Possibilities(law);
    }
    return possibilities;
  }
}
