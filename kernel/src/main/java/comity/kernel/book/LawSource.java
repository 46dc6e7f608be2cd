package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.LawText;
import comity.kernel.notation.Notation;

/**
 * A law file that was read.
 *
 * @param name for messages
 * @param file as {@code law.yaml} names it
 */
record LawSource(String name, String file, LawText text) {

  static LawSource of(Folder folder, String file) {
    String name = folder.name(file);
    String content = folder.read(file).orElseThrow(() -> LawBookException.noFile(name));
    return new LawSource(name, file, Notation.parse(name, content));
  }

  Position start() {
    return new Position(name, 1, 1);
  }
}
