package comity.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Where a verb puts the file that it makes. */
final class OutputOption {

  private final Supplier<Path> file;
  private final Surroundings around;

  OutputOption(Syntax syntax, Surroundings around) {
    this.around = around;
    this.file =
        syntax.option(
            Path.class, "-o, --output", "FILE", "where to write; without it to standard output");
  }

  void write(String text) throws IOException {
    Path file = this.file.get();
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
