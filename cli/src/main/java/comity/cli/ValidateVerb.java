package comity.cli;

import comity.kernel.book.LawBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Reads and compiles laws and reports what is wrong with them. */
final class ValidateVerb implements Callable<Integer> {

  private final Supplier<List<Path>> files;
  private final LawsFolder folder;

  private final Surroundings around;

  ValidateVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.files =
        syntax.arguments(
            0, Path.class, "FILE", "law files; without any every law and stack of the folder");
    this.folder = new LawsFolder(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    LawBook book = folder.open();
    List<Path> files = this.files.get();
    Validation validation = new Validation(book, () -> SolverFolder.finder(around));
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
