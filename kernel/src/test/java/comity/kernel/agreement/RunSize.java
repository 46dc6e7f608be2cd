package comity.kernel.agreement;

/**
 * How many random cases a run tries, and from which seed.
 *
 * @param complete cases of which everything is known
 * @param open of these, how many are tried again with facts left out
 * @param seed the same seed tries the same cases
 */
public record RunSize(int complete, int open, long seed) {

  private static final long SEED = 20260722;
  private static final int COMPLETE_FOR_ONE_OPEN = 20;

  /** What the system properties {@code comity.oracle.cases}, {@code .open}, {@code .seed} ask. */
  public static RunSize asked(int usual) {
    int complete = Integer.getInteger("comity.oracle.cases", usual);
    int open = Integer.getInteger("comity.oracle.open", complete / COMPLETE_FOR_ONE_OPEN);
    return new RunSize(complete, open, Long.getLong("comity.oracle.seed", SEED));
  }
}
