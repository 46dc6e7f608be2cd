package comity.kernel.json;

import comity.kernel.law.Edition;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Limit;
import comity.kernel.outcome.Outcome;
import java.util.List;

/** The parts of a decision as JSON. Each is left open where more keys follow. */
final class DecisionJson {

  private DecisionJson() {}

  /** The opening of a decision under one law. */
  static Utf8 single(List<Edition> editions) {
    Utf8 head = new Utf8().raw("{");
    edition(editions.getLast(), head);
    return head;
  }

  /** The opening of a decision under a stack. */
  static Utf8 layers(String stack, List<Edition> editions) {
    Utf8 head = new Utf8().raw("{\"stack\":").text(stack).raw(",\"layers\":");
    head.list(
        editions,
        (edition, into) -> {
          into.raw("{");
          edition(edition, into);
          into.raw("}");
        });
    return head;
  }

  private static void edition(Edition edition, Utf8 into) {
    into.raw("\"law\":").text(edition.law().id());
    into.raw(",\"version\":").text(edition.version().name());
    into.raw(",\"lawHash\":").text(edition.hash());
  }

  /** The answer's one outcome, left open. */
  static void settled(Outcome outcome, Utf8 into) {
    into.raw("{\"modality\":").text(outcome.modality());
    into.raw(",\"possible\":[").text(outcome.modality()).raw("]");
    rest(outcome, into);
  }

  /**
   * Several outcomes, left open. Where they differ only in their limit {@code possible} has one
   * member and the modality is still null: nobody should act on half an answer.
   */
  static void open(List<Outcome> outcomes, Utf8 into) {
    into.raw("{\"modality\":null,\"possible\":");
    into.texts(outcomes.stream().map(Outcome::modality).distinct().toList());
    into.raw(",\"limit\":null,\"because\":[],\"outcomes\":");
    into.list(outcomes, DecisionJson::possible);
  }

  private static void possible(Outcome outcome, Utf8 into) {
    into.raw("{\"modality\":").text(outcome.modality());
    rest(outcome, into);
    into.raw("}");
  }

  private static void rest(Outcome outcome, Utf8 into) {
    limits(outcome.limits(), into);
    if (outcome.conflict()) {
      into.raw(",\"conflict\":true");
    }
    into.raw(",\"because\":");
    into.list(outcome.grounds(), DecisionJson::ground);
  }

  static void limits(List<Limit> limits, Utf8 into) {
    into.raw(",\"limit\":");
    if (limits.isEmpty()) {
      into.raw("null");
      return;
    }
    limit(limits.getFirst(), into);
    if (limits.size() > 1) {
      into.raw(",\"limits\":");
      into.list(limits, DecisionJson::limit);
    }
  }

  private static void limit(Limit limit, Utf8 into) {
    into.raw("{\"duration\":").text(limit.duration());
    into.raw(",\"excluding\":").texts(limit.excluding());
    into.raw(",\"calendar\":");
    if (limit.calendar().isEmpty()) {
      into.raw("null");
    } else {
      into.text(limit.calendar());
    }
    into.raw(",\"from\":").text(limit.from()).raw("}");
  }

  static void ground(Ground ground, Utf8 into) {
    into.raw("{\"citation\":").text(ground.citation());
    into.raw(",\"decision\":").text(ground.decision());
    into.raw(",\"rule\":").raw(Integer.toString(ground.rule()));
    into.raw(",\"says\":").text(ground.says());
    into.raw(",\"law\":").text(ground.law()).raw("}");
  }
}
