package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.json.Utf8;
import comity.kernel.law.Law;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the laws. */
@Command(
    name = "laws",
    mixinStandardHelpOptions = true,
    description = "The laws, their versions, what each regulates and whether it is verified.")
final class LawsVerb implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "a law to show with its instruments, doubts and readings")
  private List<String> ids = List.of();

  @Mixin private LawsFolder folder;
  @Mixin private FormatOption format;

  private final Surroundings around;

  LawsVerb(Surroundings around) {
    this.around = around;
    this.folder = new LawsFolder(around);
    this.format = new FormatOption(around);
  }

  @Override
  public Integer call() throws IOException {
    LawBook book = folder.open();
    List<Law> laws = (ids.isEmpty() ? book.ids() : ids).stream().map(book::law).toList();
    Utf8 out = new Utf8();
    if (format.isJson()) {
      LawsJson.write(laws, book, out);
    } else {
      Sheet sheet = format.sheet();
      LawList list = new LawList(sheet);
      laws.forEach(ids.isEmpty() ? list::brief : list::full);
      if (ids.isEmpty()) {
        list.stacks(book);
      }
      out.raw(sheet.text().getBytes(StandardCharsets.UTF_8));
    }
    out.drainTo(around.out());
    around.out().flush();
    return Exit.DONE;
  }
}
