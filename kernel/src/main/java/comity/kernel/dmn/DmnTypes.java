package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlText;
import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelParser;
import comity.kernel.feel.Names;
import comity.kernel.feel.Test;
import comity.kernel.law.LawException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The types that a DMN file declares, by name. */
final class DmnTypes {

  private final Map<String, ItemDefinition> definitions;

  DmnTypes(Map<String, ItemDefinition> definitions) {
    this.definitions = definitions;
  }

  /** The type of that name; a name that nothing bears is a refused type. */
  DmnType of(String typeRef) {
    return named(typeRef, new HashSet<>());
  }

  /** What a function of that type gives; many files name the type of the value instead. */
  DmnType given(String typeRef) {
    return Optional.ofNullable(definitions.get(typeRef))
        .flatMap(ItemDefinition::function)
        .map(this::of)
        .orElseGet(() -> of(typeRef));
  }

  /** What our own extension says of the type of that name. */
  Map<String, Map<String, String>> law(String typeRef) {
    return Optional.ofNullable(definitions.get(typeRef)).map(ItemDefinition::law).orElse(Map.of());
  }

  /** Every name of a type's part that the file declares. */
  List<String> partNames() {
    List<String> names = new ArrayList<>();
    definitions.values().forEach(d -> collectParts(d, names));
    return names;
  }

  private static void collectParts(ItemDefinition definition, List<String> names) {
    for (ItemDefinition part : definition.components()) {
      names.add(part.name());
      collectParts(part, names);
    }
  }

  private DmnType named(String typeRef, Set<String> above) {
    ItemDefinition definition = definitions.get(typeRef);
    if (definition == null) {
      return builtIn(typeRef);
    }
    if (!above.add(typeRef)) {
      return new DmnType.Refused("the type `" + typeRef + "`, which holds itself,");
    }
    DmnType type = defined(definition, typeRef, above);
    above.remove(typeRef);
    return type;
  }

  private static DmnType builtIn(String name) {
    return switch (name) {
      case "", "Any" -> DmnType.Simple.ANY;
      case "boolean" -> DmnType.Simple.YES_NO;
      case "string" -> DmnType.Simple.TEXT;
      case "number" -> DmnType.Simple.NUMBER;
      case "date" -> DmnType.Simple.DAY;
      case "dateTime", "date and time" -> DmnType.Simple.INSTANT;
      case "dayTimeDuration",
          "days and time duration",
          "yearMonthDuration",
          "years and months duration" ->
          DmnType.Simple.DURATION;
      case "time" -> new DmnType.Refused("a time of day");
      case "context" -> new DmnType.Refused("a context without declared parts");
      default -> new DmnType.Refused("the type `" + name + "`, which the file does not declare,");
    };
  }

  private DmnType defined(ItemDefinition definition, String name, Set<String> above) {
    if (definition.function().isPresent()) {
      return new DmnType.Refused("a function");
    }
    DmnType one =
        definition.components().isEmpty()
            ? closed(named(definition.typeRef(), above), definition.allowed())
            : structure(definition, name, above);
    return definition.collection() ? new DmnType.Listed(one) : one;
  }

  private DmnType structure(ItemDefinition definition, String name, Set<String> above) {
    SequencedMap<String, DmnType.Part> parts = new LinkedHashMap<>();
    for (ItemDefinition part : definition.components()) {
      parts.put(
          part.name(),
          new DmnType.Part(defined(part, name + "." + part.name(), above), lawOf(part)));
    }
    return new DmnType.Structure(name, parts);
  }

  /** What stands at a part itself goes before what stands at its type. */
  private Map<String, Map<String, String>> lawOf(ItemDefinition part) {
    return part.law().isEmpty() ? law(part.typeRef()) : part.law();
  }

  private static DmnType closed(DmnType type, Optional<XmlText> allowed) {
    return allowed.map(values -> closed(type, values)).orElse(type);
  }

  private static DmnType closed(DmnType type, XmlText allowed) {
    if (type instanceof DmnType.Listed list) {
      return new DmnType.Listed(closed(list.of(), allowed));
    }
    if (type instanceof DmnType.Refused || (type == DmnType.Simple.YES_NO && isBoth(allowed))) {
      return type;
    }
    return texts(allowed)
        .<DmnType>map(DmnType.Closed::new)
        .filter(type::takes)
        .orElseGet(
            () -> new DmnType.Refused(type.words() + " closed over `" + allowed.trimmed() + "`"));
  }

  private static boolean isBoth(XmlText allowed) {
    return List.of("true,false", "false,true").contains(allowed.trimmed().replace(" ", ""));
  }

  /** The texts that a closed type or column lists; empty if it lists anything but texts. */
  static Optional<List<String>> texts(XmlText allowed) {
    try {
      return texts(FeelParser.test(allowed.trimmed(), allowed.at(), Names.dmn(List.of())));
    } catch (LawException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> texts(Test test) {
    return switch (test) {
      case Test.Equals(var at, Expr.Literal(var place, String text)) -> Optional.of(List.of(text));
      case Test.OneOf some -> texts(some.tests());
      default -> Optional.empty();
    };
  }

  private static Optional<List<String>> texts(List<Test> tests) {
    List<String> texts = new ArrayList<>();
    for (Test test : tests) {
      Optional<List<String>> one = texts(test);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      texts.addAll(one.get());
    }
    return Optional.of(List.copyOf(texts));
  }
}
