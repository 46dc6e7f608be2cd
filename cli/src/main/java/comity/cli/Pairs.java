package comity.cli;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What options such as {@code --reading A-10=2} give, each name once. */
final class Pairs {

  private Pairs() {}

  /**
   * The values by name.
   *
   * @param form what the option takes, {@code ID=VALUE}
   * @param example such a pair
   */
  static SortedMap<String, String> parse(
      String option, String form, String example, List<String> texts) {
    SortedMap<String, String> pairs = new TreeMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new CommandException(
            "`" + text + "` for " + option + " is not " + form + ", such as " + example);
      }
      String name = text.substring(0, equals);
      if (pairs.put(name, text.substring(equals + 1)) != null) {
        throw new CommandException(option + " names `" + name + "` twice; give it once");
      }
    }
    return Collections.unmodifiableSortedMap(pairs);
  }
}
