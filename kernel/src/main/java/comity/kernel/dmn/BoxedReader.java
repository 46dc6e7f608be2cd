package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds the logic inside an element of a DMN file. */
final class BoxedReader {

  private static final Map<String, String> REFUSED =
      Map.of(
          "context", "a boxed context",
          "relation", "a relation",
          "list", "a boxed list",
          "functionDefinition", "a boxed function definition",
          "conditional", "a boxed conditional",
          "filter", "a boxed filter",
          "for", "a boxed iteration",
          "some", "a boxed quantifier",
          "every", "a boxed quantifier");

  private final String language;
  private final UnaryOperator<String> typeNames;

  /**
   * A reader for one file.
   *
   * @param language the expression language that the file names for all expressions; empty for FEEL
   * @param typeNames what a reference to a type says in the file's version of DMN
   */
  BoxedReader(String language, UnaryOperator<String> typeNames) {
    this.language = language;
    this.typeNames = typeNames;
  }

  /** The logic inside that element. */
  Boxed inside(XmlElement holder) {
    return holder.children().stream()
        .flatMap(child -> expression(child).stream())
        .findFirst()
        .orElseGet(() -> new Boxed.Refused(holder.at(), "a `" + holder.name() + "` without logic"));
  }

  private Optional<Boxed> expression(XmlElement element) {
    return switch (element.name()) {
      case "literalExpression" -> Optional.of(literal(element));
      case "invocation" -> Optional.of(invocation(element));
      case "decisionTable" -> Optional.of(table(element));
      default ->
          Optional.ofNullable(REFUSED.get(element.name()))
              .map(what -> new Boxed.Refused(element.at(), what));
    };
  }

  private Boxed literal(XmlElement element) {
    if (element.first("importedValues").isPresent()) {
      return new Boxed.Refused(element.at(), "a list of imported values");
    }
    String foreign = foreign(element);
    if (!foreign.isEmpty()) {
      return new Boxed.Refused(element.at(), "the expression language `" + foreign + "`");
    }
    return element
        .first("text")
        .filter(text -> !text.text().trimmed().isEmpty())
        .<Boxed>map(text -> new Boxed.Literal(text.text().at(), typeRef(element), text.text()))
        .orElseGet(() -> new Boxed.Refused(element.at(), "an expression without text"));
  }

  private String foreign(XmlElement element) {
    String named = element.attribute("expressionLanguage");
    String used = named.isEmpty() ? language : named;
    return used.isEmpty() || used.toLowerCase(Locale.ROOT).contains("feel") ? "" : used;
  }

  private Boxed invocation(XmlElement element) {
    List<Boxed.Binding> bindings =
        element.all("binding").stream()
            .map(b ->
                new Boxed.Binding(
                    b.first("parameter").map(p -> p.attribute("name")).orElse(""), inside(b)))
            .toList();
    return switch (inside(element)) {
      case Boxed.Literal function ->
          new Boxed.Invocation(element.at(), typeRef(element), function.text(), bindings);
      case Boxed other -> new Boxed.Refused(other.at(), "a call of anything but a name");
    };
  }

  private Boxed table(XmlElement element) {
    return new Boxed.Table(
        element.at(),
        typeRef(element),
        element.attributes().getOrDefault("hitPolicy", "UNIQUE"),
        element.all("input").stream().map(this::input).toList(),
        element.all("output").stream().map(this::output).toList(),
        element.all("rule").stream().map(this::rule).toList());
  }

  private Boxed.Input input(XmlElement element) {
    Optional<XmlElement> expression = element.first("inputExpression");
    return new Boxed.Input(
        element.at(),
        element.attribute("label"),
        expression.map(this::typeRef).orElse(""),
        expression.flatMap(e -> e.first("text")).map(XmlElement::text).orElse(element.text()),
        element.first("inputValues").flatMap(v -> v.first("text")).map(XmlElement::text));
  }

  private Boxed.Output output(XmlElement element) {
    return new Boxed.Output(
        element.at(),
        element.attribute("name"),
        typeRef(element),
        element.first("outputValues").flatMap(v -> v.first("text")).map(XmlElement::text),
        element.first("defaultOutputEntry").isPresent());
  }

  private Boxed.Rule rule(XmlElement element) {
    return new Boxed.Rule(
        element.at(),
        element.attribute("id"),
        says(element),
        element.all("inputEntry").stream()
            .map(e -> e.first("text").map(XmlElement::text).orElse(e.text()))
            .toList(),
        element.all("outputEntry").stream().map(this::literal).toList());
  }

  private String typeRef(XmlElement element) {
    return typeNames.apply(element.attribute("typeRef"));
  }

  private static String says(XmlElement rule) {
    String description = rule.textOf("description");
    return description.isEmpty()
        ? rule.all("annotationEntry").stream()
            .map(a -> a.textOf("text"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "))
        : description;
  }
}
