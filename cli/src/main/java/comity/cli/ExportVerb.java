package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.choice.AskedLaw;
import comity.kernel.dmn.DmnExport;
import comity.kernel.law.Edition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Turns a law version into DMN. */
final class ExportVerb implements Callable<Integer> {

  private final Supplier<String> law;
  private final Supplier<String> asOf;
  private final OutputOption output;
  private final LawsFolder folder;

  private final Surroundings around;

  ExportVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.law =
        syntax.argument(
            String.class,
            "LAW",
            "its id, one version as ID@DATE, the law under a bill as ID@BILL, or a law file");
    this.asOf =
        syntax.option(
            String.class,
            "--as-of",
            "DATE",
            "the version in force on that day; without it the one of today");
    this.output = new OutputOption(syntax, around);
    this.folder = new LawsFolder(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    LawBook book = folder.open();
    AskedLaw asked = LawNames.parse(book, law.get(), null);
    LocalDate day =
        asked.day().or(() -> Days.parse("--as-of", asOf.get())).orElseGet(around.today());
    Edition edition = asked.edition().orElseGet(() -> asked.book().edition(asked.id(), day));
    output.write(DmnExport.write(edition, book.vocabulary(List.of(edition.law()))));
    return Exit.DONE;
  }
}
