package comity.kernel.scenario;

import comity.kernel.decide.Answer;
import comity.kernel.decide.Decision;
import comity.kernel.decide.EveryAct;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares a decision with what a scenario expects. */
final class Verdict {

  private final Scenario scenario;
  private final Map<String, Answer> answers = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  private Verdict(Scenario scenario, Decision decision) {
    this.scenario = scenario;
    EveryAct.of(decision).forEach(answer -> answers.put(answer.act(), answer));
  }

  /** One line for each difference; none if all is as expected. */
  static List<String> differences(Scenario scenario, Decision decision) {
    Verdict verdict = new Verdict(scenario, decision);
    scenario.expect().forEach(verdict::outcome);
    scenario.because().forEach(verdict::because);
    verdict.dependsOn();
    return List.copyOf(verdict.differences);
  }

  private void outcome(String act, List<Expected> expected) {
    Answer answer = answers.get(act);
    if (answer == null) {
      differences.add(act + ": the request does not ask about it");
    } else if (!words(expected).equals(words(found(answer)))) {
      differences.add(
          act
              + ": expected "
              + String.join(" or ", words(expected))
              + ", got "
              + answer.possible().stream()
                  .map(Verdict::reasoned)
                  .collect(Collectors.joining(" or ")));
    }
  }

  private static List<Expected> found(Answer answer) {
    return answer.possible().stream().map(Expected::of).toList();
  }

  private static Set<String> words(List<Expected> outcomes) {
    return outcomes.stream().map(Expected::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String reasoned(Outcome outcome) {
    String why =
        outcome.grounds().stream()
            .map(g ->
                g.citation() + " (" + g.decision() + ", rule " + g.rule() + ": " + g.says() + ")")
            .collect(Collectors.joining("; "));
    return Expected.of(outcome) + (why.isEmpty() ? "" : " because " + why);
  }

  private void because(String act, List<String> citations) {
    Answer answer = answers.get(act);
    Set<String> cited =
        answer == null
            ? Set.of()
            : answer.possible().stream()
                .flatMap(outcome -> outcome.grounds().stream())
                .map(Ground::citation)
                .collect(Collectors.toCollection(TreeSet::new));
    for (String citation : citations) {
      if (!cited.contains(citation)) {
        differences.add(
            act
                + ": expected the reason "
                + citation
                + ", got "
                + (cited.isEmpty() ? "none" : String.join("; ", cited)));
      }
    }
  }

  private void dependsOn() {
    if (scenario.dependsOn().isEmpty()) {
      return;
    }
    Set<String> found =
        scenario.expect().keySet().stream()
            .filter(answers::containsKey)
            .flatMap(act -> answers.get(act).dependsOn().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!found.equals(new TreeSet<>(scenario.dependsOn()))) {
      differences.add(
          "depends on: expected "
              + String.join(", ", new TreeSet<>(scenario.dependsOn()))
              + ", got "
              + (found.isEmpty() ? "nothing" : String.join(", ", found)));
    }
  }
}
