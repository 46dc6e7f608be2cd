package comity.kernel.dmn;

import comity.kernel.feel.FeelPrinter;
import comity.kernel.law.Definition;
import comity.kernel.law.LawException;
import comity.kernel.law.Logic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Small DMN files for tests, put together from their elements. */
final class Dmn {

  static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";

  private Dmn() {}

  /** A file of DMN 1.3 whose elements begin in line 2. */
  static String file(String... elements) {
    return "<definitions xmlns='"
        + NAMESPACE
        + "' name='Fees' namespace='urn:fees' id='d'>\n"
        + String.join("\n", elements)
        + "\n</definitions>";
  }

  static String input(String name, String type) {
    return "<inputData id='i_%s' name='%s'><variable name='%s' typeRef='%s'/></inputData>"
        .formatted(id(name), name, name, type);
  }

  /**
   * A decision of any logic that requires inputs ({@code i_…}), decisions ({@code d_…}) and
   * functions ({@code f_…}).
   */
  static String decision(String name, String type, String logic, String... requires) {
    return "<decision id='d_%s' name='%s'><variable name='%s' typeRef='%s'/>%s%s</decision>"
        .formatted(id(name), name, name, type, requirements(requires), logic);
  }

  static String literal(String feel) {
    return "<literalExpression><text>" + feel.replace("<", "&lt;") + "</text></literalExpression>";
  }

  static String function(String name, String parameters, String logic, String... requires) {
    StringBuilder formal = new StringBuilder();
    for (String parameter : List.of(parameters.split(" "))) {
      List<String> typed = List.of(parameter.split(":"));
      formal.append(
          "<formalParameter name='%s' typeRef='%s'/>".formatted(typed.get(0), typed.get(1)));
    }
    return ("<businessKnowledgeModel id='f_%s'"
            + " name='%s'><encapsulatedLogic>%s%s</encapsulatedLogic>%s"
            + "</businessKnowledgeModel>")
        .formatted(id(name), name, formal, logic, requirements(requires));
  }

  static String service(String name, String output, String... inputs) {
    StringBuilder inner = new StringBuilder("<outputDecision href='#d_" + id(output) + "'/>");
    for (String input : inputs) {
      String kind = input.startsWith("d_") ? "inputDecision" : "inputData";
      inner.append("<%s href='#%s'/>".formatted(kind, input));
    }
    return "<decisionService id='f_%s' name='%s'>%s</decisionService>"
        .formatted(id(name), name, inner);
  }

  /** A table whose columns are expressions and whose rows are cells, the last one the result. */
  static String table(String hitPolicy, List<String> columns, String... rows) {
    StringBuilder all = new StringBuilder("<decisionTable hitPolicy='" + hitPolicy + "'>");
    columns.forEach(c ->
        all.append("<input><inputExpression><text>" + c + "</text></inputExpression></input>"));
    all.append("<output/>");
    Stream.of(rows).forEach(r -> all.append(row(List.of(r.split("\\|")))));
    return all.append("</decisionTable>").toString();
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder("<rule>");
    cells
        .subList(0, cells.size() - 1)
        .forEach(c -> row.append("<inputEntry><text>" + c.strip() + "</text></inputEntry>"));
    return row + "<outputEntry><text>" + cells.getLast().strip() + "</text></outputEntry></rule>";
  }

  /** A structure: {@code name:type} for each part. */
  static String structure(String name, String... parts) {
    StringBuilder all = new StringBuilder("<itemDefinition name='" + name + "'>");
    for (String part : parts) {
      List<String> typed = List.of(part.split(":"));
      all.append(
          "<itemComponent name='%s'><typeRef>%s</typeRef></itemComponent>"
              .formatted(typed.get(0), typed.get(1)));
    }
    return all + "</itemDefinition>";
  }

  static String list(String name, String of) {
    return "<itemDefinition name='%s' isCollection='true'><typeRef>%s</typeRef></itemDefinition>"
        .formatted(name, of);
  }

  static String closed(String name, String values) {
    return "<itemDefinition name='%s'><typeRef>string</typeRef><allowedValues><text>%s</text></allowedValues></itemDefinition>"
        .formatted(name, values);
  }

  private static String requirements(String... requires) {
    StringBuilder all = new StringBuilder();
    for (String id : requires) {
      boolean function = id.startsWith("f_");
      String requirement = function ? "knowledgeRequirement" : "informationRequirement";
      String kind =
          function
              ? "requiredKnowledge"
              : id.startsWith("d_") ? "requiredDecision" : "requiredInput";
      all.append("<%s><%s href='#%s'/></%s>".formatted(requirement, kind, id, requirement));
    }
    return all.toString();
  }

  private static String id(String name) {
    return name.replace(' ', '_');
  }

  /**
   * The definition as the notation would print its heading, its columns and its rows, for
   * comparison.
   */
  static List<String> shown(Definition definition) {
    FeelPrinter feel = FeelPrinter.notation();
    List<String> lines = new ArrayList<>();
    String parameters =
        definition.isTest() ? "(" + String.join(", ", definition.parameters()) + ")" : "";
    lines.add(definition.name() + parameters);
    switch (definition.logic()) {
      case Logic.Formula f -> lines.add(feel.expression(f.expression()));
      case Logic.Table t -> {
        lines.add(
            t.hitPolicy()
                + " "
                + String.join(
                    " | ",
                    t.columns().stream().map(c -> feel.expression(c.expression())).toList()));
        t.rules()
            .forEach(r ->
                lines.add(
                    String.join(" | ", r.cells().stream().map(feel::test).toList())
                        + " => "
                        + String.join(" | ", r.outputs().stream().map(feel::result).toList())));
      }
    }
    return lines;
  }

  static List<String> shown(Imported imported, String definition) {
    return shown(imported.text().definition(definition).orElseThrow());
  }

  /** What is wrong with the file, each fault with its place. */
  static List<String> faults(String xml) {
    try {
      DmnImport.read("f.dmn", xml);
      return List.of();
    } catch (LawException e) {
      return e.faults().stream().map(LawException.Fault::toString).toList();
    }
  }
}
