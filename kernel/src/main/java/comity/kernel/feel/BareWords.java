package comity.kernel.feel;

import java.util.Set;
import java.util.regex.Pattern;

/** Which texts stand in a cell without quotes. */
final class BareWords {

  private static final Set<String> SPOKEN_FOR = Set.of("yes", "no", "not", "null", "true", "false");

  /** Signs that mean something at the beginning of a cell. */
  private static final String LEADING = "<>=!+-[](){}?@.:;*/\\`'&^~#$%";

  /**
   * A call, an operator or one of FEEL's words: more likely an expression in the wrong place than a
   * text.
   */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "\\p{L}[\\p{L} ]*\\(.*|.*[<>=].*|(.* )?(and|or|not|in|if|some|every|satisfies)( .*)?");

  private BareWords() {}

  static boolean isBare(String text) {
    return !text.isEmpty()
        && text.equals(text.strip())
        && LEADING.indexOf(text.charAt(0)) < 0
        && text.chars().allMatch(BareWords::mayStand)
        && !SPOKEN_FOR.contains(text)
        && !EXPRESSION.matcher(text).matches();
  }

  private static boolean mayStand(int character) {
    return ",\"|\\`".indexOf(character) < 0 && !Character.isISOControl(character);
  }
}
