package comity.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of elements in words. */
final class Places {

  private static final Pattern ELEMENT = Pattern.compile("([A-Za-z]+)\\[(\\d+)\\]");

  private Places() {}

  /** {@code convictions 2: } for {@code person.convictions[1].level}; empty outside lists. */
  static String words(String path) {
    StringBuilder words = new StringBuilder();
    for (Matcher m = ELEMENT.matcher(path); m.find(); ) {
      String list = m.group(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
      words.append(words.isEmpty() ? "Of " : ", ").append(list).append(", number ");
      words.append(Integer.parseInt(m.group(2)) + 1);
    }
    return words.isEmpty() ? "" : words.append(": ").toString();
  }
}
