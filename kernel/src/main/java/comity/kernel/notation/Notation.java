package comity.kernel.notation;

import comity.kernel.law.LawException;
import comity.kernel.law.LawText;

/** Law files: the text of one version, as prose and tables. */
public final class Notation {

  private Notation() {}

  /**
   * Reads a law file.
   *
   * @param file its name, for messages
   * @throws LawException with every fault of the file
   */
  public static LawText parse(String file, String content) {
    Faults faults = new Faults();
    LawText text = new LawReader(Document.of(file, content), faults).read();
    faults.check();
    return text;
  }

  /**
   * The one canonical layout. Reading it again gives the same text, up to positions; printing that
   * gives the same bytes.
   */
  public static String print(LawText text) {
    return new LawWriter().write(text);
  }

  /** A law file, or the text of a bill that says only what it changes, in the one layout. */
  public static String canonical(String file, String content) {
    return Amendment.isOne(content)
        ? Amendment.parse(file, content).print()
        : print(parse(file, content));
  }
}
