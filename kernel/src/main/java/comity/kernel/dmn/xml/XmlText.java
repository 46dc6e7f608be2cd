package comity.kernel.dmn.xml;

import comity.kernel.feel.Position;
import java.util.List;

/**
 * The text of an element, with the place of each of its characters in the file: an entity is one
 * character here and several there.
 */
public final class XmlText {

  private final String value;
  private final List<Position> places;

  XmlText(String value, List<Position> places) {
    this.value = value;
    this.places = List.copyOf(places);
  }

  /** The characters, entities replaced. */
  public String value() {
    return value;
  }

  /** The characters without the white space around them. */
  public String trimmed() {
    return value.strip();
  }

  /** Where the first character that is no white space stands. */
  public Position at() {
    return at(leading());
  }

  /** Where the character of that index stands; beyond the last one, where the text ends. */
  public Position at(int index) {
    return places.get(Math.min(index, places.size() - 1));
  }

  /**
   * Where the character of {@link #trimmed} stands that a reader found in that line and column,
   * both counted from 1 within the trimmed text.
   */
  public Position at(int line, int column) {
    int index = leading();
    for (int i = 1; i < line; i++) {
      int end = value.indexOf('\n', index);
      index = end < 0 ? index : end + 1;
    }
    return at(
        value.offsetByCodePoints(
            index, Math.min(column - 1, value.codePointCount(index, value.length()))));
  }

  private int leading() {
    return value.length() - value.stripLeading().length();
  }

  @Override
  public String toString() {
    return value;
  }
}
