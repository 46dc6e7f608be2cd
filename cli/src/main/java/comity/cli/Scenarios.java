package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.book.ScenarioFiles;
import comity.kernel.feel.Position;
import comity.kernel.law.Law;
import comity.kernel.scenario.ScenarioReport;
import comity.kernel.scenario.ScenarioRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the scenarios that were asked for and runs them. */
final class Scenarios {

  private final LawBook book;
  private final Path root;
  private final List<String> only;
  private final boolean coverage;

  Scenarios(LawBook book, Path root, List<String> only, boolean coverage) {
    this.book = book;
    this.root = root;
    this.only = only;
    this.coverage = coverage;
  }

  List<ScenarioReport> run(List<Path> paths) throws IOException {
    only.forEach(book::law);
    List<ScenarioReport> reports = new ArrayList<>();
    for (Path path : paths.isEmpty() ? List.of(root) : paths) {
      reports.addAll(Files.isDirectory(path) ? below(path) : List.of(file(path)));
    }
    return reports;
  }

  private List<ScenarioReport> below(Path folder) throws IOException {
    List<ScenarioReport> reports = new ArrayList<>();
    for (String id : book.ids()) {
      boolean wanted = only.isEmpty() || only.contains(id);
      if (wanted && absolute(root.resolve(id)).startsWith(absolute(folder))) {
        reports.add(law(id));
      }
    }
    if (reports.isEmpty()) {
      throw new CommandException(
          "`"
              + folder
              + "` holds no law of `"
              + root
              + "`; name a folder of laws or a scenario file");
    }
    return reports;
  }

  private ScenarioReport law(String id) throws IOException {
    ScenarioRun run = new ScenarioRun(book, book.law(id), coverage);
    for (Path file : ScenarioFiles.of(root, id)) {
      run.run(file.toString(), Files.readString(file));
    }
    run.expectEveryVersion(new Position(root.resolve(id).resolve("law.yaml").toString(), 1, 1));
    return run.report();
  }

  /** A single file lies in the folder {@code scenarios} of its law. */
  private ScenarioReport file(Path file) throws IOException {
    if (coverage) {
      throw new CommandException(
          "--coverage needs a law's whole folder, not the file `" + file + "`");
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    Path folder = absolute(file).getParent();
    Path law = folder == null ? null : folder.getParent();
    if (law == null || !law.startsWith(absolute(root))) {
      throw new CommandException(
          "`" + file + "` does not lie in the scenarios of a law of `" + root + "`");
    }
    Law known = book.law(absolute(root).relativize(law).toString().replace('\\', '/'));
    ScenarioRun run = new ScenarioRun(book, known, false);
    run.run(file.toString(), Files.readString(file));
    return run.report();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
