package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.LawText;
import comity.kernel.notation.Amendment;
import comity.kernel.notation.Notation;
import java.util.function.Function;

/**
 * A law file that was read.
 *
 * @param name for messages
 * @param file as {@code law.yaml} names it
 */
record LawSource(String name, String file, LawText text) {

  /**
   * Reads a law file.
   *
   * @param base the text that a bill amends which says only what it changes
   */
  static LawSource of(Folder folder, String file, Function<Amendment, LawText> base) {
    String name = folder.name(file);
    String content = folder.read(file).orElseThrow(() -> LawBookException.noFile(name));
    return new LawSource(name, file, text(name, content, base));
  }

  private static LawText text(String name, String content, Function<Amendment, LawText> base) {
    if (!Amendment.isOne(content)) {
      return Notation.parse(name, content);
    }
    Amendment amendment = Amendment.parse(name, content);
    return amendment.apply(base.apply(amendment));
  }

  Position start() {
    return new Position(name, 1, 1);
  }
}
