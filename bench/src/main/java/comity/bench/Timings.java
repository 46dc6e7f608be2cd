package comity.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times work over many rows and prints a table of the time that a row took. */
final class Timings {

  private static final int RUNS = 9;

  private final int rows;
  private final List<String> lines = new ArrayList<>();

  /** Work that may fail. */
  interface Work {
    void run() throws SQLException;
  }

  Timings(int rows) {
    this.rows = rows;
  }

  /** Runs the work several times after one time that does not count. */
  double time(String what, String facts, Work work) throws SQLException {
    return time(what, facts, RUNS, work);
  }

  /** Runs the work once more than so many times; the first does not count. */
  double time(String what, String facts, int runs, Work work) throws SQLException {
    work.run();
    double[] nanos = new double[runs];
    for (int i = 0; i < runs; i++) {
      nanos[i] = once(work);
    }
    return add(what, facts, nanos);
  }

  /** Runs the work once, for it cannot be run again. */
  double once(String what, String facts, Work work) throws SQLException {
    return add(what, facts, new double[] {once(work)});
  }

  private double once(Work work) throws SQLException {
    long start = System.nanoTime();
    work.run();
    return (double) (System.nanoTime() - start) / rows;
  }

  private double add(String what, String facts, double[] nanos) {
    Arrays.sort(nanos);
    double median = nanos[nanos.length / 2];
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %s | %.2f | %.2f | %.2f |%n",
            what,
            facts,
            median,
            nanos[0],
            nanos[nanos.length - 1]));
    return median;
  }

  String table() {
    return String.format(
            Locale.ROOT,
            "%n%,d rows; nanoseconds a row%n%n| what | rows | median | fastest | slowest |%n| --- |"
                + " --- | ---: | ---: | ---: |%n",
            rows)
        + String.join("", lines);
  }
}
