package comity.cli;

import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Lays law files out in the one canonical way. */
final class FmtVerb implements Callable<Integer> {

  private final Supplier<List<Path>> paths;
  private final BooleanSupplier check;
  private final LawsFolder folder;

  private final Surroundings around;

  FmtVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.paths =
        syntax.arguments(
            0, Path.class, "PATH", "law files, or folders of them; without any the folder of laws");
    this.check = syntax.flag("--check", "change nothing; fail if a file would change");
    this.folder = new LawsFolder(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    List<Path> files = LawFiles.below(paths.get().isEmpty() ? List.of(folder.path()) : paths.get());
    if (files.isEmpty()) {
      throw new CommandException(
          "there is no law file there; a law file is Markdown that begins with ---");
    }
    Lines out = new Lines(around);
    boolean clean = true;
    for (Path file : files) {
      clean &= format(file, out);
    }
    out.flush();
    return clean || !check.getAsBoolean() ? Exit.DONE : Exit.FAILED;
  }

  private boolean format(Path file, Lines out) throws IOException {
    String before = Files.readString(file);
    String after = canonical(file, before);
    if (before.equals(after)) {
      return true;
    }
    if (check.getAsBoolean()) {
      out.line(file + ": not in the canonical layout; run `comity fmt " + file + "`");
    } else {
      Files.writeString(file, after);
      out.line("formatted " + file);
    }
    return false;
  }

  private static String canonical(Path file, String content) {
    String name = file.toString();
    return LawFiles.isVocabulary(file)
        ? VocabularyFile.parse(name, content).print()
        : Notation.canonical(name, content);
  }
}
