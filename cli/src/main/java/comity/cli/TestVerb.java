package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.scenario.ScenarioReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the scenarios beside the laws. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs the scenarios beside the laws and shows which do not come out.")
final class TestVerb implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "scenario files, or folders of laws; without any the folder of laws")
  private List<Path> paths = List.of();

  @Option(names = "--law", paramLabel = "ID", description = "only this law; may be repeated")
  private List<String> only = List.of();

  @Option(
      names = "--coverage",
      description = "list the rules that no scenario reaches, and fail if there is any")
  private boolean coverage;

  @Mixin private LawsFolder folder;

  private final Surroundings around;

  TestVerb(Surroundings around) {
    this.around = around;
    this.folder = new LawsFolder(around);
  }

  @Override
  public Integer call() throws IOException {
    LawBook book = folder.open();
    List<ScenarioReport> reports = new Scenarios(book, folder.path(), only, coverage).run(paths);
    return new TestReport(new Lines(around), coverage).print(reports);
  }
}
