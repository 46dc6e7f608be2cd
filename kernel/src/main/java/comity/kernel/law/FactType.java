package comity.kernel.law;

import java.util.List;

/** What a fact can be. */
public sealed interface FactType {

  /** Yes or no. */
  record YesNo() implements FactType {}

  /**
   * One of these values; {@code assumed} is what the reader supplies where a case says nothing, or
   * empty.
   */
  record OneOf(List<String> values, String assumed) implements FactType {}

  /** Any text: a section number, a jurisdiction. */
  record Code() implements FactType {}

  /** A day. */
  record Day() implements FactType {}

  /** An instant with its offset. */
  record Instant() implements FactType {}

  /** A whole number, not negative. */
  record Whole() implements FactType {}

  /** A decimal number. */
  record Decimal() implements FactType {}

  /** A list of such values, never tested as a whole. */
  record SomeOf(List<String> values) implements FactType {}

  /** A list of elements, by the name of their section in the vocabulary. */
  record ListOf(String element) implements FactType {}
}
