package comity.kernel.json;

import comity.kernel.law.Law;
import comity.kernel.law.Proposal;
import comity.kernel.law.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Writes what is known of laws beside their texts as JSON. */
public final class LawsWriter {

  private LawsWriter() {}

  /**
   * Appends one object and a line break.
   *
   * @param stacks the laws of each, from the outermost layer in
   */
  public static void write(List<Law> laws, SortedMap<String, List<String>> stacks, Utf8 into) {
    into.raw("{\"laws\":").list(laws, LawsWriter::law);
    into.raw(",\"stacks\":").list(List.copyOf(stacks.entrySet()), LawsWriter::stack);
    into.raw("}\n");
  }

  private static void law(Law law, Utf8 into) {
    into.raw("{\"law\":").text(law.id());
    into.raw(",\"name\":").text(law.name());
    into.raw(",\"cite\":").text(law.cite());
    into.raw(",\"agency\":").text(law.agency());
    into.raw(",\"layer\":").text(law.layer());
    into.raw(",\"versions\":").list(law.versions(), LawsWriter::version);
    into.raw(",\"proposals\":").list(List.copyOf(law.proposals().values()), LawsWriter::proposal);
    into.raw(",\"readings\":").texts(List.copyOf(law.readings().keySet())).raw("}");
  }

  private static void proposal(Proposal bill, Utf8 into) {
    into.raw("{\"proposal\":").text(bill.id());
    into.raw(",\"bill\":").text(bill.bill());
    into.raw(",\"against\":").text(bill.against().toString());
    into.raw(",\"status\":").text(bill.status());
    into.raw(",\"introduced\":").text(bill.introduced().toString());
    into.raw(",\"since\":");
    day(bill.since(), into);
    into.raw(",\"seen\":").text(bill.seen().toString());
    into.raw(",\"regulates\":").texts(bill.regulates());
    into.raw(",\"touches\":").texts(bill.touches());
    into.raw(",\"unverified\":");
    unverified(bill.unverified(), into);
  }

  private static void version(Version version, Utf8 into) {
    into.raw("{\"from\":").text(version.from().toString());
    into.raw(",\"to\":");
    day(version.until().map(until -> until.minusDays(1)), into);
    into.raw(",\"enactedBy\":").text(version.enactedBy());
    into.raw(",\"status\":").text(version.status());
    into.raw(",\"regulates\":").texts(version.regulates());
    into.raw(",\"touches\":").texts(version.touches());
    into.raw(",\"unverified\":");
    unverified(version.unverified(), into);
  }

  private static void unverified(String what, Utf8 into) {
    if (what.isEmpty()) {
      into.raw("null}");
    } else {
      into.text(what).raw("}");
    }
  }

  private static void day(Optional<LocalDate> day, Utf8 into) {
    if (day.isPresent()) {
      into.text(day.get().toString());
    } else {
      into.raw("null");
    }
  }

  private static void stack(Map.Entry<String, List<String>> stack, Utf8 into) {
    into.raw("{\"stack\":").text(stack.getKey());
    into.raw(",\"laws\":").texts(stack.getValue()).raw("}");
  }
}
