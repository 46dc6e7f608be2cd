package comity.cli;

import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays law files out in the one canonical way. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    description = "The canonical layout of law files; it never changes what they mean.")
final class FmtVerb implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "law files, or folders of them; without any the folder of laws")
  private List<Path> paths = List.of();

  @Option(names = "--check", description = "change nothing; fail if a file would change")
  private boolean check;

  @Mixin private LawsFolder folder;

  private final Surroundings around;

  FmtVerb(Surroundings around) {
    this.around = around;
    this.folder = new LawsFolder(around);
  }

  @Override
  public Integer call() throws IOException {
    List<Path> files = LawFiles.below(paths.isEmpty() ? List.of(folder.path()) : paths);
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
    return clean || !check ? Exit.DONE : Exit.FAILED;
  }

  private boolean format(Path file, Lines out) throws IOException {
    String before = Files.readString(file);
    String after = canonical(file, before);
    if (before.equals(after)) {
      return true;
    }
    if (check) {
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
        : Notation.print(Notation.parse(name, content));
  }
}
