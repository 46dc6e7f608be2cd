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
import java.util.List;
import java.util.Map;

/**
 * Writes the decisions of one compiled law as JSON, one object each, without line breaks. Equal
 * decisions give equal bytes. What does not change from case to case is made once and copied. For
 * one thread.
 */
public final class DecisionWriter {

  /** Outcomes of vague cases are new each time; past so many the copies are thrown away. */
  private static final int KEPT = 10_000;

  private final List<Edition> editions;
  private final Utf8 head;
  private final Map<LocalDate, Utf8> warnings = new HashMap<>();
  private final Map<Said, byte[]> settled = new HashMap<>();
  private final Map<String, byte[]> texts = new HashMap<>();

  /** What an answer says that is settled; outcomes of one law are told apart by identity. */
  private static final class Said {

    private final String act;
    private final Outcome outcome;
    private final List<String> readings;

    Said(Answer answer) {
      this.act = answer.act();
      this.outcome = answer.outcome();
      this.readings = answer.readings();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Said said
          && outcome == said.outcome
          && act.equals(said.act)
          && readings.equals(said.readings);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * System.identityHashCode(outcome) + act.hashCode()) + readings.hashCode();
    }
  }

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
      into.raw(first ? "" : ",");
      if (flips == null && answer.settled()) {
        into.raw(settled(answer));
      } else {
        answer(answer, flips, into);
      }
      first = false;
    }
    into.raw("},\"warnings\":").raw(warnings(asOf)).raw("}");
  }

  private byte[] settled(Answer answer) {
    Said said = new Said(answer);
    byte[] known = settled.get(said);
    if (known == null) {
      if (settled.size() >= KEPT) {
        settled.clear();
      }
      Utf8 made = new Utf8();
      answer(answer, null, made);
      known = made.bytes();
      settled.put(said, known);
    }
    return known;
  }

  private void answer(Answer answer, Flips flips, Utf8 into) {
    into.raw(text(answer.act())).raw(":");
    if (answer.settled()) {
      DecisionJson.settled(answer.outcome(), into);
    } else {
      DecisionJson.open(answer.possible(), into);
    }
    into.raw(",\"dependsOn\":[");
    items(answer.dependsOn(), into);
    into.raw("],\"readings\":[");
    items(answer.readings(), into);
    into.raw("]");
    if (flips != null) {
      FlipJson.write(flips.of(answer), into);
    }
    into.raw("}");
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
