package comity.kernel.oracle;

import java.util.List;

/**
 * What the law says of an act.
 *
 * @param modality as the law file has it, or {@code gap} or {@code clash}
 * @param limit the time limit, null for none
 */
public record Outcome(String modality, Limit limit) implements Comparable<Outcome> {

  /** No rule matches. */
  public static final Outcome GAP = new Outcome("gap", null);

  /** Matching rules disagree. */
  public static final Outcome CLASH = new Outcome("clash", null);

  /** The parts of a limit as the law file has them; a part that it does not have is empty. */
  public record Limit(String duration, List<String> excluding, String calendar, String from) {}

  @Override
  public int compareTo(Outcome other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return limit == null ? modality : modality + " within " + limit;
  }
}
