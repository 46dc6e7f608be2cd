package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Runs every command that docs/serve.md shows against a service of its own and compares what is
 * printed. After a change that is meant, {@code -Dcomity.accept=true} writes the page anew.
 */
final class WalkTest {

  private static final boolean ACCEPT = Boolean.getBoolean("comity.accept");
  private static final String BLOCK = "```console";
  private static final String PROMPT = "$ ";

  @Test
  void thePagePrintsWhatItShows() throws IOException {
    Path page = Running.ROOT.resolve("docs/serve.md");
    List<String> shown = List.of(Files.readString(page).split("\n", -1));
    List<String> printed = printed(shown);
    if (ACCEPT) {
      Files.writeString(page, String.join("\n", printed));
    } else {
      assertThat(printed).isEqualTo(shown);
    }
  }

  /** The page with what its commands print now. */
  private static List<String> printed(List<String> shown) {
    List<String> printed = new ArrayList<>();
    int commands = 0;
    boolean inside = false;
    try (Running service = Running.demo()) {
      CurlShell shell = new CurlShell(service);
      for (String line : shown) {
        inside = line.startsWith("```") ? line.equals(BLOCK) : inside;
        if (!inside || !isOutput(line)) {
          printed.add(line);
        }
        if (inside && line.startsWith(PROMPT)) {
          commands++;
          printed.addAll(shell.run(line.substring(PROMPT.length())));
        }
      }
    }
    assertThat(commands).isGreaterThan(20);
    return printed;
  }

  /** Within a block, whatever is no command. */
  private static boolean isOutput(String line) {
    return !line.startsWith(PROMPT) && !line.startsWith("```");
  }
}
