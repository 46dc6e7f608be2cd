package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlElement;
import comity.kernel.dmn.xml.XmlText;
import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Turns the elements of a DMN file into a model. Stops at what no reader could understand. */
final class ModelReader {

  private final XmlElement root;
  private final String version;
  private final BoxedReader boxed;
  private final List<LawException.Fault> faults = new ArrayList<>();
  private final SequencedMap<String, DrgElement> elements = new LinkedHashMap<>();

  ModelReader(XmlElement root) {
    this.root = root;
    this.version = DmnNamespace.version(root);
    this.boxed = new BoxedReader(root.attribute("expressionLanguage"), this::typeName);
  }

  DmnModel read() {
    SequencedMap<String, ItemDefinition> types = new LinkedHashMap<>();
    root.all("itemDefinition").stream().map(this::type).forEach(t -> types.put(t.name(), t));
    root.children().stream()
        .filter(c -> c.namespace().equals(root.namespace()))
        .flatMap(c -> element(c).stream())
        .forEach(this::add);
    elements.values().forEach(this::checkReferences);
    if (!faults.isEmpty()) {
      throw new LawException(faults);
    }
    return new DmnModel(head(), types, elements);
  }

  private DmnModel.Head head() {
    Map<String, Position> imports = new TreeMap<>();
    root.all("import").forEach(i -> imports.put(i.attribute("name"), i.at()));
    return new DmnModel.Head(
        root.at(),
        root.attribute("name"),
        root.attribute("namespace"),
        root.textOf("description"),
        law(root).getOrDefault("text", Map.of()),
        imports);
  }

  private void add(DrgElement element) {
    if (element.name().isEmpty()) {
      fault(element.at(), "this needs a `name`");
    }
    if (elements.put(element.id(), element) != null) {
      fault(element.at(), "the id `" + element.id() + "` stands twice");
    }
  }

  private Optional<DrgElement> element(XmlElement element) {
    return switch (element.name()) {
      case "inputData" -> Optional.of(input(element));
      case "decision" -> Optional.of(decision(element));
      case "businessKnowledgeModel" -> Optional.of(knowledge(element));
      case "decisionService" -> Optional.of(service(element));
      default -> Optional.empty();
    };
  }

  private DrgElement input(XmlElement element) {
    return new DrgElement.InputData(
        element.at(), id(element), name(element), variableType(element));
  }

  private DrgElement decision(XmlElement element) {
    return new DrgElement.Decision(
        element.at(),
        id(element),
        name(element),
        variableType(element),
        words(element),
        requirements(element),
        boxed.inside(element));
  }

  private DrgElement knowledge(XmlElement element) {
    Optional<XmlElement> function = element.first("encapsulatedLogic");
    return new DrgElement.Knowledge(
        element.at(),
        id(element),
        name(element),
        variableType(element),
        words(element),
        function.map(this::parameters).orElse(List.of()),
        requirements(element),
        function
            .map(this::body)
            .orElseGet(() -> new Boxed.Refused(element.at(), "a function without logic")));
  }

  private List<DrgElement.Parameter> parameters(XmlElement function) {
    return function.all("formalParameter").stream()
        .map(p -> new DrgElement.Parameter(p.at(), name(p), typeName(p.attribute("typeRef"))))
        .toList();
  }

  private Boxed body(XmlElement function) {
    String kind = function.attributes().getOrDefault("kind", "FEEL");
    return kind.equals("FEEL")
        ? boxed.inside(function)
        : new Boxed.Refused(function.at(), "a function of the kind `" + kind + "`");
  }

  private DrgElement service(XmlElement element) {
    return new DrgElement.Service(
        element.at(),
        id(element),
        name(element),
        variableType(element),
        words(element),
        references(element, "outputDecision").toList(),
        references(element, "encapsulatedDecision").toList(),
        references(element, "inputDecision").toList(),
        references(element, "inputData").toList());
  }

  private List<DrgElement.Reference> requirements(XmlElement element) {
    return element.children().stream()
        .flatMap(r ->
            switch (r.name()) {
              case "informationRequirement" ->
                  Stream.concat(references(r, "requiredInput"), references(r, "requiredDecision"));
              case "knowledgeRequirement" -> references(r, "requiredKnowledge");
              default -> Stream.of();
            })
        .toList();
  }

  private Stream<DrgElement.Reference> references(XmlElement element, String child) {
    return element.all(child).stream()
        .map(c -> new DrgElement.Reference(c.at(), target(c.attribute("href"))));
  }

  /**
   * The id behind {@code #}; a reference into another file keeps the whole address, which no
   * element of this file bears.
   */
  private String target(String href) {
    int sign = href.indexOf('#');
    String namespace = sign < 0 ? "" : href.substring(0, sign);
    return namespace.isEmpty() || namespace.equals(root.attribute("namespace"))
        ? href.substring(sign + 1)
        : href;
  }

  private void checkReferences(DrgElement element) {
    switch (element) {
      case DrgElement.InputData i -> {}
      case DrgElement.Decision d -> check(d.requires());
      case DrgElement.Knowledge k -> check(k.requires());
      case DrgElement.Service s -> {
        check(s.outputs());
        check(s.encapsulated());
        check(s.inputDecisions());
        check(s.inputData());
      }
    }
  }

  private void check(List<DrgElement.Reference> references) {
    references.stream()
        .filter(r -> !elements.containsKey(r.id()) && !r.id().contains("#"))
        .forEach(r -> fault(r.at(), "nothing here has the id `" + r.id() + "`"));
  }

  private ItemDefinition type(XmlElement element) {
    return new ItemDefinition(
        element.at(),
        name(element),
        element.first("typeRef").map(t -> typeName(t.text().trimmed())).orElse(""),
        element.first("functionItem").map(f -> typeName(f.attribute("outputTypeRef"))),
        allowed(element),
        element.attribute("isCollection").equals("true"),
        element.all("itemComponent").stream().map(this::type).toList(),
        lawAndWords(element));
  }

  private static Optional<XmlText> allowed(XmlElement element) {
    return Stream.of("allowedValues", "typeConstraint")
        .flatMap(name -> element.all(name).stream())
        .flatMap(values -> values.all("text").stream())
        .map(XmlElement::text)
        .findFirst();
  }

  private static DrgElement.Words words(XmlElement element) {
    Map<String, String> test = law(element).getOrDefault("test", Map.of());
    String question = element.textOf("question");
    return new DrgElement.Words(
        question.isEmpty() ? test.getOrDefault("question", "") : question,
        element.textOf("description"),
        Optional.ofNullable(test.get("parameters"))
            .map(names -> new DrgElement.TestWords(List.of(names.split(" ")), isByName(test))));
  }

  private static boolean isByName(Map<String, String> test) {
    return test.getOrDefault("called", "").equals("by-name");
  }

  private static Map<String, Map<String, String>> law(XmlElement element) {
    Map<String, Map<String, String>> law = new TreeMap<>();
    element.first("extensionElements").stream()
        .flatMap(e -> e.children().stream())
        .filter(e -> e.namespace().equals(DmnNamespace.LAW))
        .forEach(e -> law.put(e.name(), e.attributes()));
    return law;
  }

  /** A fact's question is the description of its type. */
  private static Map<String, Map<String, String>> lawAndWords(XmlElement element) {
    Map<String, Map<String, String>> law = law(element);
    String description = element.textOf("description");
    if (!description.isEmpty()) {
      law.put("words", Map.of("question", description));
    }
    return law;
  }

  private String variableType(XmlElement element) {
    return element.first("variable").map(v -> typeName(v.attribute("typeRef"))).orElse("");
  }

  /** DMN 1.1 writes a prefix before the name. */
  private String typeName(String typeRef) {
    return version.equals("1.1") ? typeRef.substring(typeRef.indexOf(':') + 1) : typeRef;
  }

  private static String name(XmlElement element) {
    return element.attribute("name").strip().replaceAll("\\s+", " ");
  }

  private static String id(XmlElement element) {
    String id = element.attribute("id");
    return id.isEmpty() ? element.name() + " " + name(element) : id;
  }

  private void fault(Position at, String says) {
    faults.add(new LawException.Fault(at, says));
  }
}
