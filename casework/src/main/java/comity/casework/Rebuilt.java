package comity.casework;

/**
 * A list that was made again from the events.
 *
 * @param rows how many it has now
 * @param added rows that events make and that were not there, or were other
 * @param gone rows that were there and that no event makes, or that were other
 */
public record Rebuilt(String table, long rows, long added, long gone) {

  /** Whether it had been what events make, to the byte. */
  public boolean wasRight() {
    return added == 0 && gone == 0;
  }
}
