package comity.kernel.ask;

import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Answers as people write them. */
public final class AnswerText {

  /** More elements than this are nobody's convictions. */
  private static final int MOST = 200;

  private static final String NONE = "none";

  private AnswerText() {}

  /** What may be written, to stand behind the question: {@code yes or no}. */
  public static String accepted(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> "yes or no";
      case FactType.OneOf t -> String.join(", ", t.values());
      case FactType.Code t -> "text, such as 120.05(1)";
      case FactType.Day t -> "a day, such as 2024-03-01";
      case FactType.Instant t -> "a time with its offset, such as 2024-03-01T10:15:00-05:00";
      case FactType.Whole t -> "a whole number";
      case FactType.Decimal t -> "a number";
      case FactType.SomeOf t -> "any of " + String.join(", ", t.values()) + "; or none";
      case FactType.ListOf t -> "how many, 0 for none";
    };
  }

  /** The values to choose from, in the order of the vocabulary; none where anything may stand. */
  public static List<String> values(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> List.of("yes", "no");
      case FactType.OneOf t -> t.values();
      case FactType.SomeOf t -> t.values();
      default -> List.of();
    };
  }

  /**
   * The value, as {@link comity.kernel.facts.FactPath#set} takes it.
   *
   * @throws FactException if the text is no such value
   */
  public static Object parse(Fact fact, String text) {
    String plain = text.strip();
    try {
      return switch (fact.type()) {
        case FactType.YesNo t -> yesNo(fact, plain);
        case FactType.OneOf t -> oneOf(t.values(), fact, plain);
        case FactType.Code t -> plain;
        case FactType.Day t -> day(fact, plain);
        case FactType.Instant t -> OffsetDateTime.parse(plain.replace(' ', 'T'));
        case FactType.Whole t -> number(fact, plain, 100_000);
        case FactType.Decimal t -> new BigDecimal(plain);
        case FactType.SomeOf t -> someOf(t.values(), fact, plain);
        case FactType.ListOf t -> number(fact, plain, MOST);
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      throw refused(fact, e);
    }
  }

  private static FactException refused(Fact fact, Exception cause) {
    return new FactException(fact.path(), "expects " + accepted(fact.type()), cause);
  }

  private static boolean yesNo(Fact fact, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true" -> true;
      case "no", "n", "false" -> false;
      default -> throw refused(fact, null);
    };
  }

  /** A value, or its beginning where no other value begins so. */
  private static String oneOf(List<String> values, Fact fact, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    List<String> meant =
        values.stream().filter(v -> v.toLowerCase(Locale.ROOT).equals(wanted)).toList();
    if (meant.isEmpty() && !wanted.isEmpty()) {
      meant = values.stream().filter(v -> v.toLowerCase(Locale.ROOT).startsWith(wanted)).toList();
    }
    if (meant.size() != 1) {
      throw new FactException(fact.path(), "takes one of " + String.join(", ", values));
    }
    return meant.getFirst();
  }

  private static List<String> someOf(List<String> values, Fact fact, String text) {
    if (text.toLowerCase(Locale.ROOT).equals(NONE) && !values.contains(NONE)) {
      return List.of();
    }
    return Arrays.stream(text.split("[,;]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part -> oneOf(values, fact, part))
        .distinct()
        .toList();
  }

  private static LocalDate day(Fact fact, String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.isBefore(Draft.FIRST_DAY) || day.isAfter(Draft.LAST_DAY)) {
      throw new FactException(
          fact.path(), "lies between " + Draft.FIRST_DAY + " and " + Draft.LAST_DAY);
    }
    return day;
  }

  private static int number(Fact fact, String text, int most) {
    int number = Integer.parseInt(text);
    if (number < 0 || number > most) {
      throw new FactException(fact.path(), "expects a whole number from 0 to " + most);
    }
    return number;
  }
}
