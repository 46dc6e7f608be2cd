package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.dmn.DmnImport;
import comity.kernel.dmn.Imported;
import comity.kernel.law.Fact;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Turns DMN into a law file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "A DMN file (1.1 to 1.7) as a law file.")
final class ImportVerb implements Callable<Integer> {

  @Parameters(paramLabel = "DMN", description = "a DMN file")
  private Path file;

  @Mixin private OutputOption output;
  @Mixin private LawsFolder folder;

  private final Surroundings around;

  ImportVerb(Surroundings around) {
    this.around = around;
    this.output = new OutputOption(around);
    this.folder = new LawsFolder(around);
  }

  @Override
  public Integer call() throws IOException {
    Imported imported = DmnImport.read(file.toString(), Files.readString(file)).inNotation();
    output.write(Notation.print(imported.text()));
    List<String> unknown = unknown(imported, folder.open());
    if (!unknown.isEmpty()) {
      around
          .err()
          .println(
              "comity: note: the vocabulary of the laws lacks "
                  + String.join(", ", unknown)
                  + "; add them to vocabulary.md before the law is used");
      around.err().flush();
    }
    return Exit.DONE;
  }

  private static List<String> unknown(Imported imported, LawBook book) {
    Vocabulary known = book.vocabulary(List.of());
    return imported.vocabulary().root().facts().stream()
        .map(Fact::path)
        .filter(path -> !path.startsWith(Vocabulary.READING))
        .filter(path -> known.root().fact(path).isEmpty())
        .toList();
  }
}
