package comity.replay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * How many records the regions of a comparison touch. Immutable.
 *
 * @param title of the mapping, one line
 * @param all how many records the mapping finds
 * @param held how many of them are those of the law that was compared
 * @param law its id
 * @param assume what was taken as known where a record did not say, by path
 * @param readings adopted readings by id
 * @param notes sentences that must be read beside the figures
 * @param places for each act the sets of regions between which records are left, by the numbers of
 *     the regions, and how many records are
 * @param smallestCell a count below this is not told
 */
public record TouchedRecords(
    String title,
    long all,
    long held,
    String law,
    SortedMap<String, String> assume,
    SortedMap<String, String> readings,
    List<String> notes,
    Map<String, Map<Set<String>, Long>> places,
    int smallestCell) {

  /**
   * How many records lie in one of some regions: at least those that surely do, at most those that
   * possibly do.
   *
   * @param regions by their place among the regions of the comparison
   */
  public Count in(String act, Collection<Integer> regions) {
    return answering(act, regions.stream().map(String::valueOf).toList());
  }

  /**
   * How many records are answered in one of some ways: at least those that surely are, at most
   * those that possibly are.
   *
   * @param numbers what {@link #places} tells apart: modalities, or numbers of regions
   */
  public Count answering(String act, Collection<String> numbers) {
    long surely = 0;
    long possibly = 0;
    for (Map.Entry<Set<String>, Long> entry : places.getOrDefault(act, Map.of()).entrySet()) {
      surely += numbers.containsAll(entry.getKey()) ? entry.getValue() : 0;
      possibly += entry.getKey().stream().anyMatch(numbers::contains) ? entry.getValue() : 0;
    }
    SmallCells cells = new SmallCells(smallestCell);
    return new Count(cells.share(surely, held).atLeast(), cells.share(possibly, held).atMost());
  }

  /** How many records leave more than one answer possible. */
  public Count open(String act) {
    long open =
        places.getOrDefault(act, Map.of()).entrySet().stream()
            .filter(entry -> entry.getKey().size() > 1)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new SmallCells(smallestCell).share(open, held);
  }
}
