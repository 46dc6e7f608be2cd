package comity.kernel.possible;

import java.util.Map;
import java.util.Set;

/**
 * What may be answered from a standpoint.
 *
 * @param answers for each group the vectors that it may give or, for a list of which nothing is
 *     known, the prospects of one element
 */
record Prospect(Map<Group, Set<?>> answers) {

  /** Whether whatever may be answered there may be answered here. */
  boolean covers(Prospect other) {
    return other.answers.entrySet().stream()
        .allMatch(entry -> covers(answers.get(entry.getKey()), entry.getValue()));
  }

  /** The more an element may be, the more a list may answer. */
  private static boolean covers(Set<?> these, Set<?> those) {
    return these.containsAll(those) || those.stream().allMatch(that -> isCovered(that, these));
  }

  private static boolean isCovered(Object that, Set<?> these) {
    return that instanceof Prospect element
        && these.stream().anyMatch(one -> one instanceof Prospect more && more.covers(element));
  }
}
