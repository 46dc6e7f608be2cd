package comity.casework;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Puts many rows into tables at once, within the transaction that is under way: a million cases one
 * row at a time would take hours. For one thread.
 */
final class Bulk {

  /** Characters of a table that are kept before they are sent. */
  private static final int ROOM = 1 << 22;

  private static final String NOTHING = "\\N";

  private final DataSource database;
  private final Map<String, StringBuilder> waiting = new LinkedHashMap<>();

  /**
   * For these tables.
   *
   * @param tables those that others refer to first
   */
  Bulk(DataSource database, List<String> tables) {
    this.database = database;
    tables.forEach(table -> waiting.put(table, new StringBuilder()));
  }

  void add(List<ViewRow> rows) {
    for (ViewRow row : rows) {
      waiting
          .get(row.table())
          .append(row.values().stream().map(Bulk::text).collect(Collectors.joining("\t")))
          .append('\n');
    }
    if (waiting.values().stream().anyMatch(text -> text.length() > ROOM)) {
      flush();
    }
  }

  /** As COPY wants it: what would end a column or a row is escaped. */
  private static String text(Object value) {
    return value == null
        ? NOTHING
        : value
            .toString()
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
  }

  void flush() {
    try {
      CopyManager copy =
          DataSourceUtils.getConnection(database).unwrap(PGConnection.class).getCopyAPI();
      for (Map.Entry<String, StringBuilder> table : waiting.entrySet()) {
        copy.copyIn(
            "copy " + table.getKey() + " from stdin",
            new StringReader(table.getValue().toString()));
        table.getValue().setLength(0);
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the lists cannot be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be read from memory", e);
    }
  }
}
