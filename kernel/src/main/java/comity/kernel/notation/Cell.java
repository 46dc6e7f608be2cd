package comity.kernel.notation;

import comity.kernel.feel.Position;

/**
 * One cell of a table.
 *
 * @param at where its text begins
 * @param raw as the file has it, without the blanks around it; a pipe is still escaped
 */
record Cell(Position at, String raw) {

  /** For prose: without the escapes. */
  String text() {
    return raw.replace("\\|", "|");
  }

  boolean isEmpty() {
    return raw.isEmpty();
  }

  static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
