package comity.kernel.json;

import comity.kernel.witness.Difference;
import comity.kernel.witness.Search;

/** Writes what a search found between two laws as one JSON object without line breaks. */
public final class SearchWriter {

  private SearchWriter() {}

  /**
   * Writes the cases. The field {@code complete} says whether they are all there is to say, as they
   * are where there is none.
   *
   * @param before the name of the law before
   * @param after that of the law after
   */
  public static void write(String before, String after, Search<Difference> search, Utf8 into) {
    boolean known = !search.found().isEmpty() || search.isNothing();
    into.raw("{\"a\":").text(before).raw(",\"b\":").text(after);
    into.raw(",\"complete\":").raw(Boolean.toString(search.isNothing()));
    into.raw(",\"equal\":").raw(known ? Boolean.toString(search.isNothing()) : "null");
    into.raw(",\"looked\":").texts(search.looked()).raw(",\"gaveUp\":").texts(search.gaveUp());
    into.raw(",\"witnesses\":").list(search.found(), SearchWriter::difference).raw("}");
  }

  private static void difference(Difference difference, Utf8 into) {
    into.raw("{\"act\":").text(difference.act()).raw(",\"before\":");
    ComparisonWriter.outcome(difference.before(), into);
    into.raw(",\"after\":");
    ComparisonWriter.outcome(difference.after(), into);
    into.raw(",\"witness\":");
    CaseWriter.write(difference.witness(), into);
    into.raw("}");
  }
}
