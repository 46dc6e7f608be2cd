package comity.kernel.decide;

import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import comity.kernel.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What would be left of a decision's open answers if one more fact or reading were known. */
public final class Prospects {

  private static final List<String> NO_YES = List.of("no", "yes");

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
    List<String> values = values(decider.law().vocabulary().root(), path);
    Map<SequencedMap<String, List<Outcome>>, List<String>> alike = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      Facts known = set(decision.facts(), path, i);
      alike.computeIfAbsent(left(path, known), k -> new ArrayList<>()).add(values.get(i));
    }
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
        .map(leaf -> bare((Outcome) leaf))
        .distinct()
        .sorted(Answer.ORDER)
        .toList();
  }

  private static Outcome bare(Outcome outcome) {
    return new Outcome(outcome.modality(), outcome.limits(), List.of(), false);
  }

  private List<String> values(RecordType record, String path) {
    return fact(record, path)
        .map(Fact::type)
        .map(type ->
            switch (type) {
              case FactType.YesNo t -> NO_YES;
              case FactType.OneOf t -> t.values();
              default -> List.<String>of();
            })
        .orElse(List.of());
  }

  private Optional<Fact> fact(RecordType record, String path) {
    int closing = path.indexOf("].");
    return closing < 0
        ? record.fact(path)
        : record
            .fact(path.substring(0, path.indexOf('[')))
            .flatMap(this::element)
            .flatMap(element -> fact(element, path.substring(closing + 2)));
  }

  private Optional<RecordType> element(Fact list) {
    return list.type() instanceof FactType.ListOf t
        ? decider.law().vocabulary().record(t.element())
        : Optional.empty();
  }

  private static Facts set(Facts record, String path, int value) {
    int closing = path.indexOf("].");
    if (closing < 0) {
      return record.with(slot(record, path), value);
    }
    int opening = path.indexOf('[');
    int list = slot(record, path.substring(0, opening));
    int index = Integer.parseInt(path.substring(opening + 1, closing));
    Facts element = record.elements(list).get(index);
    return record.with(list, index, set(element, path.substring(closing + 2), value));
  }

  private static int slot(Facts record, String path) {
    return record.type().fact(path).orElseThrow().slot();
  }
}
