package comity.casework.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code report.yaml}. */
final class ReportFile {

  static final String NAME = "report.yaml";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ReportFile() {}

  /**
   * The report of that folder.
   *
   * @throws ReportException if there is none, or it is not well made
   */
  static ReportText read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      Object tree =
          new Load(LoadSettings.builder().setLabel(NAME).build())
              .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
      return checked(file, MAPPER.convertValue(tree, ReportText.class));
    } catch (IOException e) {
      throw new ReportException(
          "no report is encoded that `"
              + folder.getParent().getFileName()
              + "/"
              + folder.getFileName()
              + "` orders",
          e);
    } catch (YamlEngineException | JacksonException e) {
      throw new ReportException(
          file + ": " + e.getMessage().lines().findFirst().orElse("it is no report"), e);
    }
  }

  /** Items that take the people of another stand behind it, and each counts something. */
  private static ReportText checked(Path file, ReportText text) {
    for (ReportVersion version : text.versions()) {
      List<Item> items = version.all();
      for (int i = 0; i < items.size(); i++) {
        Item item = items.get(i);
        Stream<String> before = items.subList(0, i).stream().map(Item::id);
        if ((item.counts() == null) == (item.of() == null)
            || (item.of() != null && before.noneMatch(item.of()::equals))) {
          throw new ReportException(
              file + ": item " + item.id() + " must name what it counts, or an item before it",
              null);
        }
      }
    }
    return text;
  }
}
