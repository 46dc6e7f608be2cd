package comity.replay;

import comity.kernel.book.LawBookException;
import comity.replay.Records.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/**
 * Which versions stand on each side, for every distinct agency and day among the records: the table
 * {@code setting}, numbered from 1. Records of one number are held against the same versions.
 */
final class Settings {

  private final Store store;
  private final Laws laws;
  private final List<Side> sides;
  private final List<String> deciding;
  private final List<String> names;
  private final Map<List<String>, Integer> numbers = new HashMap<>();
  private final List<List<Chosen>> chosen = new ArrayList<>();

  Settings(Store store, Laws laws, List<Side> sides, Columns columns) {
    this.store = store;
    this.laws = laws;
    this.sides = sides;
    this.deciding = List.copyOf(columns.deciding());
    this.names = deciding.stream().map(Store::name).toList();
  }

  /** What the deciding columns of some records hold. */
  private record Row(Map<String, Object> values, List<Chosen> chosen) {}

  void find() {
    String list = names.stream().map(name -> ", " + name).collect(Collectors.joining());
    store.must("create temp table choice as select distinct 1 as \"#one\"" + list + " from record");
    List<Row> rows = store.query("select * from choice order by all", this::read);
    String columns = names.stream().map(name -> "r." + name + ", ").collect(Collectors.joining());
    store.must(
        "create table setting as select " + columns + "0 as \"#setting\" from choice r limit 0");
    store.append(
        "setting",
        appender -> {
          for (Row row : rows) {
            appender.beginRow();
            for (String column : deciding) {
              append(appender, row.values().get(column));
            }
            appender.append(number(row.chosen()));
            appender.endRow();
          }
        });
  }

  private static void append(DuckDBAppender appender, Object value) throws SQLException {
    switch (value) {
      case null -> appender.appendNull();
      case LocalDate day -> appender.append(day);
      default -> appender.append(value.toString());
    }
  }

  private int number(List<Chosen> versions) {
    List<String> key = versions.stream().map(Chosen::label).toList();
    return numbers.computeIfAbsent(
        key,
        k -> {
          chosen.add(versions);
          return chosen.size();
        });
  }

  private Row read(ResultSet row) throws SQLException {
    Map<String, Object> values = new HashMap<>();
    for (String column : deciding) {
      values.put(column, row.getObject(column));
    }
    try {
      return new Row(values, choose(values));
    } catch (LawBookException | MappingException e) {
      throw new RecordException(firstId(values), e.getMessage(), e);
    }
  }

  private List<Chosen> choose(Map<String, Object> values) {
    List<Chosen> versions = new ArrayList<>();
    for (Side side : sides) {
      LawRef ref = law(side.law(), values);
      versions.add(
          switch (side.asOf()) {
            case AsOf.Day day -> laws.on(ref, day.day());
            case AsOf.Column column -> laws.on(ref, day(column.name(), values));
            case AsOf.Before before -> laws.before(ref, versions.getFirst());
          });
    }
    return List.copyOf(versions);
  }

  private static LawRef law(LawChoice choice, Map<String, Object> values) {
    return switch (choice) {
      case LawChoice.One one -> one.law();
      case LawChoice.ByColumn by -> {
        Object value = values.get(by.column());
        LawRef ref = value == null ? null : by.laws().get(value.toString());
        if (ref == null) {
          throw new MappingException(
              "`"
                  + by.column()
                  + "` is `"
                  + value
                  + "`, for which no law is named; there are "
                  + String.join(", ", by.laws().keySet()));
        }
        yield ref;
      }
    };
  }

  private static LocalDate day(String column, Map<String, Object> values) {
    if (values.get(column) instanceof LocalDate day) {
      return day;
    }
    throw new MappingException(
        "`" + column + "` is " + values.get(column) + " and no day; make the column a DATE");
  }

  private String firstId(Map<String, Object> values) {
    String where =
        deciding.stream()
            .map(column ->
                Store.name(column)
                    + "::varchar is not distinct from "
                    + literal(values.get(column)))
            .collect(Collectors.joining(" and "));
    String sql =
        "select min(\"id\")::varchar from record where " + (where.isEmpty() ? "true" : where);
    return store.query(sql, row -> row.getString(1)).getFirst();
  }

  private static String literal(Object value) {
    return value == null ? "null" : Store.text(value.toString());
  }

  String join() {
    return Patterns.same(names, "s");
  }

  /** The versions of each side, for the setting of that number. */
  List<Chosen> sides(int number) {
    return chosen.get(number - 1);
  }

  /** Every set of versions on that side: its label and its hash. */
  SortedMap<String, String> versions(int side) {
    SortedMap<String, String> found = new TreeMap<>();
    chosen.forEach(row -> found.put(row.get(side).label(), row.get(side).hash()));
    return found;
  }
}
