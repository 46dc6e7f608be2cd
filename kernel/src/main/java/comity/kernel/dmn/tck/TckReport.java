package comity.kernel.dmn.tck;

import comity.kernel.dmn.tck.TckResult.Verdict;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of all tests of a run.
 *
 * @param results in the order of folders, files and tests
 */
public record TckReport(List<TckResult> results) {

  /** Tests by how they ended. */
  public record Count(int passed, int refused, int wrong) {

    /** All of them. */
    public int tests() {
      return passed + refused + wrong;
    }

    private Count with(Verdict verdict) {
      return switch (verdict) {
        case PASSED -> new Count(passed + 1, refused, wrong);
        case REFUSED -> new Count(passed, refused + 1, wrong);
        case WRONG -> new Count(passed, refused, wrong + 1);
      };
    }
  }

  /** For each folder that holds test cases, by its name relative to where the run began. */
  public SortedMap<String, Count> folders() {
    SortedMap<String, Count> counts = new TreeMap<>();
    for (TckResult result : results) {
      Count before = counts.getOrDefault(result.folder(), new Count(0, 0, 0));
      counts.put(result.folder(), before.with(result.verdict()));
    }
    return counts;
  }

  /** For all folders together. */
  public Count total() {
    Count total = new Count(0, 0, 0);
    for (TckResult result : results) {
      total = total.with(result.verdict());
    }
    return total;
  }

  /** How many tests were refused for each reason, names and numbers in it apart. */
  public SortedMap<String, Integer> reasons() {
    SortedMap<String, Integer> reasons = new TreeMap<>();
    results.stream()
        .filter(r -> r.verdict() == Verdict.REFUSED)
        .forEach(r -> reasons.merge(r.reason().replaceAll("`[^`]*`", "`…`"), 1, Integer::sum));
    return reasons;
  }
}
