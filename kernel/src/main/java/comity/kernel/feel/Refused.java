package comity.kernel.feel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What FEEL has and law files do not: its words, and the functions it brings along. */
final class Refused {

  /** Words that no name may be. */
  static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "or",
          "not",
          "if",
          "then",
          "else",
          "some",
          "every",
          "satisfies",
          "in",
          "between",
          "for",
          "return",
          "function",
          "external",
          "true",
          "false",
          "null",
          "instance");

  /** FEEL's functions up to DMN 1.5 that are not among the accepted forms, longest first. */
  private static final List<String> FUNCTIONS =
      Arrays.stream(
              """
              abs, after, all, any, append, before, ceiling, coincides, concatenate, contains, context,
              context merge, context put, day of week, day of year, days and time duration, decimal, distinct values,
              during, ends with, even, exp, finished by, finishes, flatten, floor, get entries, get value, includes,
              index of, insert before, is, list replace, log, lower case, matches, max, mean, median, meets, met by,
              min, mode, modulo, month of year, now, number, odd, overlaps, overlaps after, overlaps before, product,
              range, remove, replace, reverse, round down, round half down, round half up, round up, sort, split,
              sqrt, started by, starts, starts with, stddev, string, string join, string length, sublist, substring,
              substring after, substring before, sum, time, today, union, upper case, week of year,
              years and months duration\
              """
                  .split(",\\s*"))
          .sorted((a, b) -> Integer.compare(b.length(), a.length()))
          .toList();

  private Refused() {}

  /** The function at the cursor, with its bracket, that is not accepted. */
  static Optional<String> function(Cursor cursor) {
    return FUNCTIONS.stream().filter(name -> isCalled(cursor, name)).findFirst();
  }

  static boolean isFunction(String name) {
    return FUNCTIONS.contains(name);
  }

  private static boolean isCalled(Cursor cursor, String name) {
    int before = cursor.offset();
    boolean called = cursor.acceptPhrase(name) && cursor.looksAt("(");
    cursor.reset(before);
    return called;
  }

  /** Why, for the message. */
  static String says(String function) {
    return switch (function) {
      case "today", "now" ->
          "`"
              + function
              + "()` is not among the accepted forms; a law compares facts, never the clock";
      case "years and months duration", "days and time duration" ->
          "a duration between two dates (`"
              + function
              + "`) is not among the accepted forms; add a constant duration to the earlier date"
              + " and compare";
      default -> "the function `" + function + "` is not among the accepted forms";
    };
  }
}
