package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlWriter;
import comity.kernel.law.Acts;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import comity.kernel.law.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Writes one file. For one use. */
final class Exporter {

  private final LawText text;
  private final LawTypes lawTypes;
  private final Needs needs;
  private final UsedFacts used;
  private final TypeNames typeNames;
  private final DmnNames names;
  private final DmnFeel feel;
  private final XmlWriter xml = new XmlWriter();

  Exporter(LawText text, Vocabulary vocabulary, Collection<String> datedLists) {
    this.text = text;
    this.lawTypes = new LawTypes(text, vocabulary);
    this.needs = new Needs(text, vocabulary, datedLists);
    this.used = new UsedFacts(text, lawTypes, vocabulary, datedLists);
    this.typeNames = new TypeNames(text, used.records());
    this.names = new DmnNames(text);
    this.feel = new DmnFeel(text, lawTypes, needs, datedLists);
  }

  /**
   * @param instrument what enacted the text; empty for nothing
   */
  String write(String instrument) {
    Map<String, String> results = results();
    open();
    SequencedMap<String, String> inputs =
        new TypesWriter(xml, names, typeNames, used).write(!acts().isEmpty());
    parameters().forEach(inputs::putIfAbsent);
    ElementIds ids = new ElementIds(text, inputs.keySet(), names);
    inputs.forEach((name, type) -> input(ids, name, type));
    instrument(instrument);
    DecisionWriter decisions =
        new DecisionWriter(
            xml, ids, needs, feel, lawTypes, typeNames, inputs, results, !instrument.isEmpty());
    text.definitions().forEach(decisions::write);
    new DiagramWriter(xml, ids, text, needs).write(inputs.keySet());
    return xml.close("definitions").toString();
  }

  private void open() {
    String place = text.law() + "/" + text.from();
    xml.open(
        "definitions",
        "xmlns",
        DmnNamespace.DMN_1_3,
        "xmlns:dmndi",
        DiagramWriter.DMNDI,
        "xmlns:dc",
        DiagramWriter.DC,
        "xmlns:di",
        DiagramWriter.DI,
        "xmlns:law",
        DmnNamespace.LAW,
        "id",
        names.id("_" + place),
        "name",
        text.title(),
        "namespace",
        "https://comity.example/law/" + place,
        "expressionLanguage",
        "https://www.omg.org/spec/DMN/20191111/FEEL/",
        "exporter",
        "Comity");
    xml.text("description", text.prose());
    xml.open("extensionElements");
    xml.empty("law:text", "law", text.law(), "from", text.from().toString(), "cite", text.cite());
    xml.close("extensionElements");
  }

  private List<Definition> acts() {
    return text.definitions().stream().filter(Exporter::isAct).toList();
  }

  static boolean isAct(Definition definition) {
    return Acts.ACTS.contains(definition.name()) && !definition.isTest();
  }

  /** The types of what the definitions give, by name. */
  private Map<String, String> results() {
    Map<String, String> results = new LinkedHashMap<>();
    for (Definition definition : text.definitions()) {
      String type = typeNames.of(lawTypes.result(definition), definition.name());
      boolean modality = isAct(definition) && type.equals("string");
      results.put(definition.name(), modality ? TypeNames.MODALITY : type);
    }
    return results;
  }

  /**
   * The parameters of services, which stand as input data; of any type where two services mean
   * different things by a name.
   */
  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    text.definitions().stream()
        .filter(DmnNames::isService)
        .forEach(test ->
            test.parameters()
                .forEach(p ->
                    parameters.merge(
                        p,
                        typeNames.of(lawTypes.parameters(test).get(p), test.name()),
                        (a, b) -> a.equals(b) ? a : "Any")));
    return parameters;
  }

  private void input(ElementIds ids, String name, String type) {
    xml.open("inputData", "id", ids.input(name), "name", name);
    xml.empty("variable", "id", names.id("var_" + name), "name", name, "typeRef", type);
    xml.close("inputData");
  }

  private void instrument(String name) {
    if (!name.isEmpty()) {
      xml.open("knowledgeSource", "id", names.id(DecisionWriter.INSTRUMENT), "name", name);
      xml.text("type", "instrument").close("knowledgeSource");
    }
  }
}
