package comity.server.pages;

import comity.kernel.feel.FeelPrinter;
import comity.kernel.law.Acts;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import java.util.List;

/**
 * A decision of a law, as its page shows it.
 *
 * @param signature its name with its parameters
 * @param formula empty where it is a table
 * @param heads of the table's columns
 */
record DecisionView(
    String name,
    String signature,
    String question,
    List<Prose> prose,
    String citation,
    String formula,
    String policy,
    List<Head> heads,
    List<String> outputs,
    List<Row> rows) {

  /** A column: plain words, and what is looked at; a name that the law defines leads there. */
  record Head(String label, String code, String to) {}

  /** A cell. */
  record Cell(String text, String kind, String to) {}

  /** A rule. */
  record Row(int number, List<Cell> cells, List<Cell> results, String citation, String says) {}

  public boolean isAct() {
    return Acts.ACTS.contains(name);
  }

  public boolean isTable() {
    return formula.isEmpty();
  }

  static DecisionView of(Definition definition, LawText law) {
    String parameters =
        definition.isTest() ? "(" + String.join(", ", definition.parameters()) + ")" : "";
    return switch (definition.logic()) {
      case Logic.Formula formula ->
          view(definition, law, parameters, block(formula), "", List.of(), List.of(), List.of());
      case Logic.Table table ->
          view(
              definition,
              law,
              parameters,
              "",
              table.hitPolicy().name(),
              table.columns().stream().map(column -> head(column, law)).toList(),
              table.outputs(),
              table.rules().stream().map(rule -> row(rule, law)).toList());
    };
  }

  private static DecisionView view(
      Definition definition,
      LawText law,
      String parameters,
      String formula,
      String policy,
      List<Head> heads,
      List<String> outputs,
      List<Row> rows) {
    return new DecisionView(
        definition.name(),
        definition.name() + parameters,
        definition.question(),
        Prose.of(definition.prose()),
        definition.citation().isEmpty() ? "" : law.fullCitation(definition.citation()),
        formula,
        policy,
        heads,
        outputs,
        rows);
  }

  private static String block(Logic.Formula formula) {
    return FeelPrinter.notation().block(formula.expression());
  }

  private static Head head(Logic.Column column, LawText law) {
    String code = FeelPrinter.notation().expression(column.expression());
    return new Head(column.label(), code, target(code, law));
  }

  private static Row row(Logic.Rule rule, LawText law) {
    List<Cell> cells =
        rule.cells().stream().map(test -> cell(FeelPrinter.notation().test(test), law)).toList();
    List<Cell> results =
        rule.outputs().stream()
            .map(result -> cell(FeelPrinter.notation().result(result), law))
            .toList();
    return new Row(rule.number(), cells, results, law.fullCitation(rule.citation()), rule.says());
  }

  private static Cell cell(String text, LawText law) {
    String bare = text.replace("\"", "");
    boolean isNothing = bare.equals("-") || bare.equals("null");
    String kind = Acts.MODALITIES.contains(bare) ? bare : isNothing ? "any" : "value";
    return new Cell(bare, kind, target(bare, law));
  }

  /** The name of the decision that is meant, with or without what it is called with. */
  private static String target(String code, LawText law) {
    String name = code.replaceFirst("\\(.*", "");
    return law.definition(name).isPresent() ? name : "";
  }
}
