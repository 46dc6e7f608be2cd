package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.scenario.ScenarioReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Runs the scenarios beside the laws. */
final class TestVerb implements Callable<Integer> {

  private final Supplier<List<Path>> paths;
  private final Supplier<List<String>> only;
  private final BooleanSupplier coverage;
  private final LawsFolder folder;

  private final Surroundings around;

  TestVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.paths =
        syntax.arguments(
            0,
            Path.class,
            "PATH",
            "scenario files, or folders of laws; without any the folder of laws");
    this.only = syntax.options(String.class, "--law", "ID", "only this law; may be repeated");
    this.coverage =
        syntax.flag(
            "--coverage", "list the rules that no scenario reaches, and fail if there is any");
    this.folder = new LawsFolder(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    LawBook book = folder.open();
    boolean covered = coverage.getAsBoolean();
    Scenarios scenarios = new Scenarios(book, folder.path(), only.get(), covered);
    List<ScenarioReport> reports = scenarios.run(paths.get());
    return new TestReport(new Lines(around), covered).print(reports);
  }
}
