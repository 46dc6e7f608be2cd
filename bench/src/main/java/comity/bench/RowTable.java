package comity.bench;

import comity.kernel.compile.Ref;
import comity.kernel.law.FactType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Synthetic rows in DuckDB as people write them (booleans, enumerations, dates, whole numbers),
 * with NULL where a fact is unknown. They are loaded as numbers and then written out.
 */
final class RowTable {

  private static final String NUMBERS = "_numbers";

  private final Connection connection;
  private final SyntheticRows rows;
  private final String name;

  RowTable(Connection connection, SyntheticRows rows, String name) {
    this.connection = connection;
    this.rows = rows;
    this.name = name;
  }

  /** Makes the table; rows bear their place as {@code id}. */
  void make() throws SQLException {
    run(
        "create table "
            + name
            + NUMBERS
            + " (id integer, "
            + each(r -> quoted(r) + " " + number(r))
            + ")");
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", name + NUMBERS)) {
      int[][] columns = rows.refs().stream().map(rows::of).toArray(int[][]::new);
      String[] types = rows.refs().stream().map(RowTable::number).toArray(String[]::new);
      for (int row = 0; row < rows.size(); row++) {
        appender.beginRow();
        appender.append(row);
        for (int i = 0; i < columns.length; i++) {
          append(appender, types[i], columns[i][row]);
        }
        appender.endRow();
      }
    }
    run(
        "create table "
            + name
            + " as select id, "
            + each(r -> written(r) + " as " + quoted(r))
            + " from "
            + name
            + NUMBERS);
    run("drop table " + name + NUMBERS);
  }

  private static void append(DuckDBAppender appender, String type, int number) throws SQLException {
    switch (type) {
      case "utinyint" -> appender.append((byte) number);
      case "usmallint" -> appender.append((short) number);
      default -> appender.append(number);
    }
  }

  private String each(java.util.function.Function<Ref, String> column) {
    return rows.refs().stream().map(column).collect(Collectors.joining(", "));
  }

  private static String quoted(Ref ref) {
    return '"' + ref.toString() + '"';
  }

  private static String number(Ref ref) {
    return switch (ref.fact().type()) {
      case FactType.Day t -> "integer";
      case FactType.Whole t -> "usmallint";
      default -> "utinyint";
    };
  }

  private static String written(Ref ref) {
    String q = quoted(ref);
    return switch (ref.fact().type()) {
      case FactType.YesNo t -> "case " + q + " when 2 then true when 1 then false end";
      case FactType.OneOf t -> among(t.values(), q);
      case FactType.Code t -> among(SyntheticRows.CODES, q);
      case FactType.Day t -> "case when " + q + " <> 0 then date '1970-01-01' + " + q + " end";
      default -> "case when " + q + " <> 0 then " + q + "::integer - 1 end";
    };
  }

  private static String among(List<String> values, String index) {
    UnaryOperator<String> text = v -> "'" + v + "'";
    String list = values.stream().map(text).collect(Collectors.joining(", "));
    return "[" + list + "][" + index + "]::enum(" + list + ")";
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
