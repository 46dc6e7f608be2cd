package comity.kernel.json;

import comity.kernel.compare.Region;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import java.util.List;
import java.util.function.Consumer;

/** Writes a comparison as one JSON object without line breaks. */
public final class ComparisonWriter {

  private ComparisonWriter() {}

  /**
   * Writes the regions.
   *
   * @param before the name of the law before, {@code us-ny-nyc/doc@2014-12-14}
   * @param after that of the law after
   * @param more writes further fields, a comma before each
   */
  public static void write(
      String before, String after, List<Region> regions, Consumer<Utf8> more, Utf8 into) {
    into.raw("{\"a\":").text(before).raw(",\"b\":").text(after);
    into.raw(",\"equal\":").raw(Boolean.toString(regions.isEmpty())).raw(",\"regions\":");
    into.list(regions, ComparisonWriter::region);
    more.accept(into);
    into.raw("}");
  }

  private static void region(Region region, Utf8 into) {
    into.raw("{\"act\":").text(region.act()).raw(",\"before\":");
    outcome(region.before(), into);
    into.raw(",\"after\":");
    outcome(region.after(), into);
    into.raw(",\"says\":").text(region.where().toString()).raw(",\"because\":{\"before\":");
    grounds(region.because().before(), into);
    into.raw(",\"after\":");
    grounds(region.because().after(), into);
    into.raw("},\"readings\":").texts(region.readings()).raw(",\"witness\":");
    CaseWriter.write(region.witness(), into);
    into.raw("}");
  }

  static void outcome(Outcome outcome, Utf8 into) {
    into.raw("{\"modality\":").text(outcome.modality());
    DecisionJson.limits(outcome.limits(), into);
    into.raw("}");
  }

  private static void grounds(List<Ground> grounds, Utf8 into) {
    into.list(grounds, DecisionJson::ground);
  }
}
