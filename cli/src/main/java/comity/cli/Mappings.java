package comity.cli;

import comity.replay.Mapping;
import comity.replay.MappingFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds mappings of records: by their path, or in the folder beside the laws. */
final class Mappings {

  private static final String FOLDER = "replay/mappings";

  private Mappings() {}

  /**
   * One mapping.
   *
   * @param laws the folder of laws that is used; where no mappings lie beside it, those are found
   *     that came with comity
   */
  static Mapping find(String nameOrPath, Path laws, Surroundings around) {
    Path own = laws.resolveSibling(FOLDER);
    boolean isOwn = Files.isDirectory(own) || around.laws() == null;
    return MappingFile.find(
        isOwn ? own : Surroundings.near(Path.of(around.laws()).resolveSibling(FOLDER)), nameOrPath);
  }
}
