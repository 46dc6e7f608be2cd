package comity.kernel.notation;

import comity.kernel.feel.FeelPrinter;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.Logic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes law files: blocks, one blank line between them. */
final class LawWriter {

  private final List<String> blocks = new ArrayList<>();

  String write(LawText text) {
    String days =
        text.proposal()
            .map(bill -> "proposal: " + bill + "\nreplaces: " + text.from())
            .orElse("from: " + text.from());
    add("---\nlaw: " + text.law() + "\n" + days + "\ncite: " + text.cite() + "\n---");
    add("# " + text.title());
    add(text.prose());
    text.definitions().forEach(this::definition);
    return String.join("\n\n", blocks) + "\n";
  }

  /** One definition alone. */
  String block(Definition definition) {
    definition(definition);
    return String.join("\n\n", blocks);
  }

  /**
   * One definition alone, with other rows in its table.
   *
   * @param rows as they would be printed
   */
  String block(Definition definition, List<List<String>> rows) {
    head(definition);
    table((Logic.Table) definition.logic(), rows);
    return String.join("\n\n", blocks);
  }

  private void add(String block) {
    if (!block.isEmpty()) {
      blocks.add(block);
    }
  }

  private void head(Definition definition) {
    add("## " + definition.name() + parameters(definition) + ": " + definition.question());
    add(ClosingCitation.print(definition.prose(), definition.citation()));
  }

  private void definition(Definition definition) {
    head(definition);
    switch (definition.logic()) {
      case Logic.Formula formula ->
          add("```feel\n" + FeelPrinter.notation().block(formula.expression()) + "\n```");
      case Logic.Table table ->
          table(table, table.rules().stream().map(rule -> row(table, rule)).toList());
    }
  }

  private static String parameters(Definition definition) {
    return definition.isTest() ? "(" + String.join(", ", definition.parameters()) + ")" : "";
  }

  private void table(Logic.Table table, List<List<String>> rows) {
    HitPolicies.print(table.hitPolicy()).ifPresent(this::add);
    List<List<String>> lines = new ArrayList<>();
    lines.add(head(table));
    lines.addAll(rows);
    add(Grid.print(lines));
  }

  static List<String> head(Logic.Table table) {
    List<String> cells =
        table.columns().stream().map(Head::print).collect(Collectors.toCollection(ArrayList::new));
    table.outputs().forEach(output -> cells.add(output(output)));
    cells.add("because");
    return cells;
  }

  private static String output(String name) {
    return switch (name) {
      case "" -> "=";
      case Head.LIMIT -> name;
      default -> "= " + name;
    };
  }

  static List<String> row(Logic.Table table, Rule rule) {
    List<String> cells =
        rule.cells().stream().map(Cells::test).collect(Collectors.toCollection(ArrayList::new));
    for (int i = 0; i < table.outputs().size(); i++) {
      cells.add(Cells.result(table.outputs().get(i), rule.outputs().get(i)));
    }
    cells.add(Cell.escaped(rule.citation() + ": " + rule.says()));
    return cells;
  }
}
