package comity.server.pages;

import comity.casework.cases.CaseEvent;
import comity.kernel.choice.AsOf;
import comity.kernel.choice.Choice;
import comity.kernel.choice.Chosen;
import comity.kernel.choice.Readings;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decision;
import comity.kernel.decide.Flip;
import comity.kernel.decide.Flips;
import comity.kernel.json.ReadCase;
import comity.server.law.LawShelf;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What would turn the answers of a decision, with as few facts as lead there. */
final class Changes {

  private static final String REQUESTER = "requester";

  private final LawShelf shelf;

  Changes(LawShelf shelf) {
    this.shelf = shelf;
  }

  /** A fact as it would have to be. */
  record Otherwise(String question, List<String> values) {}

  /**
   * One way to another answer.
   *
   * @param to the modality that there would be
   * @param by who can bring all of it about
   */
  record Turn(String to, List<Otherwise> facts, List<String> by) {

    public boolean isRequesters() {
      return by.contains(REQUESTER);
    }
  }

  /** The ways to another answer, by act; none while an answer is open. */
  Map<String, List<Turn>> of(String stack, CaseEvent.DecisionMade made) {
    Choice choice = shelf.stack(stack);
    ReadCase read = choice.reader().read(made.facts().json().getBytes(StandardCharsets.UTF_8));
    new Readings(made.readings()).adoptKnown(read.draft());
    Chosen chosen = choice.on(new AsOf(made.asOf(), "the day of the decision"));
    Decision decision = chosen.decider().decide(read.draft().build());
    Flips flips = decision.flips();
    Map<String, List<Turn>> turns = new TreeMap<>();
    for (Answer answer : decision.answers()) {
      turns.put(answer.act(), flips.of(answer).stream().map(flip -> turn(flip, choice)).toList());
    }
    return turns;
  }

  private static Turn turn(Flip flip, Choice choice) {
    List<Otherwise> facts =
        flip.set().entrySet().stream()
            .map(fact ->
                new Otherwise(
                    FactPages.question(choice.vocabulary(), fact.getKey()),
                    List.of(text(fact.getValue()))))
            .toList();
    return new Turn(flip.to(), facts, flip.by());
  }

  private static String text(Object value) {
    return switch (value) {
      case Boolean yes -> yes ? "yes" : "no";
      case OffsetDateTime at -> at.toString();
      default -> value.toString();
    };
  }
}
