package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.Law;
import comity.kernel.law.LawText;
import comity.kernel.notation.Amendment;
import comity.kernel.notation.Notation;
import java.util.Optional;
import java.util.function.Function;

/**
 * A law file that was read.
 *
 * @param name for messages
 * @param file as {@code law.yaml} names it
 * @param amendment what the file says where it says only what it changes
 */
record LawSource(String name, String file, LawText text, Optional<Amendment> amendment) {

  /**
   * Reads a law file.
   *
   * @param base the text that a bill amends which says only what it changes
   */
  static LawSource of(Folder folder, String file, Function<Amendment, LawText> base) {
    String name = folder.name(file);
    String content = folder.read(file).orElseThrow(() -> LawBookException.noFile(name));
    return of(name, file, content, base);
  }

  /** Reads the content of a law file. */
  static LawSource of(String name, String file, String content, Function<Amendment, LawText> base) {
    if (!Amendment.isOne(content)) {
      return new LawSource(name, file, Notation.parse(name, content), Optional.empty());
    }
    Amendment amendment = Amendment.parse(name, content);
    return new LawSource(
        name, file, amendment.apply(base.apply(amendment)), Optional.of(amendment));
  }

  /** The law with its lists as the file would have them. */
  Law of(Law law) {
    return amendment.map(bill -> law.with(bill.apply(law.lists()), law.readings())).orElse(law);
  }

  Position start() {
    return new Position(name, 1, 1);
  }
}
