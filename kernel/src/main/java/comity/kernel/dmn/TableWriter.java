package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlWriter;
import comity.kernel.feel.Expr;
import comity.kernel.law.Definition;
import comity.kernel.law.Logic;
import java.util.List;
import java.util.Map;

/** Writes decision tables. */
final class TableWriter {

  private final XmlWriter xml;
  private final ElementIds ids;
  private final DmnFeel feel;
  private final LawTypes types;
  private final TypeNames typeNames;

  TableWriter(XmlWriter xml, ElementIds ids, DmnFeel feel, LawTypes types, TypeNames typeNames) {
    this.xml = xml;
    this.ids = ids;
    this.feel = feel;
    this.types = types;
    this.typeNames = typeNames;
  }

  /** With the type of the definition as a whole. */
  void write(Definition definition, Logic.Table table, String type) {
    String name = definition.name();
    Map<String, DmnType> bound = types.parameters(definition);
    List<DmnType> columns =
        table.columns().stream().map(c -> types.type(c.expression(), bound)).toList();
    xml.open("decisionTable", "id", ids.other("dt_" + name), "hitPolicy", table.hitPolicy().name());
    for (int i = 0; i < columns.size(); i++) {
      input(name, i + 1, table.columns().get(i), columns.get(i));
    }
    outputs(definition, table, type);
    table.rules().forEach(rule -> rule(name, rule, columns));
    xml.close("decisionTable");
  }

  private void input(String name, int number, Logic.Column column, DmnType type) {
    String id = "dt_" + name + "_i" + number;
    xml.open("input", "id", ids.other(id), "label", label(column));
    xml.leaf(
        "inputExpression",
        "text",
        feel.expression(column.expression()),
        "id",
        ids.other(id + "_e"),
        "typeRef",
        typeNames.of(type, name));
    String values = values(type);
    if (!values.isEmpty()) {
      xml.leaf("inputValues", "text", values, "id", ids.other(id + "_v"));
    }
    xml.close("input");
  }

  private static String label(Logic.Column column) {
    return column.label().isEmpty() && column.expression() instanceof Expr.Reading reading
        ? "reading " + reading.id()
        : column.label();
  }

  private static String values(DmnType type) {
    return switch (type) {
      case DmnType.Simple.YES_NO -> "true,false";
      case DmnType.Closed closed -> DmnFeel.texts(closed.values());
      default -> "";
    };
  }

  private void outputs(Definition definition, Logic.Table table, String type) {
    String name = definition.name();
    if (table.outputs().equals(List.of(""))) {
      xml.empty("output", "id", ids.other("dt_" + name + "_o1"), "typeRef", type);
      return;
    }
    DmnType.Structure row = (DmnType.Structure) types.result(definition);
    int number = 1;
    for (Map.Entry<String, DmnType.Part> part : row.parts().entrySet()) {
      xml.empty(
          "output",
          "id",
          ids.other("dt_" + name + "_o" + number++),
          "name",
          part.getKey(),
          "typeRef",
          typeNames.part(row, part.getKey(), name));
    }
  }

  private void rule(String name, Logic.Rule rule, List<DmnType> columns) {
    String id = ids.other(name + "_" + rule.number());
    xml.open("rule", "id", id);
    xml.text("description", Results.description(rule.citation(), rule.says()));
    for (int i = 0; i < columns.size(); i++) {
      String cell = feel.test(rule.cells().get(i), columns.get(i));
      xml.leaf("inputEntry", "text", cell, "id", ids.other(id + "_i" + (i + 1)));
    }
    for (int i = 0; i < rule.outputs().size(); i++) {
      String result = feel.result(rule.outputs().get(i));
      xml.leaf("outputEntry", "text", result, "id", ids.other(id + "_o" + (i + 1)));
    }
    xml.close("rule");
  }
}
