package comity.kernel.json;

import comity.kernel.decide.Flip;
import java.util.List;
import java.util.SequencedMap;

/** What would turn an answer, as JSON. */
final class FlipJson {

  private FlipJson() {}

  /** The key {@code wouldChangeIf} with a comma before it. */
  static void write(List<Flip> flips, Utf8 into) {
    into.raw(",\"wouldChangeIf\":").list(flips, FlipJson::flip);
  }

  private static void flip(Flip flip, Utf8 into) {
    into.raw("{\"to\":").text(flip.to()).raw(",\"set\":{");
    set(flip.set(), into);
    into.raw("},\"by\":").texts(flip.by()).raw("}");
  }

  private static void set(SequencedMap<String, Object> set, Utf8 into) {
    boolean first = true;
    for (var fact : set.entrySet()) {
      into.raw(first ? "" : ",").text(fact.getKey()).raw(":");
      if (fact.getValue() instanceof Boolean yes) {
        into.raw(yes.toString());
      } else {
        into.text(fact.getValue().toString());
      }
      first = false;
    }
  }
}
