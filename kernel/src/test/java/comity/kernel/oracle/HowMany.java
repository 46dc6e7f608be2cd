package comity.kernel.oracle;

import comity.kernel.feel.Comparison;

/**
 * How many elements of a list satisfy a condition.
 *
 * @param sure they do
 * @param open the condition has no answer for them
 * @param none why it has none for the first of them; null where it has one for all
 */
record HowMany(int sure, int open, NoAnswer none) {

  static final HowMany NONE = new HowMany(0, 0, null);

  HowMany plus(boolean satisfied) {
    return satisfied ? new HowMany(sure + 1, open, none) : this;
  }

  HowMany plus(NoAnswer unanswered) {
    return new HowMany(sure, open + 1, none == null ? unanswered : none);
  }

  /** Whether the number compares so with the bound, if it does whatever the open ones do. */
  boolean holds(Comparison comparison, int bound) {
    boolean first = comparison.holds(Integer.compare(sure, bound));
    for (int number = sure + 1; number <= sure + open; number++) {
      if (comparison.holds(Integer.compare(number, bound)) != first) {
        throw none;
      }
    }
    return first;
  }
}
