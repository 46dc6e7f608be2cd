package comity.kernel.decide;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.Walk;
import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides cases under one compiled law. May be shared by threads. */
public final class Decider {

  private static final String DISCLOSE = "disclose.";

  private final CompiledLaw law;
  private final Node together;
  private final List<FiniteTerm> readings;
  private final int asked;
  private Possibilities possibilities;

  /** Prepares one walk for all acts together. */
  public Decider(CompiledLaw law) {
    this.law = law;
    this.together = together(law);
    this.readings =
        law.terms().stream()
            .filter(t ->
                t instanceof FiniteTerm f && f.ref().fact().path().startsWith(Vocabulary.READING))
            .map(FiniteTerm.class::cast)
            .toList();
    this.asked = law.vocabulary().root().fact("request.information").map(Fact::slot).orElse(-1);
  }

  private static Node together(CompiledLaw law) {
    Diagrams diagrams = law.diagrams();
    synchronized (diagrams) {
      Node all = diagrams.leaf(List.of());
      for (Node act : law.acts().values()) {
        all = diagrams.combine(all, act, Decider::append);
      }
      return all;
    }
  }

  private static Object append(Object outcomes, Object outcome) {
    List<Object> longer = new ArrayList<>((List<?>) outcomes);
    longer.add(outcome);
    return List.copyOf(longer);
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
  @SuppressWarnings("unchecked")
  public Decision decide(Facts facts) {
    return new Decision(this, facts, (List<Outcome>) Walk.value(together, facts));
  }

  /**
   * Whether the request asks for that kind of information, where the act is {@code disclose}; true
   * for any other act.
   */
  boolean isAsked(String act, Facts facts) {
    if (asked < 0 || !act.startsWith(DISCLOSE)) {
      return true;
    }
    List<String> kinds = facts.choices(asked);
    return kinds == null || kinds.contains(act.substring(DISCLOSE.length()));
  }

  Answer answer(String act, Outcome settled, Facts facts) {
    Node node = law.acts().get(act);
    List<Outcome> possible =
        settled != null ? List.of(settled) : merge(possibilities().leaves(node, law.root(), facts));
    List<String> dependsOn =
        possible.size() == 1
            ? List.of()
            : new Dependence(possibilities(), law.diagrams()).of(node, law.root(), facts);
    return new Answer(act, possible, dependsOn, readings(node, facts));
  }

  private List<String> readings(Node node, Facts facts) {
    List<String> rested = new ArrayList<>();
    for (FiniteTerm reading : readings) {
      int adopted = reading.cell(facts);
      if (adopted >= 0
          && new Dependence(possibilities(), law.diagrams())
              .decides(node, law.root(), facts, reading)) {
        String id = reading.ref().fact().path().substring(Vocabulary.READING.length());
        rested.add(id + "=" + reading.value(adopted));
      }
    }
    return rested;
  }

  /** Outcomes that say the same become one, with the grounds of all. */
  private static List<Outcome> merge(Set<Object> leaves) {
    List<Outcome> merged = new ArrayList<>();
    for (Object leaf : leaves) {
      Outcome outcome = (Outcome) leaf;
      int same = indexOf(merged, outcome);
      if (same < 0) {
        merged.add(outcome);
      } else {
        merged.set(same, join(merged.get(same), outcome));
      }
    }
    merged.sort(Answer.ORDER);
    return List.copyOf(merged);
  }

  private static int indexOf(List<Outcome> outcomes, Outcome wanted) {
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).agreesWith(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private static Outcome join(Outcome a, Outcome b) {
    Set<Ground> grounds = new LinkedHashSet<>(a.grounds());
    grounds.addAll(b.grounds());
    return new Outcome(
        a.modality(), a.limits(), List.copyOf(grounds), a.conflict() || b.conflict());
  }

  synchronized Possibilities possibilities() {
    if (possibilities == null) {
      possibilities = new Possibilities(law);
    }
    return possibilities;
  }
}
