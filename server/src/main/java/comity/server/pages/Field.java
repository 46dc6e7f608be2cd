package comity.server.pages;

import java.util.Collection;
import java.util.List;

/**
 * A field of a form.
 *
 * @param name by which its words are found, too
 * @param isNeeded whether nothing is recorded without it
 * @param options what can be chosen
 */
record Field(String name, Kind kind, boolean isNeeded, List<Option> options) {

  /** What it looks like. */
  enum Kind {
    /** One line. */
    TEXT,
    /** Several lines. */
    LONG,
    /** A day. */
    DAY,
    /** A day with the time of day. */
    WHEN,
    /** One of some. */
    CHOICE,
    /** Some of some. */
    SEVERAL,
    /** Yes, or nothing. */
    TICK
  }

  /**
   * Something to choose.
   *
   * @param prefix of the key of its words
   * @param words behind them, in no language; often empty
   */
  record Option(String value, String prefix, String words) {}

  static Field text(String name) {
    return new Field(name, Kind.TEXT, false, List.of());
  }

  static Field lines(String name) {
    return new Field(name, Kind.LONG, false, List.of());
  }

  static Field day(String name) {
    return new Field(name, Kind.DAY, false, List.of());
  }

  static Field when(String name) {
    return new Field(name, Kind.WHEN, false, List.of());
  }

  static Field tick(String name) {
    return new Field(name, Kind.TICK, false, List.of());
  }

  /** One of some values, whose words stand behind a prefix. */
  static Field choice(String name, String prefix, Collection<String> values) {
    return new Field(name, Kind.CHOICE, false, options(prefix, values));
  }

  /** Some of them. */
  static Field several(String name, List<Option> options) {
    return new Field(name, Kind.SEVERAL, false, List.copyOf(options));
  }

  static List<Option> options(String prefix, Collection<String> values) {
    return values.stream().map(value -> new Option(value, prefix, "")).toList();
  }

  Field needed() {
    return new Field(name, kind, true, options);
  }

  /** As templates ask for it. */
  public String control() {
    return switch (kind) {
      case TEXT -> "text";
      case LONG -> "long";
      case DAY -> "day";
      case WHEN -> "when";
      case CHOICE -> "choice";
      case SEVERAL -> "several";
      case TICK -> "tick";
    };
  }
}
