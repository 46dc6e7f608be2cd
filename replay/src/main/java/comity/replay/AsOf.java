package comity.replay;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The day whose law a record is held against. */
public sealed interface AsOf {

  /** The day in a column of each record. */
  record Column(String name) implements AsOf {}

  /** The same day for all. */
  record Day(LocalDate day) implements AsOf {}

  /** The last day on which the version before that of the first side was in force. */
  record Before() implements AsOf {}

  /** Reads {@code before}, a day such as {@code 2014-12-13}, or else the name of a column. */
  static AsOf parse(String text) {
    if (text.equals("before")) {
      return new Before();
    }
    try {
      return new Day(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return new Column(text);
    }
  }
}
