package comity.replay;

import comity.kernel.plan.CodeColumn;
import comity.kernel.plan.Dialect;
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

  private final Connection connection;
  private final Plan plan;
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
    this.plan = plan;
    this.sql = new PlanSql(plan, Dialect.DUCKDB, prefix);
    for (int i = 0; i < plan.lanes().size(); i++) {
      numbers(sql.laneTable(i), "value", "class", plan.lanes().get(i).classes());
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
      CodeColumn codes = (CodeColumn) plan.columns().get(column);
      List<String> distinct = texts(sql.distinctCodes(column, source));
      run("create or replace table " + sql.codeTable(column) + " (code varchar, cell integer)");
      try (DuckDBAppender appender = appender(sql.codeTable(column))) {
        for (String code : distinct) {
          appender.beginRow();
          appender.append(code);
          appender.append(codes.cell(code));
          appender.endRow();
        }
      }
    }
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
