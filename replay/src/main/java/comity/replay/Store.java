package comity.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB database in memory that fetches nothing from any network. For one thread. What it cannot
 * do it says in the first line of DuckDB's own words.
 */
final class Store implements AutoCloseable {

  private final Connection connection;

  private Store(Connection connection) {
    this.connection = connection;
  }

  static Store open() {
    try {
      Store store = new Store(DriverManager.getConnection("jdbc:duckdb:"));
      store.run("set autoinstall_known_extensions = false");
      store.run("set autoload_known_extensions = false");
      store.run("set TimeZone = 'UTC'");
      store.run("set preserve_insertion_order = true");
      return store;
    } catch (SQLException e) {
      throw new SourceException("cannot start DuckDB: " + reason(e), e);
    }
  }

  /** Reads one row of a result. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Writes rows of a table. */
  interface Rows {
    void into(DuckDBAppender appender) throws SQLException;
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs what is ours and must work. */
  void must(String sql) {
    try {
      run(sql);
    } catch (SQLException e) {
      throw new SourceException("DuckDB: " + reason(e), e);
    }
  }

  <T> List<T> query(String sql, RowReader<T> reader) {
    List<T> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(reader.read(result));
      }
    } catch (SQLException e) {
      throw new SourceException("DuckDB: " + reason(e), e);
    }
    return rows;
  }

  void append(String table, Rows rows) {
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", table)) {
      rows.into(appender);
    } catch (SQLException e) {
      throw new SourceException("DuckDB: " + reason(e), e);
    }
  }

  /** The first line of what DuckDB says, without the picture of the statement. */
  static String reason(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given").strip();
  }

  static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new SourceException("cannot close DuckDB: " + reason(e), e);
    }
  }
}
