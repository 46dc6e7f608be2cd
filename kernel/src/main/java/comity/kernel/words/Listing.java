package comity.kernel.words;

import java.util.List;

/** Several words as one. */
public final class Listing {

  private Listing() {}

  /** {@code a, b and c}. */
  public static String and(List<String> words) {
    return with(", ", " and ", words);
  }

  /** {@code a, b or c}. */
  public static String or(List<String> words) {
    return with(", ", " or ", words);
  }

  /** {@code a; b; and c}, for phrases that hold commas themselves. */
  public static String andOf(List<String> phrases) {
    return with("; ", "; and ", phrases);
  }

  /** {@code a; b; or c}, for phrases that hold commas themselves. */
  public static String orOf(List<String> phrases) {
    return with("; ", "; or ", phrases);
  }

  /** {@code 1 rule}, {@code 2 rules}. */
  public static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String with(String between, String last, List<String> words) {
    int size = words.size();
    return size < 2
        ? String.join("", words)
        : String.join(between, words.subList(0, size - 1)) + last + words.getLast();
  }
}
