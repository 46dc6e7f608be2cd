package comity.kernel.oracle;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a definition says.
 *
 * @param result one value, or a map from the names of the results to values
 * @param rules those that say so, of the definition itself and of the decisions that it takes over
 */
public record Answer(Object result, SortedSet<Rule> rules) {

  /**
   * A rule of a table.
   *
   * @param number counting from 1; 0 for a definition without a table
   */
  public record Rule(String decision, int number) implements Comparable<Rule> {

    static SortedSet<Rule> none() {
      return Collections.emptySortedSet();
    }

    static SortedSet<Rule> of(String decision, int number) {
      return new TreeSet<>(Collections.singleton(new Rule(decision, number)));
    }

    @Override
    public int compareTo(Rule other) {
      int byName = decision.compareTo(other.decision);
      return byName == 0 ? Integer.compare(number, other.number) : byName;
    }

    @Override
    public String toString() {
      return decision + "/" + number;
    }
  }

  /** The same with more rules that say so. */
  Answer plus(SortedSet<Rule> more) {
    SortedSet<Rule> all = new TreeSet<>(rules);
    all.addAll(more);
    return new Answer(result, all);
  }
}
