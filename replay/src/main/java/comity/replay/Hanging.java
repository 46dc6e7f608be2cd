package comity.replay;

import java.util.List;

/**
 * What undetermined answers of one act hang on.
 *
 * @param sides the names of the sides
 * @param rows the facts and readings, those of most records first
 */
public record Hanging(String act, List<String> sides, List<Row> rows) {

  /** What its rows are. */
  public static final String WHAT = "fact or reading";

  /**
   * One fact or reading.
   *
   * @param what the path, {@code []} in place of an element's number; or {@code reading A-10}
   * @param records for each side, how many records' answers hang on it
   */
  public record Row(String what, List<Count> records) {}
}
