package comity.casework;

/**
 * Part of a list.
 *
 * @param after the name of the last that was seen; empty for the first part
 * @param limit how many at most
 */
public record Page(String after, int limit) {

  /** How many may be asked for. */
  public static final int MOST = 500;

  /**
   * Part of a list.
   *
   * @throws IllegalArgumentException if so many may not be asked for
   */
  public Page {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a part of a list has 1 to " + MOST + " entries");
    }
  }

  /** The first of them. */
  public static Page first() {
    return new Page("", MOST);
  }
}
