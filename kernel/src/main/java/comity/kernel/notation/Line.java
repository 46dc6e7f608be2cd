package comity.kernel.notation;

import comity.kernel.feel.Position;

/** One line of a file, without blanks at its end. */
record Line(String file, int number, String text) {

  /** The place of the character with this index. */
  Position at(int index) {
    return new Position(file, number, 1 + text.codePointCount(0, index));
  }

  Position at() {
    return at(0);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  boolean isHeading(int level) {
    String marks = "#".repeat(level);
    return text.equals(marks) || text.startsWith(marks + " ");
  }

  boolean isRow() {
    return text.stripLeading().startsWith("|");
  }

  boolean isFence() {
    return text.startsWith("```");
  }
}
