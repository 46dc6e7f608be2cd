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
import java.util.function.Supplier;

/** Turns DMN into a law file. */
final class ImportVerb implements Callable<Integer> {

  private final Supplier<Path> file;
  private final OutputOption output;
  private final LawsFolder folder;

  private final Surroundings around;

  ImportVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.file = syntax.argument(Path.class, "DMN", "a DMN file");
    this.output = new OutputOption(syntax, around);
    this.folder = new LawsFolder(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    Path dmn = file.get();
    Imported imported = DmnImport.read(dmn.toString(), Files.readString(dmn)).inNotation();
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
