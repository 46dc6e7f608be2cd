package comity.kernel.json;

import comity.kernel.compile.Sum;
import comity.kernel.facts.Facts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes cases as {@link CaseReader} reads them: what is unknown is left out. */
public final class CaseWriter {

  private CaseWriter() {}

  /** Writes the case without line breaks. */
  public static void write(Facts facts, Utf8 into) {
    object(tree(facts), into);
  }

  private static Map<String, Object> tree(Facts facts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Fact fact : facts.type().facts()) {
      if (facts.knows(fact.slot()) && !isLeftOut(facts, fact)) {
        place(tree, fact.path(), value(facts, fact));
      }
    }
    return tree;
  }

  /** What a reader supplies by itself, or may not be told. */
  private static boolean isLeftOut(Facts facts, Fact fact) {
    return fact.path().equals(Vocabulary.INFORMATION)
        || (fact.type() instanceof FactType.OneOf one
            && one.values().get((int) facts.number(fact.slot())).equals(one.assumed()));
  }

  private static void place(Map<String, Object> tree, String path, Object value) {
    List<String> keys = Shape.keys(path);
    Map<String, Object> holder = tree;
    for (String key : keys.subList(0, keys.size() - 1)) {
      holder = group(holder, key);
    }
    holder.put(keys.getLast(), value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> group(Map<String, Object> tree, String key) {
    return (Map<String, Object>) tree.computeIfAbsent(key, k -> new LinkedHashMap<>());
  }

  private static Object value(Facts facts, Fact fact) {
    long number = facts.number(fact.slot());
    return switch (fact.type()) {
      case FactType.YesNo t -> number == 1;
      case FactType.OneOf t -> t.values().get((int) number);
      case FactType.Day t -> Sum.toObject(Sum.Kind.DAY, number).toString();
      case FactType.Instant t -> Sum.toObject(Sum.Kind.INSTANT, number).toString();
      case FactType.Whole t -> number;
      case FactType.Decimal t -> Sum.toObject(Sum.Kind.NUMBER, number);
      case FactType.ListOf t -> facts.elements(fact.slot()).stream().map(CaseWriter::tree).toList();
      case FactType.Code t -> facts.object(fact.slot());
      case FactType.SomeOf t -> facts.choices(fact.slot());
    };
  }

  private static void object(Map<?, ?> tree, Utf8 into) {
    into.raw("{");
    boolean first = true;
    for (Map.Entry<?, ?> entry : tree.entrySet()) {
      into.raw(first ? "" : ",").text((String) entry.getKey()).raw(":");
      value(entry.getValue(), into);
      first = false;
    }
    into.raw("}");
  }

  private static void value(Object value, Utf8 into) {
    switch (value) {
      case Map<?, ?> tree -> object(tree, into);
      case List<?> list -> into.list(list, CaseWriter::value);
      case String text -> into.text(text);
      default -> into.raw(value.toString());
    }
  }
}
