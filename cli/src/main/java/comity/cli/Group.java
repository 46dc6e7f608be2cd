package comity.cli;

import comity.kernel.decide.Answer;
import comity.kernel.law.Acts;
import comity.kernel.outcome.Outcome;
import comity.kernel.words.ActWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Acts that are answered alike: one act, or several kinds of information. */
record Group(List<String> acts, Answer answer) {

  /** Kinds of information with the same answer become one group; all other acts stand alone. */
  static List<Group> of(List<Answer> answers) {
    Map<Object, Group> groups = new LinkedHashMap<>();
    for (Answer answer : answers) {
      Group group = groups.computeIfAbsent(key(answer), k -> new Group(new ArrayList<>(), answer));
      group.acts().add(answer.act());
    }
    return List.copyOf(groups.values());
  }

  private static Object key(Answer answer) {
    return Acts.isDisclosure(answer.act())
        ? List.of(answer.possible(), answer.dependsOn(), answer.readings())
        : answer.act();
  }

  /** Nothing but silence: no rule speaks of it. */
  boolean isSilent() {
    return answer.settled()
        && answer.outcome().modality().equals("not-regulated")
        && answer.outcome().grounds().isEmpty();
  }

  /** What is done, to stand behind a verb. */
  String phrase() {
    return ActWords.phrase(acts);
  }

  List<Outcome> possible() {
    return answer.possible();
  }
}
