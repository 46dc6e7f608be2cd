package comity.kernel.facts;

import comity.kernel.law.FactType;

/** Types of facts in words, for messages. */
public final class FactTypes {

  private FactTypes() {}

  /** What a reader should write. */
  public static String describe(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> "true or false";
      case FactType.OneOf t -> "one of " + String.join(", ", t.values());
      case FactType.Code t -> "a text in quotes";
      case FactType.Day t -> "a day such as 2024-03-01";
      case FactType.Instant t -> "an instant with its offset, such as 2024-03-01T10:15:00-05:00";
      case FactType.Whole t -> "a whole number";
      case FactType.Decimal t -> "a number";
      case FactType.SomeOf t -> "a list of " + String.join(", ", t.values());
      case FactType.ListOf t -> "a list of objects";
    };
  }
}
