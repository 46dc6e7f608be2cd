package comity.bench;

import comity.kernel.plan.Plan;
import comity.replay.PlanTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Synthetic rows in DuckDB, on two threads. */
public final class DuckRows {

  private final Connection connection;
  private final Plan plan;
  private final SyntheticRows rows;
  private PlanTables tables;

  /** Rows for that plan in that database. */
  public DuckRows(Connection connection, Plan plan, SyntheticRows rows) {
    this.connection = connection;
    this.plan = plan;
    this.rows = rows;
  }

  /** Loads the rows, makes the tables of the plan and codes the rows. */
  public void make() throws SQLException {
    run("set threads = 2");
    new RowTable(connection, rows, "facts").make();
    tables = new PlanTables(connection, plan, "law");
    tables.codes("facts");
    code();
  }

  private void code() throws SQLException {
    run("create or replace table coded as " + tables.sql().coded("facts", "id"));
  }

  /** The region of each row, -1 for none. */
  public int[] regions() throws SQLException {
    int[] regions = new int[rows.size()];
    Arrays.fill(regions, -1);
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(tables.sql().answered("coded", "r.id, region", false))) {
      while (found.next()) {
        regions[found.getInt(1)] = found.getInt(2);
      }
    }
    return regions;
  }

  /** For each lane, the class of each row. */
  char[][] lanes() throws SQLException {
    int count = plan.lanes().size();
    char[][] lanes = new char[count][rows.size()];
    StringBuilder sql = new StringBuilder("select id");
    for (int i = 0; i < count; i++) {
      sql.append(", ").append(tables.sql().laneColumn(i));
    }
    query(
        sql + " from coded",
        row -> {
          int id = row.getInt(1);
          for (int i = 0; i < count; i++) {
            lanes[i][id] = (char) row.getInt(i + 2);
          }
        });
    return lanes;
  }

  void measure(String facts, boolean complete, Timings timings) throws SQLException {
    String answered = tables.sql().answered("coded", "region, count(*)", false) + " group by all";
    double plan = timings.time("DuckDB, plan over coded rows", facts, () -> count(answered));
    timings.time("DuckDB, coding (once)", facts, 1, this::code);
    if (complete) {
      compare();
      double hand = timings.time("DuckDB, CASE by hand", facts, 4, () -> count(JailLawByHand.SQL));
      IO.println(
          String.format(java.util.Locale.ROOT, "CASE takes %.1f times the plan", hand / plan));
    }
  }

  /** The hand-written law must count as the plan does. */
  void compare() throws SQLException {
    SortedMap<String, Long> byHand = new TreeMap<>();
    query(
        JailLawByHand.SQL,
        r -> byHand.merge(r.getString(1) + " " + r.getString(2), r.getLong(3), Long::sum));
    SortedMap<String, Long> planned = new TreeMap<>();
    query(
        tables.sql().answered("coded", "region, count(*)", false) + " group by all",
        r -> planned.merge(said(r.getInt(1)), r.getLong(2), Long::sum));
    if (!byHand.equals(planned)) {
      throw new IllegalStateException("by hand " + byHand + ", by the plan " + planned);
    }
  }

  private String said(int region) {
    return String.join(
        " ",
        plan.regions().get(region).possible().stream().map(p -> p.getFirst().modality()).toList());
  }

  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private void count(String sql) throws SQLException {
    query(sql, row -> {});
  }

  private void query(String sql, Reader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        reader.read(result);
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
