package comity.kernel.dmn.tck;

import comity.kernel.dmn.Imported;
import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * Turns the inputs of a test into facts. An input that the model asks for and the test leaves out
 * is null, which no fact is.
 */
final class CaseFiller {

  private final Imported imported;

  CaseFiller(Imported imported) {
    this.imported = imported;
  }

  /**
   * The facts of a case.
   *
   * @throws RefusedException if an input that is asked for is null, absent or of another type
   */
  Facts facts(SequencedMap<String, TckValue> inputs) {
    Draft draft = new Draft(imported.vocabulary());
    try {
      fill(draft, new TckValue.Parts(inputs));
    } catch (FactException e) {
      throw new RefusedException(e.getMessage(), e);
    }
    return draft.build();
  }

  private void fill(Draft draft, TckValue.Parts value) {
    for (Fact fact : draft.type().facts()) {
      if (isAsked(draft, fact)) {
        set(draft, fact, find(value, fact.path()));
      }
    }
  }

  private boolean isAsked(Draft draft, Fact fact) {
    return imported
        .asked()
        .getOrDefault(draft.type().name(), new TreeSet<>())
        .contains(fact.path());
  }

  private static TckValue find(TckValue value, String path) {
    if (!(value instanceof TckValue.Parts parts)) {
      return new TckValue.Nil();
    }
    if (parts.parts().containsKey(path)) {
      return parts.parts().get(path);
    }
    int dot = path.indexOf('.');
    TckValue inner = dot < 0 ? null : parts.parts().get(path.substring(0, dot));
    return inner == null ? new TckValue.Nil() : find(inner, path.substring(dot + 1));
  }

  private void set(Draft draft, Fact fact, TckValue value) {
    switch (value) {
      case TckValue.Nil nil ->
          throw new RefusedException("the input `" + fact.path() + "` is null or absent");
      case TckValue.Simple simple -> draft.set(fact, simple(fact, simple));
      case TckValue.Items items when fact.type() instanceof FactType.ListOf ->
          elements(draft, fact, items.items());
      default -> throw otherType(fact);
    }
  }

  private void elements(Draft draft, Fact fact, List<TckValue> items) {
    draft.empty(fact.path());
    for (TckValue item : items) {
      if (!(item instanceof TckValue.Parts parts)) {
        throw otherType(fact);
      }
      fill(draft.add(fact), parts);
    }
  }

  private static Object simple(Fact fact, TckValue.Simple value) {
    try {
      return switch (fact.type()) {
        case FactType.YesNo t when isOf(value, "boolean") -> Boolean.valueOf(value.text().strip());
        case FactType.OneOf t when isOf(value, "string") -> value.text();
        case FactType.Code t when isOf(value, "string") -> value.text();
        case FactType.Day t when isOf(value, "date") -> LocalDate.parse(value.text().strip());
        case FactType.Instant t when isOf(value, "dateTime") ->
            OffsetDateTime.parse(value.text().strip());
        case FactType.Whole t when isNumber(value) -> new BigDecimal(value.text().strip());
        case FactType.Decimal t when isNumber(value) -> new BigDecimal(value.text().strip());
        default -> throw otherType(fact);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new RefusedException(
          "the input `" + fact.path() + "` is `" + value.text() + "`, which no fact is", e);
    }
  }

  private static boolean isOf(TckValue.Simple value, String type) {
    return value.type().equals(type) || value.type().isEmpty();
  }

  private static boolean isNumber(TckValue.Simple value) {
    return List.of("decimal", "double", "integer", "int", "long", "").contains(value.type());
  }

  private static RefusedException otherType(Fact fact) {
    return new RefusedException(
        "the input `" + fact.path() + "` is of another type than the model declares");
  }
}
