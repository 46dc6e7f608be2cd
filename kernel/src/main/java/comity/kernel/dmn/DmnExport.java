package comity.kernel.dmn;

import comity.kernel.law.Edition;
import comity.kernel.law.LawText;
import comity.kernel.law.Vocabulary;
import java.util.Collection;

/**
 * Writes law texts as DMN 1.3 files, which editors open and other engines run. The same text gives
 * the same bytes; {@link DmnImport} reads the same law back.
 */
public final class DmnExport {

  private DmnExport() {}

  /**
   * A version of a law with all that it borrows.
   *
   * @param vocabulary with the law's readings
   */
  public static String write(Edition edition, Vocabulary vocabulary) {
    return new Exporter(edition.text(), vocabulary, edition.lists().keySet())
        .write(edition.version().enactedBy());
  }

  /**
   * A text that compiles.
   *
   * @param vocabulary with the readings that the text uses
   * @param datedLists the names of the dated lists that the text may use
   */
  public static String write(LawText text, Vocabulary vocabulary, Collection<String> datedLists) {
    return new Exporter(text, vocabulary, datedLists).write("");
  }
}
