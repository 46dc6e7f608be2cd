package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.dmn.DmnExport;
import comity.kernel.law.Edition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a law version into DMN. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "A version of a law as DMN 1.3, with all that it borrows.")
final class ExportVerb implements Callable<Integer> {

  @Parameters(paramLabel = "LAW", description = "its id, one version as ID@DATE, or a law file")
  private String law;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the version in force on that day; without it the one of today")
  private String asOf;

  @Mixin private OutputOption output;
  @Mixin private LawsFolder folder;

  private final Surroundings around;

  ExportVerb(Surroundings around) {
    this.around = around;
    this.output = new OutputOption(around);
    this.folder = new LawsFolder(around);
  }

  @Override
  public Integer call() throws IOException {
    LawBook book = folder.open();
    Asked asked = Asked.parse(book, law, null);
    LocalDate day =
        asked
            .day()
            .or(() -> Days.parse("--as-of", asOf))
            .orElseGet(() -> LocalDate.now(around.clock()));
    Edition edition = asked.edition().orElseGet(() -> book.edition(asked.id(), day));
    output.write(DmnExport.write(edition, book.vocabulary(List.of(edition.law()))));
    return Exit.DONE;
  }
}
