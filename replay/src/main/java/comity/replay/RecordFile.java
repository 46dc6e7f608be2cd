package comity.replay;

import comity.replay.Records.Columns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the answers record by record: one row for each record and side. */
final class RecordFile {

  private final Store store;
  private final Mapping mapping;
  private final Columns columns;

  RecordFile(Store store, Mapping mapping, Columns columns) {
    this.store = store;
    this.mapping = mapping;
    this.columns = columns;
  }

  /** How a file is written. */
  private enum Kind {
    CSV("(format csv, header)", false),
    PARQUET("(format parquet, compression zstd)", true),
    JSON("(format json, array true)", true);

    private final String options;
    private final boolean lists;

    Kind(String options, boolean lists) {
      this.options = options;
      this.lists = lists;
    }

    static Kind of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      for (Kind kind : values()) {
        if (name.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
          return kind;
        }
      }
      throw new SourceException(
          "cannot tell the format of `" + file + "`; end it in .csv, .parquet or .json");
    }
  }

  /** Fails at once where {@link #write} would fail at the end of long work. */
  static void check(Path file) {
    Kind.of(file);
    Path parent = file.getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new SourceException("there is no folder `" + parent + "`; make it first");
    }
  }

  void write(Path file) {
    Kind kind = Kind.of(file);
    List<String> parts = new ArrayList<>();
    for (int side = 0; side < mapping.sides().size(); side++) {
      parts.add(side(side, kind));
    }
    String sql =
        "copy (select * exclude (\"#side\") from ("
            + String.join(" union all ", parts)
            + ") order by \"id\", \"#side\") to "
            + Store.text(file.toString())
            + " "
            + kind.options;
    try {
      store.run(sql);
    } catch (SQLException e) {
      throw new SourceException("cannot write `" + file + "`: " + Store.reason(e), e);
    }
  }

  private String side(int side, Kind kind) {
    List<String> selected = new ArrayList<>();
    selected.add("\"id\"");
    for (String optional : List.of(Mapping.DAY, Mapping.OUTCOME)) {
      if (columns.has(optional)) {
        selected.add(Store.name(optional));
      }
    }
    selected.add(Store.text(mapping.sides().get(side).name()) + " as \"side\"");
    selected.add(Answers.law(side) + " as \"law\"");
    for (int act = 0; act < mapping.acts().size(); act++) {
      String name = mapping.acts().get(act);
      selected.add(list(Answers.possible(side, act), kind) + " as " + Store.name(name));
      selected.add(
          list(Answers.hangsOn(side, act), kind) + " as " + Store.name(name + " depends on"));
    }
    selected.add(side + " as \"#side\"");
    return selected.stream().collect(Collectors.joining(", ", "select ", " from joined"));
  }

  private static String list(String column, Kind kind) {
    return kind.lists
        ? "case when "
            + column
            + " = '' then [] else string_split("
            + column
            + ", '"
            + Settled.JOINT
            + "') end"
        : column;
  }
}
