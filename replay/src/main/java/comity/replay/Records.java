package comity.replay;

import comity.kernel.facts.Nearest;
import comity.kernel.law.Fact;
import comity.kernel.law.RecordType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Loads the records of a mapping into the table {@code record}, and tells what its columns are. */
final class Records {

  /** The table of records. */
  static final String TABLE = "record";

  private final Store store;
  private final Mapping mapping;

  Records(Store store, Mapping mapping) {
    this.store = store;
    this.mapping = mapping;
  }

  /**
   * The columns by what they are for.
   *
   * @param facts in the order of the SQL
   * @param deciding the columns that choose the law and the day
   */
  record Columns(Set<String> all, List<Fact> facts, Set<String> deciding) {

    boolean has(String name) {
      return all.contains(name);
    }
  }

  Columns load(RecordType facts, OptionalLong limit) {
    mapping.data().forEach(this::open);
    String bound = limit.isPresent() ? " limit " + limit.getAsLong() : "";
    try {
      store.run(
          "create temp table record as select * from ("
              + mapping.sql()
              + "\n) order by \"id\""
              + bound);
    } catch (SQLException e) {
      throw new MappingException("the SQL of `" + mapping.name() + "`: " + Store.reason(e), e);
    }
    Columns columns = columns(facts);
    checkIds();
    return columns;
  }

  private void open(String alias, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new SourceException("there is no file `" + file + "`; check the path");
    }
    try {
      store.run("create temp view " + Store.name(alias) + " as select * from " + reader(file));
    } catch (SQLException e) {
      throw new SourceException("cannot read `" + file + "`: " + Store.reason(e), e);
    }
  }

  /** Columns of CSV are texts: a mapping says what they are, not a guess from the first rows. */
  private static String reader(Path file) {
    String path = Store.text(file.toString());
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".parquet")) {
      return "read_parquet(" + path + ")";
    }
    if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
      return "read_csv(" + path + ", header = true, all_varchar = true, nullstr = '')";
    }
    throw new SourceException("`" + file + "` is neither .parquet nor .csv; convert it to one");
  }

  private Columns columns(RecordType facts) {
    Set<String> all = new LinkedHashSet<>(store.query("describe record", row -> row.getString(1)));
    Set<String> deciding = deciding();
    List<Fact> mapped = new ArrayList<>();
    for (String column : all) {
      if (facts.fact(column).isPresent()) {
        mapped.add(facts.fact(column).get());
      } else if (!isKnown(column) && !deciding.contains(column)) {
        throw new MappingException(noFact(column, facts));
      }
    }
    checkThere(all, deciding);
    if (mapped.isEmpty()) {
      throw new MappingException("the SQL of `" + mapping.name() + "` gives no fact");
    }
    return new Columns(all, List.copyOf(mapped), deciding);
  }

  private boolean isKnown(String column) {
    return List.of(Mapping.ID, Mapping.DAY, Mapping.OUTCOME).contains(column)
        || mapping.groups().contains(column);
  }

  private Set<String> deciding() {
    Set<String> columns = new TreeSet<>();
    for (Side side : mapping.sides()) {
      if (side.law() instanceof LawChoice.ByColumn by) {
        columns.add(by.column());
      }
      if (side.asOf() instanceof AsOf.Column column) {
        columns.add(column.name());
      }
    }
    return columns;
  }

  private String noFact(String column, RecordType facts) {
    List<String> paths = facts.facts().stream().map(Fact::path).toList();
    String hint = Nearest.to(column, paths).map(p -> "; did you mean `" + p + "`?").orElse("");
    return "column `"
        + column
        + "` of `"
        + mapping.name()
        + "` is no fact of the vocabulary, and `groups` does not name it"
        + hint;
  }

  private void checkThere(Set<String> all, Set<String> deciding) {
    Set<String> wanted = new LinkedHashSet<>(deciding);
    wanted.addAll(mapping.groups());
    wanted.add(Mapping.ID);
    mapping.tables().forEach(wanted::addAll);
    wanted.removeAll(all);
    if (!wanted.isEmpty()) {
      throw new MappingException(
          "the SQL of `"
              + mapping.name()
              + "` lacks the column "
              + wanted.stream().map(w -> "`" + w + "`").collect(Collectors.joining(", ")));
    }
  }

  private void checkIds() {
    List<String> twice =
        store.query(
            "select \"id\"::varchar from record group by \"id\""
                + " having count(*) > 1 or \"id\" is null order by 1 limit 1",
            row -> row.getString(1));
    if (!twice.isEmpty()) {
      throw new SourceException(
          "`" + mapping.name() + "`: the id `" + twice.getFirst() + "` does not name one record");
    }
    if (count() == 0) {
      throw new SourceException(
          "`" + mapping.name() + "` finds no record; check its data and its SQL");
    }
  }

  long count() {
    return store.query("select count(*) from record", row -> row.getLong(1)).getFirst();
  }
}
