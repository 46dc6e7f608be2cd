package comity.bench;

import comity.kernel.plan.Columnar;
import comity.kernel.plan.Plan;
import java.sql.SQLException;

/** The plan over columns in memory, on one thread. */
final class JavaRows {

  private final Columnar columnar;
  private final char[][] lanes;
  private final int[] expected;

  /**
   * Coded rows.
   *
   * @param lanes for each lane, the class of each row
   * @param expected the region of each row as DuckDB finds it
   */
  JavaRows(Plan plan, char[][] lanes, int[] expected) {
    this.columnar = new Columnar(plan);
    this.lanes = lanes;
    this.expected = expected;
  }

  void measure(String facts, Timings timings) throws SQLException {
    char[] regions = new char[expected.length];
    timings.time(
        "Java, plan over coded columns, one thread",
        facts,
        () -> columnar.answer(lanes, regions, 0, regions.length));
    check(regions);
    if (columnar.isNarrow()) {
      byte[][] bytes = bytes();
      char[] again = new char[expected.length];
      timings.time(
          "Java, the same from bytes", facts, () -> columnar.answer(bytes, again, 0, again.length));
      check(again);
    }
  }

  private byte[][] bytes() {
    byte[][] bytes = new byte[lanes.length][expected.length];
    for (int lane = 0; lane < lanes.length; lane++) {
      for (int row = 0; row < expected.length; row++) {
        bytes[lane][row] = (byte) lanes[lane][row];
      }
    }
    return bytes;
  }

  private void check(char[] regions) {
    for (int row = 0; row < regions.length; row++) {
      if (regions[row] != expected[row]) {
        throw new IllegalStateException("row " + row + " has another region in DuckDB");
      }
    }
  }
}
