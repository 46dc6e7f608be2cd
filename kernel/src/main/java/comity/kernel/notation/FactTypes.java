package comity.kernel.notation;

import comity.kernel.law.FactType;
import comity.kernel.law.LawException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The columns {@code type} and {@code values} of the vocabulary. */
final class FactTypes {

  private static final String LIST = "list of ";
  private static final String ASSUMED_ONLY_FOR = "established.";

  private FactTypes() {}

  static FactType of(String path, Cell type, Cell values) {
    FactType plain = plain(type.raw());
    if (plain != null) {
      return withoutValues(plain, values);
    }
    return switch (type.raw()) {
      case "one of" -> oneOf(path, values);
      case "some of" -> new FactType.SomeOf(distinct(values, list(values)));
      default ->
          throw new LawException(
              type.at(),
              "`"
                  + type.raw()
                  + "` is no type; expected `yes/no`, `one of`, `code`, `date`, `instant`, `whole"
                  + " number`, `number`, `some of` or `list of …`");
    };
  }

  private static FactType plain(String type) {
    return switch (type) {
      case "yes/no" -> new FactType.YesNo();
      case "code" -> new FactType.Code();
      case "date" -> new FactType.Day();
      case "instant" -> new FactType.Instant();
      case "whole number" -> new FactType.Whole();
      case "number" -> new FactType.Decimal();
      default ->
          type.startsWith(LIST) ? new FactType.ListOf(type.substring(LIST.length()).strip()) : null;
    };
  }

  private static FactType withoutValues(FactType type, Cell values) {
    if (!values.isEmpty()) {
      throw new LawException(
          values.at(),
          "only `one of` and `some of` list their values, found some for `" + name(type) + "`");
    }
    return type;
  }

  private static FactType oneOf(String path, Cell cell) {
    List<String> values = list(cell);
    List<String> marked = values.stream().filter(value -> value.endsWith("*")).toList();
    if (marked.size() > 1) {
      throw new LawException(cell.at(), "only one value can be assumed, found " + marked);
    }
    if (!marked.isEmpty() && !path.startsWith(ASSUMED_ONLY_FOR)) {
      throw new LawException(
          cell.at(),
          "a value is assumed only for `" + ASSUMED_ONLY_FOR + "…`, never for a fact of the case");
    }
    String assumed = marked.isEmpty() ? "" : unmarked(marked.getFirst());
    return new FactType.OneOf(
        distinct(cell, values.stream().map(FactTypes::unmarked).toList()), assumed);
  }

  private static String unmarked(String value) {
    return value.endsWith("*") ? value.substring(0, value.length() - 1) : value;
  }

  private static List<String> list(Cell cell) {
    return Arrays.stream(cell.text().split(",", -1)).map(String::strip).toList();
  }

  private static List<String> distinct(Cell cell, List<String> values) {
    Set<String> seen = new TreeSet<>();
    for (String value : values) {
      if (value.isEmpty()) {
        throw new LawException(cell.at(), "an empty value; expected values parted by commas");
      }
      if (!seen.add(value)) {
        throw new LawException(cell.at(), "the value `" + value + "` stands twice");
      }
    }
    return List.copyOf(values);
  }

  static String name(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> "yes/no";
      case FactType.OneOf t -> "one of";
      case FactType.Code t -> "code";
      case FactType.Day t -> "date";
      case FactType.Instant t -> "instant";
      case FactType.Whole t -> "whole number";
      case FactType.Decimal t -> "number";
      case FactType.SomeOf t -> "some of";
      case FactType.ListOf t -> LIST + t.element();
    };
  }

  static String values(FactType type) {
    List<String> values = new ArrayList<>();
    switch (type) {
      case FactType.OneOf(var all, var assumed) ->
          all.forEach(value -> values.add(value.equals(assumed) ? value + "*" : value));
      case FactType.SomeOf(var all) -> values.addAll(all);
      default -> {}
    }
    return String.join(", ", values);
  }
}
