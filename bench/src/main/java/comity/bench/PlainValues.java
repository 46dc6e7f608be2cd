package comity.bench;

import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The facts of a case as the inputs of the exported file. */
final class PlainValues {

  private static final long NANOS_A_SECOND = 1_000_000_000;
  private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

  private PlainValues() {}

  static Map<String, Object> of(Facts facts, Edition edition, String information) {
    Map<String, Object> inputs = record(facts);
    inputs.put(Vocabulary.INFORMATION, information);
    Map<String, Object> lists = new LinkedHashMap<>();
    edition.lists().forEach((name, codes) -> lists.put(camel(name), List.copyOf(codes)));
    inputs.put("lists", lists);
    return inputs;
  }

  private static String camel(String name) {
    return HYPHEN.matcher(name).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
  }

  private static Map<String, Object> record(Facts facts) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Fact fact : facts.type().facts()) {
      String path =
          fact.path().startsWith(Vocabulary.READING)
              ? "readings." + fact.path().substring(Vocabulary.READING.length()).replace("-", "")
              : fact.path();
      put(values, path, value(fact, facts));
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> into, String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      into.put(path, value);
    } else {
      Object inner = into.computeIfAbsent(path.substring(0, dot), k -> new LinkedHashMap<>());
      put((Map<String, Object>) inner, path.substring(dot + 1), value);
    }
  }

  private static Object value(Fact fact, Facts facts) {
    if (!facts.knows(fact.slot())) {
      return null;
    }
    long number = facts.number(fact.slot());
    return switch (fact.type()) {
      case FactType.YesNo t -> number == 1;
      case FactType.OneOf t -> t.values().get((int) number);
      case FactType.Code t -> facts.object(fact.slot());
      case FactType.Day t -> LocalDate.ofEpochDay(number);
      case FactType.Instant t ->
          Instant.ofEpochSecond(
                  Math.floorDiv(number, NANOS_A_SECOND), Math.floorMod(number, NANOS_A_SECOND))
              .atOffset(ZoneOffset.UTC);
      case FactType.Whole t -> BigDecimal.valueOf(number);
      case FactType.Decimal t -> BigDecimal.valueOf(number, Facts.DECIMALS);
      case FactType.SomeOf t -> facts.choices(fact.slot());
      case FactType.ListOf t -> elements(facts.elements(fact.slot()));
    };
  }

  private static List<Map<String, Object>> elements(List<Facts> elements) {
    List<Map<String, Object>> records = new ArrayList<>();
    elements.forEach(e -> records.add(record(e)));
    return records;
  }
}
