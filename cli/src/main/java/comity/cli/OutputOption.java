package comity.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a verb puts the file that it makes. */
final class OutputOption {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where to write; without it to standard output")
  private Path file;

  private final Surroundings around;

  OutputOption(Surroundings around) {
    this.around = around;
  }

  void write(String text) throws IOException {
    if (file == null) {
      around.out().write(text.getBytes(StandardCharsets.UTF_8));
      around.out().flush();
    } else {
      Path folder = file.toAbsolutePath().getParent();
      if (!Files.isDirectory(folder)) {
        throw new CommandException("there is no folder `" + folder + "` to write into");
      }
      Files.writeString(file, text);
    }
  }
}
