package comity.kernel.decide;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.facts.Facts;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the laws say of every act for one case. Never changed, only superseded. The outcome of each
 * act is found at once; what an answer hangs on only when it is asked for.
 */
public final class Decision {

  private final Decider decider;
  private final Facts facts;
  private final List<Outcome> outcomes;
  private final Predicate<String> wanted;
  private List<Answer> answers;

  /**
   * A decision.
   *
   * @param outcomes one for each act, or null where some fact that matters is unknown
   */
  Decision(Decider decider, Facts facts, List<Outcome> outcomes) {
    this(decider, facts, outcomes, act -> true);
  }

  private Decision(Decider decider, Facts facts, List<Outcome> outcomes, Predicate<String> wanted) {
    this.decider = decider;
    this.facts = facts;
    this.outcomes = outcomes;
    this.wanted = wanted;
  }

  /** The same decision as far as it is about those acts; the others are not looked at. */
  public Decision about(Predicate<String> acts) {
    return new Decision(decider, facts, outcomes, acts);
  }

  /** Whether it is about that act. */
  boolean isAbout(String act) {
    return wanted.test(act);
  }

  /** The law that decided. */
  public CompiledLaw law() {
    return decider.law();
  }

  /** What was known. */
  public Facts facts() {
    return facts;
  }

  /**
   * The outcome of each act of {@link CompiledLaw#acts}, with its grounds; null where some fact
   * that matters is unknown.
   */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /**
   * The answers, in the order of the acts; {@code disclose} for the kinds of information that the
   * request names, else for all.
   */
  public List<Answer> answers() {
    List<Answer> found = answers;
    if (found == null) {
      found = List.copyOf(find());
      answers = found;
    }
    return found;
  }

  private List<Answer> find() {
    List<Act> acts = decider.acts();
    List<Answer> found = new ArrayList<>(acts.size());
    Adopted adopted = decider.adopted(facts);
    for (int i = 0; i < acts.size(); i++) {
      Act act = acts.get(i);
      if (decider.isAsked(act, facts) && isAbout(act.name())) {
        found.add(decider.answer(act, outcome(i), adopted, facts));
      }
    }
    return found;
  }

  /** The answer for that act alone, which is found without those for the others. */
  public Answer answer(String act) {
    List<Act> acts = decider.acts();
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i).name().equals(act) && decider.isAsked(acts.get(i), facts)) {
        return decider.answer(acts.get(i), outcome(i), decider.adopted(facts), facts);
      }
    }
    throw new IllegalArgumentException("no act `" + act + "` is regulated or asked about");
  }

  private Outcome outcome(int index) {
    return outcomes == null ? null : outcomes.get(index);
  }

  /** What would turn these answers; found when it is asked for. */
  public Flips flips() {
    return new Flips(decider, facts);
  }

  /** Whether every act is settled. */
  public boolean settled() {
    return outcomes != null || answers().stream().allMatch(Answer::settled);
  }
}
