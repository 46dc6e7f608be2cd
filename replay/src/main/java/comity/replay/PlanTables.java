package comity.replay;

import comity.kernel.plan.Dialect;
import comity.kernel.plan.Lane;
import comity.kernel.plan.Plan;
import comity.kernel.plan.PlanSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The tables of a plan in a DuckDB database, and the SQL that uses them. For one thread; the tables
 * live as long as the database.
 */
public final class PlanTables {

  private static final int BYTE = 1 << 8;
  private static final int SHORT = 1 << 16;

  private final Connection connection;
  private final PlanSql sql;

  /**
   * Makes the tables of lanes and stages.
   *
   * @param connection to DuckDB
   * @param prefix begins the names of the tables
   * @throws SQLException if a table of that name is there already
   */
  public PlanTables(Connection connection, Plan plan, String prefix) throws SQLException {
    this.connection = connection;
    this.sql = new PlanSql(plan, Dialect.DUCKDB, prefix);
    for (int i = 0; i < plan.lanes().size(); i++) {
      Lane lane = plan.lanes().get(i);
      numbers(sql.laneTable(i), "value", "class", lane.classes());
      run("alter table " + sql.laneTable(i) + " alter class type " + narrow(lane.size()));
      run("insert into " + sql.laneTable(i) + " values (" + PlanSql.NONE + ", null)");
    }
    for (int i = 0; i < plan.stages().size(); i++) {
      numbers(sql.stageTable(i), "key", "next", plan.stages().get(i).table());
    }
  }

  /** The SQL over these tables. */
  public PlanSql sql() {
    return sql;
  }

  /**
   * Makes the tables of the codes that some rows have; those of the rows before are gone.
   *
   * @param source a table, a view or a query in brackets
   */
  public void codes(String source) throws SQLException {
    for (int column : sql.codeColumns()) {
      codes(sql.codeTable(column), column, source);
    }
  }

  /** In the type of the rows: an enumeration is joined by its numbers, a text by its letters. */
  private void codes(String table, int column, String source) throws SQLException {
    String texts = table + "_texts";
    run("create or replace table " + table + " as " + sql.distinctCodes(column, source));
    run("create or replace table " + texts + " (code varchar, value integer)");
    List<String> distinct = texts("select cast(code as varchar) from " + table);
    try (DuckDBAppender appender = appender(texts)) {
      for (String code : distinct) {
        appender.beginRow();
        appender.append(code);
        appender.append(sql.codeValue(column, code));
        appender.endRow();
      }
    }
    run(
        "create or replace table "
            + table
            + " as select t.code, x.value from "
            + table
            + " t join "
            + texts
            + " x on x.code = cast(t.code as varchar)");
    run("drop table " + texts);
  }

  private void numbers(String table, String key, String value, int[] of) throws SQLException {
    run("create table " + table + " (" + key + " integer, " + value + " integer)");
    try (DuckDBAppender appender = appender(table)) {
      for (int i = 0; i < of.length; i++) {
        appender.beginRow();
        appender.append(i);
        appender.append(of[i]);
        appender.endRow();
      }
    }
  }

  /** The narrowest type that counts so far: coded rows are read many times. */
  private static String narrow(int size) {
    return size <= BYTE ? "utinyint" : size <= SHORT ? "usmallint" : "integer";
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender("main", table);
  }

  private void run(String statement) throws SQLException {
    try (Statement runner = connection.createStatement()) {
      runner.execute(statement);
    }
  }

  private List<String> texts(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
