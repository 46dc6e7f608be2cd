package comity.replay;

import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.facts.Nearest;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Sets facts from texts, as readings and assumptions are written. */
final class FactText {

  private FactText() {}

  /** The word for an empty list. */
  private static final String NONE = "none";

  /**
   * Sets a fact of the case.
   *
   * @throws FactException if there is no such fact or the text does not say a value of it
   */
  static void set(Draft draft, String path, String text) {
    Fact fact = draft.type().fact(path).orElseThrow(() -> unknown(draft, path));
    try {
      if (fact.type() instanceof FactType.ListOf) {
        list(draft, fact, text);
      } else {
        draft.set(fact, value(fact, text));
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw new FactException(path, "`" + text + "` does not say a value of it", e);
    }
  }

  private static FactException unknown(Draft draft, String path) {
    List<String> paths = draft.type().facts().stream().map(Fact::path).toList();
    if (path.startsWith(Vocabulary.READING)) {
      return new FactException(path, "these laws have no such reading; they have " + ids(paths));
    }
    String hint = Nearest.to(path, paths).map(p -> "; did you mean `" + p + "`?").orElse("");
    return new FactException(path, "the vocabulary has no such fact" + hint);
  }

  private static String ids(List<String> paths) {
    return paths.stream()
        .filter(path -> path.startsWith(Vocabulary.READING))
        .map(path -> path.substring(Vocabulary.READING.length()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static void list(Draft draft, Fact fact, String text) {
    if (!text.equals(NONE)) {
      throw new FactException(fact.path(), "only `none`, an empty list, can be said of it");
    }
    draft.empty(fact.path());
  }

  private static Object value(Fact fact, String text) {
    return switch (fact.type()) {
      case FactType.YesNo t -> yes(fact, text);
      case FactType.Day t -> LocalDate.parse(text);
      case FactType.Instant t -> OffsetDateTime.parse(text);
      case FactType.Whole t -> Long.valueOf(text);
      case FactType.Decimal t -> new BigDecimal(text);
      case FactType.SomeOf t -> List.of(text.split(" *, *", -1));
      case FactType.OneOf t -> text;
      case FactType.Code t -> text;
      case FactType.ListOf t -> throw new IllegalStateException("a list is set by its elements");
    };
  }

  private static boolean yes(Fact fact, String text) {
    return switch (text) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw new FactException(fact.path(), "expects yes or no, not `" + text + "`");
    };
  }
}
