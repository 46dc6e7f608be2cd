package comity.kernel.scenario;

import comity.kernel.facts.Draft;
import comity.kernel.facts.FactException;
import comity.kernel.facts.FactTypes;
import comity.kernel.facts.Nearest;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.RecordType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Sets facts from YAML. In elements of lists what every reader assumes may be left out; null says
 * that it is not known.
 */
final class FactSetter {

  /** Beside these, flags are no and counts are nought. */
  private static final Map<String, String> ASSUMED =
      Map.of(
          "statute", "NY PL",
          "jurisdiction", "US-NY",
          "status", "final",
          "attempt", "none",
          "equivalentOf", "none",
          "court", "criminal",
          "disposition", "open");

  private final YamlReader yaml;

  FactSetter(YamlReader yaml) {
    this.yaml = yaml;
  }

  void set(Draft draft, String path, Node value) {
    Optional<Fact> fact = draft.type().fact(path);
    if (fact.isEmpty()) {
      yaml.fault(value, unknown(draft.type(), path));
    } else if (!YamlReader.isNull(value)) {
      guard(draft, fact.get(), value);
    }
  }

  /** Says that there is no such fact, and which may have been meant. */
  static String unknown(RecordType type, String path) {
    String hint =
        Nearest.to(path, type.facts().stream().map(Fact::path).toList())
            .map(name -> "; did you mean `" + name + "`?")
            .orElse("; laws/vocabulary.md has them all");
    return "`" + path + "` is not a fact of a " + type + hint;
  }

  private void set(Draft draft, Fact fact, Node value) {
    switch (fact.type()) {
      case FactType.ListOf list -> elements(draft, fact, value);
      case FactType.SomeOf some ->
          draft.set(fact, yaml.list(value).stream().map(yaml::text).toList());
      default -> draft.set(fact, value(fact.type(), yaml.text(value)));
    }
  }

  private void elements(Draft draft, Fact fact, Node value) {
    draft.empty(fact.path());
    for (Node node : yaml.list(value)) {
      Draft element = draft.add(fact);
      Map<String, Node> fields = yaml.map(node);
      element.type().facts().stream()
          .filter(f -> !fields.containsKey(f.path()))
          .forEach(f -> assume(element, f));
      fields.forEach((field, content) -> set(element, field, content));
    }
  }

  private static void assume(Draft element, Fact fact) {
    if (ASSUMED.containsKey(fact.path())) {
      element.set(fact, ASSUMED.get(fact.path()));
    } else if (fact.type() instanceof FactType.YesNo) {
      element.set(fact, false);
    } else if (fact.type() instanceof FactType.Whole) {
      element.set(fact, 0);
    }
  }

  private static Object value(FactType type, String text) {
    return switch (type) {
      case FactType.YesNo t -> yesNo(text);
      case FactType.Day t -> LocalDate.parse(text);
      case FactType.Instant t -> OffsetDateTime.parse(text);
      case FactType.Whole t -> new BigDecimal(text);
      case FactType.Decimal t -> new BigDecimal(text);
      default -> text;
    };
  }

  private static Object yesNo(String text) {
    return switch (text) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> text;
    };
  }

  private void guard(Draft draft, Fact fact, Node value) {
    try {
      set(draft, fact, value);
    } catch (FactException e) {
      yaml.fault(value, e.getMessage());
    } catch (DateTimeException | NumberFormatException e) {
      yaml.fault(value, "`" + fact.path() + "` expects " + FactTypes.describe(fact.type()));
    }
  }
}
