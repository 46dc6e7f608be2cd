package comity.cli;

import comity.kernel.book.LawBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads and compiles laws and reports what is wrong with them. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Every fault of the laws with its file, line and column.")
final class ValidateVerb implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "law files; without any every law and stack of the folder")
  private List<Path> files = List.of();

  @Mixin private LawsFolder folder;

  private final Surroundings around;

  ValidateVerb(Surroundings around) {
    this.around = around;
    this.folder = new LawsFolder(around);
  }

  @Override
  public Integer call() throws IOException {
    LawBook book = folder.open();
    Validation validation = new Validation(book);
    if (files.isEmpty()) {
      validation.everything();
    } else {
      for (Path file : files) {
        if (!Files.exists(file)) {
          throw new NoSuchFileException(file.toString());
        }
        validation.file(Surroundings.near(file));
      }
    }
    validation.faults().forEach(around.err()::println);
    around.err().flush();
    if (!validation.faults().isEmpty()) {
      return Exit.INVALID_LAW;
    }
    Lines out = new Lines(around);
    validation.notes().forEach(note -> out.line(note.toString()));
    out.line(validation.summary());
    out.flush();
    return Exit.DONE;
  }
}
