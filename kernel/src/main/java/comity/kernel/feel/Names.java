package comity.kernel.feel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a dialect of FEEL writes names. The notation's names may hold hyphens, which DMN reads as a
 * minus; DMN's may hold blanks and signs, which are told apart from operators only by knowing them
 * beforehand.
 */
public final class Names {

  private static final Names NOTATION = new Names(false, List.of());

  private final boolean dmn;
  private final List<String> known;

  private Names(boolean dmn, List<String> known) {
    this.dmn = dmn;
    this.known = known;
  }

  /**
   * The law notation: {@code violent-or-serious} is one name, a reading is {@code reading A-10}.
   */
  public static Names notation() {
    return NOTATION;
  }

  /**
   * Standard FEEL: a reading is {@code readings.A10}, a dated list {@code lists.violentOrSerious}.
   *
   * @param known every name in scope that may hold blanks or signs: decisions, inputs, their
   *     fields, parameters, functions; plain names may be among them
   */
  public static Names dmn(Collection<String> known) {
    Comparator<String> longestFirst = Comparator.comparingInt(String::length);
    return new Names(
        true,
        known.stream()
            .map(name -> name.strip().replaceAll("\\s+", " "))
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted(longestFirst.reversed().thenComparing(Comparator.naturalOrder()))
            .toList());
  }

  boolean isDmn() {
    return dmn;
  }

  /** Whether a name goes on with this character; a hyphen only before a letter or a digit. */
  boolean goesOn(int character, int next) {
    return isPart(character) || (!dmn && character == '-' && isPart(next));
  }

  static boolean isStart(int character) {
    return Character.isLetter(character) || character == '_';
  }

  static boolean isPart(int character) {
    return Character.isLetterOrDigit(character) || character == '_';
  }

  /** The longest known name at the cursor; moves behind it. */
  Optional<String> acceptKnown(Cursor cursor) {
    return known.stream().filter(cursor::acceptPhrase).findFirst();
  }
}
