package comity.kernel.decide;

import comity.kernel.facts.FactPath;
import comity.kernel.facts.Facts;
import comity.kernel.law.FactType;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What would be left of a decision's open answers if one more fact or reading were known. */
public final class Prospects {

  private final Decider decider;
  private final Decision decision;

  /** The prospects of that decision, made by that decider. */
  public Prospects(Decider decider, Decision decision) {
    this.decider = decider;
    this.decision = decision;
  }

  /**
   * One for each set of values that leave the same.
   *
   * @param path of a fact, {@code person.convictions[0].level}, or {@code reading A-10}
   * @return empty for days, numbers, lists and whatever else has no list of values
   */
  public List<Prospect> of(String path) {
    return FactPath.of(decider.law().vocabulary(), path).map(p -> of(path, p)).orElse(List.of());
  }

  private List<Prospect> of(String path, FactPath place) {
    Map<SequencedMap<String, List<Outcome>>, List<String>> alike = new LinkedHashMap<>();
    values(place.fact().type())
        .forEach((name, value) ->
            alike
                .computeIfAbsent(
                    left(path, place.set(decision.facts(), value)), k -> new ArrayList<>())
                .add(name));
    return alike.entrySet().stream()
        .map(e -> new Prospect(List.copyOf(e.getValue()), e.getKey()))
        .toList();
  }

  private SequencedMap<String, List<Outcome>> left(String path, Facts known) {
    SequencedMap<String, List<Outcome>> left = new LinkedHashMap<>();
    for (Answer answer : decision.answers()) {
      if (answer.dependsOn().contains(path)) {
        left.put(answer.act(), possible(answer.act(), known));
      }
    }
    return left;
  }

  private List<Outcome> possible(String act, Facts known) {
    return decider
        .possibilities()
        .leaves(decider.law().acts().get(act), decider.law().root(), known)
        .stream()
        .map(leaf -> ((Outcome) leaf).bare())
        .distinct()
        .sorted(Answer.ORDER)
        .toList();
  }

  /** Every value that it can have, by the name that people know. */
  private static SequencedMap<String, Object> values(FactType type) {
    SequencedMap<String, Object> values = new LinkedHashMap<>();
    switch (type) {
      case FactType.YesNo t -> {
        values.put("no", false);
        values.put("yes", true);
      }
      case FactType.OneOf t -> t.values().forEach(v -> values.put(v, v));
      default -> {}
    }
    return values;
  }
}
