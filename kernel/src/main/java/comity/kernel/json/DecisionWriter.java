package comity.kernel.json;

import comity.kernel.compile.CompiledLaw;
import comity.kernel.decide.Answer;
import comity.kernel.decide.Decision;
import comity.kernel.decide.EveryAct;
import comity.kernel.decide.Flips;
import comity.kernel.law.Edition;
import comity.kernel.outcome.Outcome;
import comity.kernel.words.Marks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the decisions of one compiled law as JSON, one object each, without line breaks. Equal
 * decisions give equal bytes. What does not change from case to case is made once and copied. For
 * one thread.
 */
public final class DecisionWriter {

  /** Outcomes of open cases are new each time; past so many the copies are thrown away. */
  private static final int KEPT = 10_000;

  private static final String DEPENDS_ON = ",\"dependsOn\":[";
  private static final String READINGS = "],\"readings\":[";

  private final List<Edition> editions;
  private final Utf8 head;
  private final Map<LocalDate, Utf8> warnings = new HashMap<>();
  private final IdentityHashMap<Outcome, byte[]> outcomes = new IdentityHashMap<>();
  private final Map<String, byte[]> texts = new HashMap<>();

  /**
   * For decisions under that law.
   *
   * @param stack the id of the stack it was compiled from; empty for a single law
   */
  public DecisionWriter(CompiledLaw law, String stack) {
    this.editions = law.editions();
    this.head =
        stack.isEmpty() ? DecisionJson.single(editions) : DecisionJson.layers(stack, editions);
  }

  /**
   * Writes one decision.
   *
   * @param asOf the day for which the laws were chosen
   * @param into where the bytes go, without a line break behind them
   */
  public void write(Decision decision, LocalDate asOf, Utf8 into) {
    write(decision, asOf, null, into);
  }

  /** Writes one decision, with the least changes of facts that would turn each of its answers. */
  public void writeWithChanges(Decision decision, LocalDate asOf, Utf8 into) {
    write(decision, asOf, decision.flips(), into);
  }

  private void write(Decision decision, LocalDate asOf, Flips flips, Utf8 into) {
    into.raw(head).raw(",\"asOf\":\"").raw(asOf.toString()).raw("\",\"acts\":{");
    boolean first = true;
    for (Answer answer : EveryAct.of(decision)) {
      into.raw(first ? "" : ",").raw(text(answer.act())).raw(":");
      answer(answer, flips, into);
      first = false;
    }
    into.raw("},\"warnings\":").raw(warnings(asOf)).raw("}");
  }

  private void answer(Answer answer, Flips flips, Utf8 into) {
    if (answer.settled()) {
      into.raw(settled(answer.outcome()));
    } else {
      DecisionJson.open(answer.possible(), into);
      into.raw(DEPENDS_ON);
      items(answer.dependsOn(), into);
      into.raw(READINGS);
    }
    items(answer.readings(), into);
    into.raw("]");
    if (flips != null) {
      FlipJson.write(flips.of(answer), into);
    }
    into.raw("}");
  }

  /** The answer up to its readings: a settled one hangs on nothing. */
  private byte[] settled(Outcome outcome) {
    byte[] known = outcomes.get(outcome);
    if (known == null) {
      if (outcomes.size() >= KEPT) {
        outcomes.clear();
      }
      Utf8 made = new Utf8();
      DecisionJson.settled(outcome, made);
      known = made.raw(DEPENDS_ON).raw(READINGS).bytes();
      outcomes.put(outcome, known);
    }
    return known;
  }

  private void items(List<String> items, Utf8 into) {
    for (int i = 0; i < items.size(); i++) {
      into.raw(i == 0 ? "" : ",").raw(text(items.get(i)));
    }
  }

  private byte[] text(String text) {
    return texts.computeIfAbsent(text, t -> new Utf8().text(t).bytes());
  }

  private Utf8 warnings(LocalDate day) {
    return warnings.computeIfAbsent(
        day,
        d -> {
          List<String> marks = new ArrayList<>();
          editions.forEach(edition -> marks.addAll(Marks.of(edition, d)));
          return new Utf8().texts(marks);
        });
  }
}
