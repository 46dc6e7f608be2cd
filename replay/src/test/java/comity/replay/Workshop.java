package comity.replay;

import comity.kernel.book.LawBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Makes small mappings and data in a folder and replays them under the real laws. */
final class Workshop {

  static final Path ROOT = root();
  static final LawBook LAWS = LawBook.open(ROOT.resolve("laws"));

  private final Path folder;

  Workshop(Path folder) {
    this.folder = folder;
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("laws")) ? here : here.getParent();
  }

  Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A mapping of {@code data.csv} for the sheriff of Travis County, with that SQL. */
  Mapping travis(String sql, String... more) {
    return mapping(
        """
        title: bookings made up for a test
        source: README.md
        data:
          data: data.csv
        law: us-tx-travis
        sides:
          - name: the policy
            as-of: 2017-02-01
        """
            + String.join("\n", more)
            + "\nsql: |\n"
            + sql.indent(2));
  }

  Mapping mapping(String yaml) {
    return MappingFile.read(file("mapping.yaml", yaml));
  }

  static Report run(Mapping mapping) {
    return run(mapping, Wishes.none());
  }

  static Report run(Mapping mapping, Wishes wishes) {
    try (Replay replay = Replay.of(LAWS, mapping, wishes)) {
      return replay.run(Progress.NONE);
    }
  }

  /** Replays and returns what stands in the file of answers. */
  String answers(Mapping mapping, Wishes wishes, String name) {
    Path out = folder.resolve(name);
    try (Replay replay = Replay.of(LAWS, mapping, wishes)) {
      replay.run(Progress.NONE);
      replay.write(out);
      return Files.readString(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of the file of answers without its head. */
  List<String> lines(Mapping mapping, Wishes wishes) {
    return answers(mapping, wishes, "out.csv").lines().skip(1).toList();
  }

  List<String> lines(Mapping mapping) {
    return lines(mapping, Wishes.none());
  }

  static Wishes against(String... laws) {
    return new Wishes(
        Optional.empty(),
        List.of(laws),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        OptionalLong.empty(),
        List.of());
  }

  static Wishes readings(Map<String, String> readings) {
    return new Wishes(
        Optional.empty(),
        List.of(),
        new TreeMap<>(readings),
        new TreeMap<>(),
        new TreeMap<>(),
        OptionalLong.empty(),
        List.of());
  }

  static Wishes assuming(Map<String, String> facts) {
    return new Wishes(
        Optional.empty(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(facts),
        new TreeMap<>(),
        OptionalLong.empty(),
        List.of());
  }

  static Wishes limit(long records) {
    return new Wishes(
        Optional.empty(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        OptionalLong.of(records),
        List.of());
  }

  static Wishes law(LawRef law) {
    return new Wishes(
        Optional.of(law),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        OptionalLong.empty(),
        List.of());
  }

  static Wishes data(String alias, Path file) {
    return new Wishes(
        Optional.empty(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(Map.of(alias, file)),
        OptionalLong.empty(),
        List.of());
  }

  /** Runs SQL that a test wrote by hand, each row as its texts. */
  static List<List<String>> sql(String sql) {
    try (Store store = Store.open()) {
      return store.query(
          sql,
          row -> {
            List<String> texts = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              texts.add(row.getString(i));
            }
            return texts;
          });
    }
  }

  static void execute(String sql) {
    try (Store store = Store.open()) {
      store.run(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
