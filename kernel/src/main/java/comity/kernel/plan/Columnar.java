package comity.kernel.plan;

/**
 * A plan over coded rows in memory: one array for each lane, a row at each index. Immutable; may be
 * shared by threads that work on different rows.
 */
public final class Columnar {

  /** So many rows at once: they stay in the processor's cache, and the loop is compiled whole. */
  private static final int BLOCK = 1 << 12;

  /** The largest number of a byte without sign. */
  private static final int BYTE = 0xff;

  private final Plan plan;
  private final char[][] tables;

  /**
   * A plan made ready.
   *
   * @throws PlanException if a lane or the regions are more than a {@code char} can count
   */
  public Columnar(Plan plan) {
    this.plan = plan;
    if (plan.regions().size() > Character.MAX_VALUE
        || plan.lanes().stream().anyMatch(l -> l.size() > Character.MAX_VALUE)) {
      throw new PlanException("a plan over columns in memory counts to 65535 only");
    }
    this.tables = plan.stages().stream().map(Columnar::table).toArray(char[][]::new);
  }

  private static char[] table(Stage stage) {
    int[] wide = stage.table();
    char[] table = new char[wide.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) wide[i];
    }
    return table;
  }

  /**
   * The region of each row.
   *
   * @param lanes for each lane, the class of each row
   */
  public void answer(char[][] lanes, char[] regions, int from, int to) {
    for (int row = from; row < to; row += BLOCK) {
      block(lanes, regions, row, Math.min(to, row + BLOCK));
    }
  }

  /** Whether a byte can count the classes of every lane. */
  public boolean isNarrow() {
    return plan.lanes().stream().allMatch(lane -> lane.size() <= BYTE + 1);
  }

  /**
   * The same over half as many bytes, for a plan that {@link #isNarrow}.
   *
   * @param lanes for each lane, the class of each row, as a byte without sign
   */
  public void answer(byte[][] lanes, char[] regions, int from, int to) {
    for (int row = from; row < to; row += BLOCK) {
      block(lanes, regions, row, Math.min(to, row + BLOCK));
    }
  }

  private void block(byte[][] lanes, char[] regions, int from, int to) {
    for (int i = 0; i < tables.length; i++) {
      Stage stage = plan.stages().get(i);
      if (i == 0 && stage.to() - stage.from() == 3) {
        three(stage, tables[i], lanes, regions, from, to);
      } else {
        stage(stage, tables[i], lanes, regions, i == 0, from, to);
      }
    }
  }

  private static void stage(
      Stage stage, char[] table, byte[][] lanes, char[] states, boolean first, int from, int to) {
    for (int row = from; row < to; row++) {
      int key = first ? 0 : states[row];
      for (int lane = stage.from(); lane < stage.to(); lane++) {
        key = key * stage.size(lane) + (lanes[lane][row] & BYTE);
      }
      states[row] = table[key];
    }
  }

  private static void three(
      Stage stage, char[] table, byte[][] lanes, char[] states, int from, int to) {
    byte[] a = lanes[stage.from()];
    byte[] b = lanes[stage.from() + 1];
    byte[] c = lanes[stage.from() + 2];
    int second = stage.size(stage.from() + 1);
    int third = stage.size(stage.from() + 2);
    for (int row = from; row < to; row++) {
      states[row] = table[((a[row] & BYTE) * second + (b[row] & BYTE)) * third + (c[row] & BYTE)];
    }
  }

  private void block(char[][] lanes, char[] regions, int from, int to) {
    for (int i = 0; i < tables.length; i++) {
      Stage stage = plan.stages().get(i);
      if (i == 0 && stage.to() - stage.from() == 3) {
        three(stage, tables[i], lanes, regions, from, to);
      } else {
        stage(stage, tables[i], lanes, regions, i == 0, from, to);
      }
    }
  }

  private static void stage(
      Stage stage, char[] table, char[][] lanes, char[] states, boolean first, int from, int to) {
    for (int row = from; row < to; row++) {
      int key = first ? 0 : states[row];
      for (int lane = stage.from(); lane < stage.to(); lane++) {
        key = key * stage.size(lane) + lanes[lane][row];
      }
      states[row] = table[key];
    }
  }

  /** The commonest width, written out: a loop within the loop costs more than the look-up. */
  private static void three(
      Stage stage, char[] table, char[][] lanes, char[] states, int from, int to) {
    char[] a = lanes[stage.from()];
    char[] b = lanes[stage.from() + 1];
    char[] c = lanes[stage.from() + 2];
    int second = stage.size(stage.from() + 1);
    int third = stage.size(stage.from() + 2);
    for (int row = from; row < to; row++) {
      states[row] = table[(a[row] * second + b[row]) * third + c[row]];
    }
  }
}
