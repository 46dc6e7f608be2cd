package comity.server.pages;

import comity.casework.cases.ActAnswer;
import comity.casework.cases.CaseEvent;
import comity.casework.cases.DecisionState;
import comity.kernel.law.Acts;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A decision in plain words: what is forbidden apart from what no provision authorises, and both
 * apart from what is not known.
 *
 * @param facts that were known
 */
record DecisionSheet(
    DecisionState decision, List<Act> acts, List<CaseFacts.Line> facts, List<Layer> layers) {

  private static final List<String> KINDS =
      List.of("must-not", "must", "may", "needs-counsel", "open", "not-regulated");

  /**
   * An act, with what the laws say of it.
   *
   * @param turns what would turn the answer
   * @param hangsOn the questions and readings that would settle it
   */
  record Act(String act, ActAnswer answer, List<Changes.Turn> turns, List<Hanging> hangsOn) {

    /** How it is told: the modality, or {@code open}. */
    public String kind() {
      return answer.settled().orElse("open");
    }
  }

  /** What an answer hangs on: a fact, with its question, or a reading. */
  record Hanging(String path, String question) {

    public boolean isReading() {
      return path.startsWith(Vocabulary.READING);
    }
  }

  /** Acts of which the same is said. */
  record Group(String kind, List<Act> acts) {}

  /** A law that decided, with its version and hash. */
  record Layer(String law, String version, String hash) {}

  /** What a decision says; {@code made} is its event. */
  static DecisionSheet of(
      DecisionState decision,
      CaseEvent.DecisionMade made,
      Map<String, List<Changes.Turn>> turns,
      Vocabulary vocabulary) {
    List<Act> acts = new ArrayList<>();
    for (Map.Entry<String, ActAnswer> answer : decision.answers().entrySet()) {
      acts.add(
          new Act(
              answer.getKey(),
              answer.getValue(),
              turns.getOrDefault(answer.getKey(), List.of()),
              hanging(answer.getValue(), vocabulary)));
    }
    acts.sort(Comparator.comparingInt(act -> Acts.ACTS.indexOf(Acts.decided(act.act()))));
    return new DecisionSheet(
        decision,
        List.copyOf(acts),
        CaseFacts.lines(made.facts(), vocabulary),
        layers(decision.outcome().json()));
  }

  private static List<Hanging> hanging(ActAnswer answer, Vocabulary vocabulary) {
    return answer.dependsOn().stream()
        .map(path -> new Hanging(path, FactPages.question(vocabulary, path)))
        .toList();
  }

  private static List<Layer> layers(String outcome) {
    List<Layer> layers = new ArrayList<>();
    CaseFacts.MAPPER
        .readTree(outcome)
        .path("layers")
        .forEach(layer ->
            layers.add(
                new Layer(
                    layer.path("law").asString(""),
                    layer.path("version").asString(""),
                    layer.path("lawHash").asString(""))));
    return layers;
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

  /** Whether anything would turn an answer. */
  public boolean canTurn() {
    return acts.stream().anyMatch(act -> !act.turns().isEmpty());
  }
}
