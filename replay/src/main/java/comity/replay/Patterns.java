package comity.replay;

import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.Vocabulary;
import comity.replay.Records.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The distinct patterns of facts among the records: what is decided once, however many records
 * share it. Numbered from 1 in the order of their values, in the table {@code pattern}.
 */
final class Patterns {

  private final Store store;
  private final Columns columns;
  private final List<String> names;

  Patterns(Store store, Columns columns) {
    this.store = store;
    this.columns = columns;
    this.names = columns.facts().stream().map(fact -> Store.name(fact.path())).toList();
  }

  void find() {
    String list = String.join(", ", names);
    store.must(
        "create temp table pattern as select row_number() over (order by "
            + list
            + ") as \"#pattern\", "
            + list
            + " from (select distinct "
            + list
            + " from record)");
  }

  /** The condition under which a record {@code r} bears a pattern {@code p}. */
  String join() {
    return same(names, "p");
  }

  static String same(List<String> names, String table) {
    return names.isEmpty()
        ? "true"
        : names.stream()
            .map(name -> "r." + name + " is not distinct from " + table + "." + name)
            .collect(Collectors.joining(" and "));
  }

  /**
   * The facts of every pattern, in the order of their numbers.
   *
   * @param readings adopted readings by id; they take the place of those in a record
   * @param assume facts taken as known where a record does not say, by path
   */
  List<Facts> facts(
      Vocabulary vocabulary, SortedMap<String, String> readings, SortedMap<String, String> assume) {
    return store.query(
        "select * from pattern order by \"#pattern\"",
        row -> {
          Draft draft = new Draft(vocabulary);
          Set<String> known = fill(draft, row);
          readings.forEach((id, value) -> FactText.set(draft, Vocabulary.READING + id, value));
          assume.forEach((path, text) -> {
            if (!known.contains(path)) {
              FactText.set(draft, path, text);
            }
          });
          return draft.build();
        });
  }

  private Set<String> fill(Draft draft, ResultSet row) throws SQLException {
    Set<String> known = new HashSet<>();
    for (Fact fact : columns.facts()) {
      Object value = row.getObject(fact.path());
      if (value != null) {
        known.add(fact.path());
      }
      try {
        FactReader.set(draft, fact, value);
      } catch (FactException e) {
        throw misfit(row.getLong("#pattern"), fact, e);
      }
    }
    return known;
  }

  private RecordException misfit(long number, Fact fact, FactException e) {
    String type =
        store
            .query(
                "select column_type from (describe record) where column_name = "
                    + Store.text(fact.path()),
                row -> row.getString(1))
            .getFirst();
    String inside = e.path().equals(fact.path()) ? "" : "`" + e.path() + "` ";
    return new RecordException(
        firstId(number), fact.path(), inside + e.says() + " (the column is " + type + ")", e);
  }

  /** The first record that bears the pattern. */
  String firstId(long number) {
    return store
        .query(
            "select min(r.\"id\")::varchar from record r join pattern p on "
                + join()
                + " where p.\"#pattern\" = "
                + number,
            row -> row.getString(1))
        .getFirst();
  }
}
