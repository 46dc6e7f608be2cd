package comity.kernel.agreement;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decider;
import comity.kernel.decide.Decision;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
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
      String act = Acts.decided(answer.act());
      boolean asked = act.equals(answer.act()) || answer.act().equals(Plain.disclosed(tree));
      SortedSet<Outcome> naive = new TreeSet<>(Set.of(Plain.said(rulings.get(act).outcome())));
      if (asked && !naive.equals(plain(answer))) {
        return Optional.of(difference(answer.act(), naive, plain(answer)));
      }
    }
    return Optional.empty();
  }

  private String kernelAct(String act, Tree tree) {
    String disclosed = Plain.disclosed(tree);
    return Acts.hasKinds(act) && law.acts().containsKey(disclosed) ? disclosed : act;
  }

  private static Optional<Difference> difference(
      String act, Ruling ruling, comity.kernel.outcome.Outcome outcome) {
    if (Plain.isNone(ruling.outcome())) {
      return agreesThatNone(outcome)
          ? Optional.empty()
          : Optional.of(difference(act, ruling.outcome(), outcome));
    }
    if (!ruling.outcome().equals(Plain.of(outcome))) {
      return Optional.of(difference(act, ruling.outcome(), Plain.of(outcome)));
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
    naive
        .possible(Plain.asked(open, act), Acts.decided(act))
        .forEach(outcome -> found.add(Plain.said(outcome)));
    return found.equals(possible)
        ? Optional.empty()
        : Optional.of(difference(act, found, possible));
  }

  /**
   * Whether what the naive evaluator says of one completion of an open case is possible to the
   * kernel.
   */
  Optional<Difference> onCompletion(Tree complete, String act, SortedSet<Outcome> possible) {
    Outcome outcome =
        Plain.said(naive.decide(Plain.asked(complete, act), Acts.decided(act)).outcome());
    return possible.contains(outcome)
        ? Optional.empty()
        : Optional.of(difference(act, outcome, possible));
  }

  private static SortedSet<Outcome> plain(Answer answer) {
    SortedSet<Outcome> plain = new TreeSet<>();
    answer.possible().forEach(outcome -> plain.add(Plain.of(outcome)));
    return plain;
  }

  /**
   * Where rules leave a gap or disagree, the kernel sends the reader to counsel and names no rule.
   */
  private static boolean agreesThatNone(comity.kernel.outcome.Outcome outcome) {
    return Plain.of(outcome).equals(Plain.counsel())
        && outcome.grounds().size() == 1
        && outcome.grounds().getFirst().rule() == 0;
  }

  private static SortedSet<Rule> rules(comity.kernel.outcome.Outcome outcome) {
    SortedSet<Rule> rules = new TreeSet<>();
    outcome.grounds().forEach(g -> rules.add(new Rule(g.decision(), g.rule())));
    return rules;
  }
}
