package comity.bench;

import comity.kernel.book.LawBook;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The law that is measured: New York City's jail law in the text of 2015-02-12. */
final class JailLaw {

  private static final String ID = "us-ny-nyc/doc";
  static final LocalDate DAY = LocalDate.of(2015, 2, 12);

  private JailLaw() {}

  static CompiledLaw compile() {
    LawBook book = LawBook.open(Path.of(System.getProperty("comity.laws", "laws")));
    Edition edition = book.edition(ID, DAY);
    Vocabulary vocabulary = book.vocabulary(List.of(edition.law()));
    return Compiler.compile(vocabulary, List.of(edition));
  }
}
