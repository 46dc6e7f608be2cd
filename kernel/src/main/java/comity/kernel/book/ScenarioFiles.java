package comity.kernel.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the scenarios of a law lie: in the folder {@code scenarios} beside its law file. */
public final class ScenarioFiles {

  private static final String FOLDER = "scenarios";

  private ScenarioFiles() {}

  /**
   * Those of one law, by name; none where it has no such folder.
   *
   * @param laws the folder of all laws
   * @throws IOException if the folder cannot be listed
   */
  public static List<Path> of(Path laws, String id) throws IOException {
    Path folder = laws.resolve(id).resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
