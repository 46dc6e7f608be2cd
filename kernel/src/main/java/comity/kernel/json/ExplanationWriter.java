package comity.kernel.json;

import comity.kernel.decide.Explanation;
import comity.kernel.decide.Explanation.Look;
import comity.kernel.decide.Explanation.Reason;

/** Writes an explanation as JSON, the acts by name, each with its tree of reasons. */
public final class ExplanationWriter {

  private ExplanationWriter() {}

  /** One object without line breaks. */
  public static void write(Explanation explanation, Utf8 into) {
    into.raw("{\"acts\":{");
    boolean first = true;
    for (Explanation.Act act : explanation.acts()) {
      into.raw(first ? "" : ",").text(act.answer().act()).raw(":{\"possible\":");
      into.texts(act.answer().possible().stream().map(o -> o.modality()).toList());
      into.raw(",\"reasons\":");
      into.list(act.reasons(), ExplanationWriter::reason);
      FlipJson.write(act.flips(), into);
      into.raw("}");
      first = false;
    }
    into.raw("}}");
  }

  private static void reason(Reason reason, Utf8 into) {
    into.raw("{\"decision\":").text(reason.ground().decision());
    into.raw(",\"rule\":").raw(Integer.toString(reason.ground().rule()));
    into.raw(",\"question\":").text(reason.question());
    into.raw(",\"value\":").text(reason.value());
    into.raw(",\"citation\":").text(reason.ground().citation());
    into.raw(",\"says\":").text(reason.ground().says());
    into.raw(",\"law\":").text(reason.ground().law());
    into.raw(",\"looks\":").list(reason.looks(), ExplanationWriter::look).raw("}");
  }

  private static void look(Look look, Utf8 into) {
    into.raw("{\"words\":").text(look.words());
    into.raw(",\"expression\":").text(look.expression());
    into.raw(",\"value\":").text(look.value());
    into.raw(",\"reasons\":").list(look.reasons(), ExplanationWriter::reason).raw("}");
  }
}
