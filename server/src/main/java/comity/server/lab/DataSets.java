package comity.server.lab;

import comity.replay.Mapping;
import comity.replay.MappingFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The records that came with comity: mappings in the folder beside the laws. */
public final class DataSets {

  private final Path folder;

  private DataSets(Path folder) {
    this.folder = folder;
  }

  /** Those beside a folder of laws; none if there is no such folder. */
  public static DataSets beside(Path laws) {
    return new DataSets(laws.resolveSibling("replay/mappings"));
  }

  /** Their names, sorted. */
  public List<String> names() {
    return MappingFile.names(folder);
  }

  /** The one of that name. */
  public Optional<Mapping> named(String name) {
    return names().contains(name) ? Optional.of(MappingFile.find(folder, name)) : Optional.empty();
  }

  /** Those of agencies that a law binds. */
  public List<Mapping> of(String law) {
    return names().stream()
        .map(name -> MappingFile.find(folder, name))
        .filter(mapping -> isOf(law, mapping))
        .toList();
  }

  private static boolean isOf(String law, Mapping mapping) {
    return mapping.sides().getFirst().law().all().stream().anyMatch(ref -> ref.id().equals(law));
  }
}
