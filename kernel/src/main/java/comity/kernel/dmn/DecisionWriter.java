package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlWriter;
import comity.kernel.feel.Expr;
import comity.kernel.law.Definition;
import comity.kernel.law.Logic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes definitions: a decision as a decision, a test with a formula as a business knowledge
 * model, a test with a table as a decision and a decision service around it.
 */
final class DecisionWriter {

  static final String INSTRUMENT = "ks_instrument";

  private final XmlWriter xml;
  private final ElementIds ids;
  private final Needs needs;
  private final DmnFeel feel;
  private final LawTypes types;
  private final TypeNames typeNames;
  private final Map<String, String> inputs;
  private final Map<String, String> results;
  private final boolean hasInstrument;
  private final TableWriter tables;

  /** With the types of the inputs and of what the definitions give, by name. */
  DecisionWriter(
      XmlWriter xml,
      ElementIds ids,
      Needs needs,
      DmnFeel feel,
      LawTypes types,
      TypeNames typeNames,
      Map<String, String> inputs,
      Map<String, String> results,
      boolean hasInstrument) {
    this.xml = xml;
    this.ids = ids;
    this.needs = needs;
    this.feel = feel;
    this.types = types;
    this.typeNames = typeNames;
    this.inputs = inputs;
    this.results = results;
    this.hasInstrument = hasInstrument;
    this.tables = new TableWriter(xml, ids, feel, types, typeNames);
  }

  void write(Definition definition) {
    if (definition.isTest() && !DmnNames.isService(definition)) {
      knowledge(definition);
      return;
    }
    decision(definition);
    if (definition.isTest()) {
      service(definition);
    }
  }

  private void decision(Definition definition) {
    String name = ids.decisionName(definition.name());
    String type = results.get(definition.name());
    xml.open("decision", "id", ids.decision(definition.name()), "name", name);
    xml.text("description", Words.description(definition.prose(), definition.citation()));
    xml.text("question", definition.question());
    xml.empty("variable", "id", ids.other("var_" + name), "name", name, "typeRef", type);
    Needs.Need need = needs.of(definition);
    objects(definition, need)
        .forEach(o -> required(name, "informationRequirement", "requiredInput", ids.input(o), o));
    need.decisions()
        .forEach(
            d -> required(name, "informationRequirement", "requiredDecision", ids.decision(d), d));
    tests(name, need.tests());
    authority(definition, name);
    logic(definition, type);
    xml.close("decision");
  }

  /** The parameters of a service stand as input data, too. */
  private static List<String> objects(Definition definition, Needs.Need need) {
    return Stream.concat(definition.parameters().stream(), need.objects().stream())
        .distinct()
        .toList();
  }

  private void tests(String name, Collection<String> tests) {
    tests.forEach(
        t -> required(name, "knowledgeRequirement", "requiredKnowledge", ids.function(t), t));
  }

  private void required(String name, String requirement, String kind, String target, String what) {
    xml.open(requirement, "id", ids.other("req_" + name + "_" + what));
    xml.empty(kind, "href", "#" + target).close(requirement);
  }

  private void authority(Definition definition, String name) {
    if (hasInstrument && Exporter.isAct(definition)) {
      xml.open("authorityRequirement", "id", ids.other("auth_" + name));
      xml.empty("requiredAuthority", "href", "#" + INSTRUMENT).close("authorityRequirement");
    }
  }

  private void logic(Definition definition, String type) {
    switch (definition.logic()) {
      case Logic.Formula formula -> literal(definition.name(), formula.expression(), type);
      case Logic.Table table -> tables.write(definition, table, type);
    }
  }

  private void literal(String name, Expr expression, String type) {
    xml.open("literalExpression", "id", ids.other("expr_" + name), "typeRef", type);
    xml.text("text", feel.block(expression)).close("literalExpression");
  }

  private void service(Definition test) {
    Needs.Need need = needs.of(test);
    xml.open("decisionService", "id", ids.function(test.name()), "name", test.name());
    law(test, "");
    variable(test);
    xml.empty("outputDecision", "href", "#" + ids.decision(test.name()));
    need.decisions().forEach(d -> xml.empty("inputDecision", "href", "#" + ids.decision(d)));
    objects(test, need).forEach(o -> xml.empty("inputData", "href", "#" + ids.input(o)));
    xml.close("decisionService");
  }

  private void variable(Definition test) {
    String id = ids.other("var_" + test.name());
    xml.empty("variable", "id", id, "name", test.name(), "typeRef", results.get(test.name()));
  }

  private void knowledge(Definition test) {
    xml.open("businessKnowledgeModel", "id", ids.function(test.name()), "name", test.name());
    xml.text("description", Words.description(test.prose(), test.citation()));
    law(test, test.question());
    xml.empty("variable", "id", ids.other("var_" + test.name()), "name", test.name());
    xml.open("encapsulatedLogic", "id", ids.other("fn_" + test.name()));
    test.parameters()
        .forEach(p -> parameter(test, p, typeNames.of(types.parameters(test).get(p), test.name())));
    needs.of(test).objects().forEach(o -> parameter(test, o, inputs.get(o)));
    needs.of(test).decisions().forEach(d -> parameter(test, d, results.get(d)));
    literal(test.name(), ((Logic.Formula) test.logic()).expression(), results.get(test.name()));
    xml.close("encapsulatedLogic");
    tests(test.name(), needs.of(test).tests());
    xml.close("businessKnowledgeModel");
  }

  private void parameter(Definition test, String name, String type) {
    String id = ids.other("par_" + test.name() + "_" + name);
    xml.empty("formalParameter", "id", id, "name", name, "typeRef", type);
  }

  private void law(Definition test, String question) {
    String parameters = String.join(" ", test.parameters());
    String called = needs.isCalledByName(test) ? "by-name" : "";
    xml.open("extensionElements")
        .empty("law:test", "parameters", parameters, "called", called, "question", question)
        .close("extensionElements");
  }
}
