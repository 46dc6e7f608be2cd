package comity.server.pages;

import comity.casework.cases.ActAnswer;
import comity.casework.cases.DecisionState;
import comity.kernel.law.Acts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A decision in plain words: what is forbidden apart from what no provision authorises, and both
 * apart from what is not known.
 */
record DecisionSheet(DecisionState decision, List<Act> acts) {

  /** An act, with what the laws say of it. */
  record Act(String act, ActAnswer answer) {

    /** How it is told: the modality, or {@code open}. */
    public String kind() {
      return answer.settled().orElse("open");
    }
  }

  /** Acts of which the same is said. */
  record Group(String kind, List<Act> acts) {}

  private static final List<String> KINDS =
      List.of("must-not", "must", "may", "needs-counsel", "open", "not-regulated");

  static DecisionSheet of(DecisionState decision) {
    List<Act> acts = new ArrayList<>();
    for (Map.Entry<String, ActAnswer> answer : decision.answers().entrySet()) {
      acts.add(new Act(answer.getKey(), answer.getValue()));
    }
    acts.sort(Comparator.comparingInt(act -> Acts.ACTS.indexOf(Acts.decided(act.act()))));
    return new DecisionSheet(decision, List.copyOf(acts));
  }

  /** What is forbidden first, what the laws are silent on last. */
  public List<Group> groups() {
    return KINDS.stream()
        .map(kind -> new Group(kind, acts.stream().filter(act -> act.kind().equals(kind)).toList()))
        .filter(group -> !group.acts().isEmpty())
        .toList();
  }

  /** The acts that an officer looks for first. */
  public List<Act> first() {
    return acts.stream()
        .filter(act -> List.of("hold", "notify", "transfer").contains(act.act()))
        .toList();
  }
}
