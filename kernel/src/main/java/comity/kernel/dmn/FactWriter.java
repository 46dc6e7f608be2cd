package comity.kernel.dmn;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Flattens the types of input data to facts, and those of elements of lists to kinds of records.
 */
final class FactWriter {

  private final DmnTypes types;
  private final Map<FactPath, List<String>> closed;
  private final Set<FactPath> factors;
  private final Map<String, List<Fact>> records;

  FactWriter(
      DmnTypes types,
      Map<FactPath, List<String>> closed,
      Set<FactPath> factors,
      Map<String, List<Fact>> records) {
    this.types = types;
    this.closed = closed;
    this.factors = factors;
    this.records = records;
  }

  /** Adds the facts of an input to those of the case. */
  void add(String path, DmnType type, Map<String, Map<String, String>> law) {
    add(Vocabulary.CASE, "", path, new DmnType.Part(type, law));
  }

  private void add(String record, String typeName, String path, DmnType.Part part) {
    if (part.type() instanceof DmnType.Structure structure) {
      structure.parts().forEach((name, inner) -> add(record, typeName, path + "." + name, inner));
      return;
    }
    factType(new FactPath(typeName, path), part)
        .ifPresent(
            type -> records.get(record).add(fact(records.get(record).size(), path, type, part)));
  }

  private static Fact fact(int slot, String path, FactType type, DmnType.Part part) {
    Map<String, String> law = part.law().getOrDefault("fact", Map.of());
    String question =
        part.law().getOrDefault("words", Map.of()).getOrDefault("question", path + "?");
    return new Fact(path, slot, type, question, law.getOrDefault("who", ""));
  }

  /** Empty for what no law can use: an expression that names it is refused where it stands. */
  private Optional<FactType> factType(FactPath where, DmnType.Part part) {
    Map<String, String> law = part.law().getOrDefault("fact", Map.of());
    return switch (part.type()) {
      case DmnType.Simple.YES_NO -> Optional.of(new FactType.YesNo());
      case DmnType.Simple.TEXT -> Optional.of(text(where));
      case DmnType.Simple.NUMBER -> Optional.of(number(where, law));
      case DmnType.Simple.DAY -> Optional.of(new FactType.Day());
      case DmnType.Simple.INSTANT -> Optional.of(new FactType.Instant());
      case DmnType.Closed c ->
          Optional.of(new FactType.OneOf(c.values(), law.getOrDefault("assumed", "")));
      case DmnType.Listed(DmnType.Structure element) ->
          Optional.of(new FactType.ListOf(element(element)));
      case DmnType.Listed(DmnType.Closed some) -> Optional.of(new FactType.SomeOf(some.values()));
      default -> Optional.empty();
    };
  }

  private FactType text(FactPath where) {
    return closed.containsKey(where)
        ? new FactType.OneOf(closed.get(where), "")
        : new FactType.Code();
  }

  private FactType number(FactPath where, Map<String, String> law) {
    return factors.contains(where) || law.getOrDefault("type", "").equals("whole number")
        ? new FactType.Whole()
        : new FactType.Decimal();
  }

  private String element(DmnType.Structure element) {
    String name = recordName(types, element.name());
    if (!records.containsKey(name)) {
      records.put(name, new ArrayList<>());
      element.parts().forEach((part, inner) -> add(name, element.name(), part, inner));
    }
    return name;
  }

  /** What the vocabulary calls the elements of that type. */
  static String recordName(DmnTypes types, String type) {
    String stated = types.law(type).getOrDefault("element", Map.of()).getOrDefault("name", "");
    if (!stated.isEmpty()) {
      return stated;
    }
    boolean prefixed =
        type.length() > 1 && type.charAt(0) == 't' && Character.isUpperCase(type.charAt(1));
    String name =
        prefixed ? type.substring(1, 2).toLowerCase(Locale.ROOT) + type.substring(2) : type;
    return name.equals(Vocabulary.CASE) ? "oneCase" : name;
  }
}
