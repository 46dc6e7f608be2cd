package comity.casework.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/**
 * A decision of a case.
 *
 * @param number of its event
 * @param at when it was made
 * @param asOf the day whose laws decided
 * @param outcome as the kernel writes it
 * @param answers what it says of every act, in the order of the acts
 */
public record DecisionState(
    int number,
    Instant at,
    String request,
    LocalDate asOf,
    FactSheet outcome,
    SequencedMap<String, ActAnswer> answers) {

  DecisionState(int number, Instant at, String request, LocalDate asOf, FactSheet outcome) {
    this(number, at, request, asOf, outcome, answers(outcome));
  }

  /** What it says of an act, {@code hold} or {@code disclose.release-date}. */
  public Optional<ActAnswer> answer(String act) {
    return Optional.ofNullable(answers.get(act));
  }

  private static SequencedMap<String, ActAnswer> answers(FactSheet outcome) {
    JsonNode acts = EventJson.MAPPER.readTree(outcome.json()).path("acts");
    SequencedMap<String, ActAnswer> answers = new LinkedHashMap<>();
    acts.properties()
        .forEach(act ->
            answers.put(
                act.getKey(), EventJson.MAPPER.treeToValue(act.getValue(), ActAnswer.class)));
    return Collections.unmodifiableSequencedMap(answers);
  }
}
