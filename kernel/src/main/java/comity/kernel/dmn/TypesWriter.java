package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlWriter;
import comity.kernel.law.Acts;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Writes the item definitions: the objects of the case with the fields that the text uses, and what
 * decisions give.
 */
final class TypesWriter {

  private final XmlWriter xml;
  private final DmnNames names;
  private final TypeNames types;
  private final UsedFacts used;

  /** An object of the case: its facts and inner objects by name, in the order of the vocabulary. */
  private record Node(SequencedMap<String, Node> inner, Fact fact) {}

  TypesWriter(XmlWriter xml, DmnNames names, TypeNames types, UsedFacts used) {
    this.xml = xml;
    this.names = names;
    this.types = types;
    this.used = used;
  }

  /** All types; gives the type of each input by the input's name. */
  SequencedMap<String, String> write(boolean hasActs) {
    if (hasActs) {
      closed(TypeNames.MODALITY, Acts.MODALITIES);
    }
    texts();
    used.records().forEach(this::record);
    SequencedMap<String, String> inputs = new LinkedHashMap<>();
    tree(used.facts(Vocabulary.CASE))
        .inner()
        .forEach((name, node) -> inputs.put(name, object(name, node)));
    readings(inputs);
    lists(inputs);
    types.structures().forEach(this::structure);
    return inputs;
  }

  private void closed(String name, List<String> values) {
    open("itemDefinition", name, name, "false");
    xml.text("typeRef", "string");
    values(values);
    xml.close("itemDefinition");
  }

  private void texts() {
    open("itemDefinition", TypeNames.TEXTS, TypeNames.TEXTS, "true");
    xml.text("typeRef", "string").close("itemDefinition");
  }

  private void record(String record) {
    String name = types.record(record);
    SequencedMap<String, Node> parts = tree(used.facts(record)).inner();
    Map<String, String> inner = innerTypes(name.substring(1), parts);
    open("itemDefinition", name, name, "false");
    law("law:element", "name", record);
    parts.forEach((part, node) -> component(name, part, node, inner));
    xml.close("itemDefinition");
    open("itemDefinition", types.list(record), types.list(record), "true");
    xml.text("typeRef", name).close("itemDefinition");
  }

  private static Node tree(List<Fact> facts) {
    Node root = new Node(new LinkedHashMap<>(), null);
    for (Fact fact : facts) {
      Node node = root;
      List<String> path = List.of(fact.path().split("\\."));
      for (String step : path.subList(0, path.size() - 1)) {
        node = node.inner().computeIfAbsent(step, s -> new Node(new LinkedHashMap<>(), null));
      }
      node.inner().put(path.getLast(), new Node(new LinkedHashMap<>(), fact));
    }
    return root;
  }

  /** Writes the type of an object and before it those of its inner objects; gives its name. */
  private String object(String path, Node node) {
    String name = types.take(DmnNames.type(path));
    if (node.fact() != null) {
      open("itemDefinition", name, name, "false");
      fact(node.fact());
      xml.close("itemDefinition");
      return name;
    }
    Map<String, String> inner = innerTypes(path, node.inner());
    open("itemDefinition", name, name, "false");
    node.inner().forEach((part, child) -> component(name, part, child, inner));
    xml.close("itemDefinition");
    return name;
  }

  private Map<String, String> innerTypes(String path, Map<String, Node> parts) {
    Map<String, String> inner = new LinkedHashMap<>();
    parts.forEach((part, node) -> {
      if (node.fact() == null) {
        inner.put(part, object(path + DmnNames.type(part).substring(1), node));
      }
    });
    return inner;
  }

  private void component(String type, String part, Node node, Map<String, String> inner) {
    open("itemComponent", type + "_" + part, part, "false");
    if (node.fact() == null) {
      xml.text("typeRef", inner.get(part));
    } else {
      fact(node.fact());
    }
    xml.close("itemComponent");
  }

  private void fact(Fact fact) {
    xml.text("description", fact.question());
    String whole = fact.type() instanceof FactType.Whole ? "whole number" : "";
    String assumed = fact.type() instanceof FactType.OneOf one ? one.assumed() : "";
    law("law:fact", "who", fact.who(), "type", whole, "assumed", assumed);
    switch (fact.type()) {
      case FactType.ListOf list -> xml.text("typeRef", types.list(list.element()));
      case FactType.OneOf one -> {
        xml.text("typeRef", "string");
        values(one.values());
      }
      case FactType.SomeOf some -> xml.text("typeRef", TypeNames.TEXTS);
      case FactType.YesNo t -> xml.text("typeRef", "boolean");
      case FactType.Code t -> xml.text("typeRef", "string");
      case FactType.Day t -> xml.text("typeRef", "date");
      case FactType.Instant t -> xml.text("typeRef", "dateTime");
      case FactType.Whole t -> xml.text("typeRef", "number");
      case FactType.Decimal t -> xml.text("typeRef", "number");
    }
  }

  private void readings(Map<String, String> inputs) {
    if (used.readings().isEmpty()) {
      return;
    }
    String type = types.take("tReadings");
    inputs.put(Needs.READINGS, type);
    open("itemDefinition", type, type, "false");
    used.readings().forEach(r -> reading(type, r));
    xml.close("itemDefinition");
  }

  private void reading(String type, Fact reading) {
    String id = reading.path().substring(Vocabulary.READING.length());
    String part = DmnNames.reading(id);
    open("itemComponent", type + "_" + part, part, "false");
    xml.text("description", reading.question());
    law("law:reading", "id", id);
    xml.text("typeRef", "string");
    values(((FactType.OneOf) reading.type()).values());
    xml.close("itemComponent");
  }

  private void lists(Map<String, String> inputs) {
    if (used.lists().isEmpty()) {
      return;
    }
    String type = types.take("tLists");
    inputs.put(Needs.LISTS, type);
    open("itemDefinition", type, type, "false");
    used.lists().forEach(list -> list(type, list));
    xml.close("itemDefinition");
  }

  private void list(String type, String list) {
    String part = DmnNames.list(list);
    open("itemComponent", type + "_" + part, part, "false");
    law("law:list", "name", list);
    xml.text("typeRef", TypeNames.TEXTS).close("itemComponent");
  }

  private void structure(Map<String, String> parts, String name) {
    open("itemDefinition", name, name, "false");
    parts.forEach((part, type) -> {
      open("itemComponent", name + "_" + part, part, "false");
      xml.text("typeRef", type.isEmpty() ? "Any" : type).close("itemComponent");
    });
    xml.close("itemDefinition");
  }

  private void open(String element, String id, String name, String collection) {
    String list = collection.equals("true") ? "true" : "";
    xml.open(element, "id", names.id(id), "name", name, "isCollection", list);
  }

  private void law(String element, String... attributes) {
    xml.open("extensionElements").empty(element, attributes).close("extensionElements");
  }

  private void values(List<String> values) {
    xml.leaf("allowedValues", "text", DmnFeel.texts(values));
  }
}
