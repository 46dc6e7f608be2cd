package comity.kernel.plan;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one row is.
 *
 * @param acts the acts that are answered: {@code hold}, {@code disclose.release-date}
 * @param readings the adopted readings by id, the same for every row; a reading that is not among
 *     them is a fact of the row like any other
 * @param single the lists of which every row has exactly one element, whose facts stand in the row:
 *     {@code person.convictions}
 */
public record Shape(List<String> acts, SortedMap<String, String> readings, Set<String> single) {

  /** Copies what it is given. */
  public Shape {
    acts = List.copyOf(acts);
    readings = new TreeMap<>(readings);
    single = new TreeSet<>(single);
  }
}
