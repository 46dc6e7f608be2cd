package comity.cli;

import comity.kernel.book.LawBook;
import comity.kernel.json.LawsWriter;
import comity.kernel.json.Utf8;
import comity.kernel.law.Law;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Lists the laws. */
final class LawsVerb implements Callable<Integer> {

  private final Supplier<List<String>> ids;
  private final LawsFolder folder;
  private final FormatOption format;

  private final Surroundings around;

  LawsVerb(Syntax syntax, Surroundings around) {
    this.around = around;
    this.ids =
        syntax.arguments(
            0, String.class, "ID", "a law to show with its instruments, doubts and readings");
    this.folder = new LawsFolder(syntax, around);
    this.format = new FormatOption(syntax, around);
  }

  @Override
  public Integer call() throws IOException {
    LawBook book = folder.open();
    List<String> ids = this.ids.get();
    List<Law> laws = (ids.isEmpty() ? book.ids() : ids).stream().map(book::law).toList();
    Utf8 out = new Utf8();
    if (format.isJson()) {
      LawsWriter.write(laws, book.layers(), out);
    } else {
      Sheet sheet = format.sheet();
      LawList list = new LawList(sheet);
      laws.forEach(ids.isEmpty() ? list::brief : list::full);
      if (ids.isEmpty()) {
        list.stacks(book);
      }
      out.raw(sheet.text().getBytes(StandardCharsets.UTF_8));
    }
    around.print(out);
    return Exit.DONE;
  }
}
