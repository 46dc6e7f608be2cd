package comity.kernel.facts;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that somebody probably meant, for messages. */
public final class Nearest {

  /** Longer texts are nobody's slip of the pen. */
  private static final int LONGEST = 80;

  private Nearest() {}

  /**
   * The known name with the fewest slips (a letter more, less, other, or two swapped), if there are
   * few enough; of equals the first. A dotted name also matches by its last part alone, and never
   * its own beginning.
   */
  public static Optional<String> to(String name, Collection<String> known) {
    String best = null;
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    int least = Math.max(2, last(name).length() / 3) + 1;
    for (String candidate : known) {
      int slips = slips(name, candidate);
      if (slips < least && !name.startsWith(candidate + ".")) {
        best = candidate;
        least = slips;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int slips(String name, String candidate) {
    int lastOnly = candidate.indexOf('.') < 0 ? LONGEST : 1;
    return Math.min(distance(name, candidate), lastOnly + distance(last(name), last(candidate)));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Optimal string alignment: rows are prefixes of {@code a}, columns prefixes of {@code b}. */
  private static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, table);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int i, int j, int[][] table) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least =
        Math.min(
            table[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    return isSwap(a, b, i, j) ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
