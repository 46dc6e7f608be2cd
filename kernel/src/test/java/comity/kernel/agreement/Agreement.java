package comity.kernel.agreement;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decider;
import comity.kernel.decide.Decision;
import comity.kernel.facts.Facts;
import comity.kernel.law.Vocabulary;
import comity.kernel.oracle.Answer.Rule;
import comity.kernel.oracle.Naive;
import comity.kernel.oracle.Outcome;
import comity.kernel.oracle.Ruling;
import comity.kernel.oracle.TooManyWorldsException;
import comity.kernel.oracle.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether the compiled law and the naive evaluator say the same of a case. */
final class Agreement {

  private static final String DISCLOSE = "disclose.";

  private final CompiledLaw law;
  private final Decider decider;
  private final Decider prepared;
  private final Naive naive;

  Agreement(CompiledLaw law, Naive naive) {
    this.law = law;
    this.decider = new Decider(law);
    this.prepared = Decider.prepared(law);
    this.naive = naive;
  }

  /**
   * A difference between the two.
   *
   * @param act as the kernel names it
   */
  record Difference(String act, String naive, String kernel) {
    @Override
    public String toString() {
      return act + ": the naive evaluator says " + naive + ", the kernel says " + kernel;
    }
  }

  /** The acts, as the kernel names them. */
  Set<String> acts() {
    return law.acts().keySet();
  }

  /**
   * What they say differently of a case of which everything is known: outcomes and matched rules. A
   * decider that was made ready for many cases must say just what the plain one says.
   */
  Optional<Difference> onComplete(Tree tree, Map<String, Ruling> rulings) {
    Facts facts = KernelFacts.of(law.vocabulary(), tree);
    Decision decision = decider.decide(facts);
    List<?> again = prepared.decide(facts).outcomes();
    if (!Objects.equals(decision.outcomes(), again)) {
      return Optional.of(new Difference("of " + acts(), "" + decision.outcomes(), "" + again));
    }
    if (decision.outcomes() == null) {
      return onVague(decision, tree, rulings);
    }
    List<String> acts = List.copyOf(law.acts().keySet());
    for (Map.Entry<String, Ruling> ruling : rulings.entrySet()) {
      String act = kernelAct(ruling.getKey(), tree);
      Optional<Difference> found =
          difference(act, ruling.getValue(), decision.outcomes().get(acts.indexOf(act)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * A code that is less exact than the law leaves the kernel's first walk open even where nothing
   * hangs on it; then its answers must be settled and the same.
   */
  private static Optional<Difference> onVague(
      Decision decision, Tree tree, Map<String, Ruling> rulings) {
    for (Answer answer : decision.answers()) {
      String act = decision(answer.act());
      boolean asked = act.equals(answer.act()) || answer.act().equals(ofCase(tree));
      SortedSet<Outcome> naive = new TreeSet<>(Set.of(said(rulings.get(act).outcome())));
      if (asked && !naive.equals(plain(answer))) {
        return Optional.of(difference(answer.act(), naive, plain(answer)));
      }
    }
    return Optional.empty();
  }

  private static String ofCase(Tree tree) {
    return DISCLOSE + tree.values().get(Vocabulary.INFORMATION);
  }

  private String kernelAct(String act, Tree tree) {
    return act.equals("disclose") && law.acts().containsKey(ofCase(tree)) ? ofCase(tree) : act;
  }

  private static Optional<Difference> difference(
      String act, Ruling ruling, comity.kernel.outcome.Outcome outcome) {
    if (isNone(ruling.outcome())) {
      return agreesThatNone(outcome)
          ? Optional.empty()
          : Optional.of(difference(act, ruling.outcome(), outcome));
    }
    if (!ruling.outcome().equals(plain(outcome))) {
      return Optional.of(difference(act, ruling.outcome(), plain(outcome)));
    }
    return ruling.rules().equals(rules(outcome))
        ? Optional.empty()
        : Optional.of(difference(act, ruling.rules(), rules(outcome)));
  }

  private static Difference difference(String act, Object naive, Object kernel) {
    return new Difference(act, naive.toString(), kernel.toString());
  }

  /**
   * The sets of possible outcomes of a case that leaves something open, as the kernel finds them.
   */
  Map<String, SortedSet<Outcome>> possible(Tree open) {
    Map<String, SortedSet<Outcome>> possible = new LinkedHashMap<>();
    decider
        .decide(KernelFacts.of(law.vocabulary(), open))
        .answers()
        .forEach(answer -> possible.put(answer.act(), plain(answer)));
    return possible;
  }

  /**
   * Whether every outcome that the naive evaluator finds possible is possible to the kernel, and no
   * other.
   *
   * @param possible what the kernel finds
   * @throws TooManyWorldsException when too much is open to try it all
   */
  Optional<Difference> onIncomplete(Tree open, String act, SortedSet<Outcome> possible) {
    SortedSet<Outcome> found = new TreeSet<>();
    naive.possible(asked(open, act), decision(act)).forEach(outcome -> found.add(said(outcome)));
    return found.equals(possible)
        ? Optional.empty()
        : Optional.of(difference(act, found, possible));
  }

  /**
   * Whether what the naive evaluator says of one completion of an open case is possible to the
   * kernel.
   */
  Optional<Difference> onCompletion(Tree complete, String act, SortedSet<Outcome> possible) {
    Outcome outcome = said(naive.decide(asked(complete, act), decision(act)).outcome());
    return possible.contains(outcome)
        ? Optional.empty()
        : Optional.of(difference(act, outcome, possible));
  }

  private static Outcome said(Outcome outcome) {
    return isNone(outcome) ? counsel() : outcome;
  }

  private static SortedSet<Outcome> plain(Answer answer) {
    SortedSet<Outcome> plain = new TreeSet<>();
    answer.possible().forEach(outcome -> plain.add(plain(outcome)));
    return plain;
  }

  /**
   * Where rules leave a gap or disagree, the kernel sends the reader to counsel and names no rule.
   */
  private static boolean agreesThatNone(comity.kernel.outcome.Outcome outcome) {
    return plain(outcome).equals(counsel())
        && outcome.grounds().size() == 1
        && outcome.grounds().getFirst().rule() == 0;
  }

  private static boolean isNone(Outcome outcome) {
    return outcome.equals(Outcome.GAP) || outcome.equals(Outcome.CLASH);
  }

  private static Outcome counsel() {
    return new Outcome("needs-counsel", null);
  }

  private static String decision(String act) {
    return act.startsWith(DISCLOSE) ? "disclose" : act;
  }

  private static Tree asked(Tree tree, String act) {
    return act.startsWith(DISCLOSE)
        ? tree.copy().put(Vocabulary.INFORMATION, act.substring(DISCLOSE.length()))
        : tree;
  }

  private static Outcome plain(comity.kernel.outcome.Outcome outcome) {
    return new Outcome(
        outcome.modality(),
        outcome.limits().stream()
            .map(l -> new Outcome.Limit(l.duration(), l.excluding(), l.calendar(), l.from()))
            .findFirst()
            .orElse(null));
  }

  private static SortedSet<Rule> rules(comity.kernel.outcome.Outcome outcome) {
    SortedSet<Rule> rules = new TreeSet<>();
    outcome.grounds().forEach(g -> rules.add(new Rule(g.decision(), g.rule())));
    return rules;
  }
}
