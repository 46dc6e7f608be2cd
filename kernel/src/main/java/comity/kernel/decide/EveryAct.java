package comity.kernel.decide;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.law.Fact;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The answers of a decision together with those of the acts on which its laws are silent. */
public final class EveryAct {

  /** What a law says of an act that it does not decide. */
  public static final Outcome SILENT = Outcome.of("not-regulated", List.of());

  private static final Map<String, Answer> NOTHING_SAID =
      Acts.ACTS.stream().collect(Collectors.toUnmodifiableMap(act -> act, EveryAct::silent));

  private EveryAct() {}

  /**
   * An answer for each act, in the order of {@link Acts#ACTS}; {@code disclose} once for each kind
   * of information that the request names, else for every kind.
   */
  public static List<Answer> of(Decision decision) {
    List<Answer> answers = decision.answers();
    List<Answer> all = new ArrayList<>(answers.size() + Acts.ACTS.size());
    int next = 0;
    for (String act : Acts.ACTS) {
      int first = next;
      // The answers of a decision come in the same order.
      while (next < answers.size() && isOf(act, answers.get(next))) {
        all.add(answers.get(next++));
      }
      if (next == first) {
        silent(act, decision, all);
      }
    }
    return all;
  }

  private static boolean isOf(String act, Answer answer) {
    return act.equals(answer.act()) || (Acts.hasKinds(act) && Acts.isDisclosure(answer.act()));
  }

  private static void silent(String act, Decision decision, List<Answer> into) {
    if (Acts.hasKinds(act)) {
      kinds(decision.law(), decision.facts()).stream()
          .map(Acts::disclosing)
          .filter(decision::isAbout)
          .forEach(kind -> into.add(silent(kind)));
    } else if (decision.isAbout(act)) {
      into.add(NOTHING_SAID.get(act));
    }
  }

  private static Answer silent(String act) {
    return new Answer(act, List.of(SILENT), List.of(), List.of());
  }

  private static List<String> kinds(CompiledLaw law, Facts facts) {
    return law.vocabulary()
        .root()
        .fact(Vocabulary.KINDS)
        .map(Fact::slot)
        .map(facts::choices)
        .orElseGet(() -> law.vocabulary().kinds());
  }
}
