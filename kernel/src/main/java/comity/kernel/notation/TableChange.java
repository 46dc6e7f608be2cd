package comity.kernel.notation;

import comity.kernel.law.Definition;
import comity.kernel.law.LawException;
import comity.kernel.law.Logic;
import comity.kernel.law.Logic.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cells of one table that a bill changes, under {@code ## name} without a question. */
record TableChange(Line heading, String name, List<CellChange> cells) {

  static TableChange read(Section section, Faults faults) {
    String name = section.heading().text().substring(2).strip();
    List<Line> body = section.body().stream().filter(line -> !line.isBlank()).toList();
    if (body.isEmpty() || !body.stream().allMatch(Line::isRow)) {
      throw new LawException(
          section.heading().at(),
          "under `## " + name + "` without a question stands one table: row, column, was, becomes");
    }
    Grid grid = Grid.of(body, faults);
    if (!grid.head().stream().map(Cell::raw).toList().equals(CellChange.HEAD)) {
      throw new LawException(grid.at(), "expected the columns row, column, was, becomes");
    }
    return new TableChange(
        section.heading(), name, grid.rows().stream().map(CellChange::of).toList());
  }

  String print() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(CellChange.HEAD);
    cells.forEach(cell -> rows.add(cell.print()));
    return "## " + name + "\n\n" + Grid.print(rows);
  }

  /** The definition as the bill would have it. */
  Definition apply(Definition base, Faults faults) {
    if (!(base.logic() instanceof Logic.Table table)) {
      throw new LawException(heading.at(), "`" + name + "` has no table; write it out whole");
    }
    return new Definition(
        heading.at(),
        base.name(),
        base.parameters(),
        base.question(),
        base.prose(),
        base.citation(),
        new Logic.Table(
            table.at(), table.hitPolicy(), table.columns(), table.outputs(), rules(table, faults)));
  }

  private List<Rule> rules(Logic.Table table, Faults faults) {
    Set<Integer> struck = new HashSet<>();
    List<Rule> rules = new ArrayList<>();
    for (CellChange cell : cells) {
      Rule rule = cell.rule(table, name);
      if (cell.strikes()) {
        cell.apply(table, written(table, rule), name);
        struck.add(rule.number());
      }
    }
    for (Rule rule : table.rules()) {
      if (!struck.contains(rule.number())) {
        rules.add(changed(table, rule, rules.size() + 1, faults));
      }
    }
    if (rules.isEmpty()) {
      throw new LawException(heading.at(), "no row of `" + name + "` is left; write it out whole");
    }
    return List.copyOf(rules);
  }

  private Rule changed(Logic.Table table, Rule rule, int number, Faults faults) {
    List<Cell> row = written(table, rule);
    for (CellChange cell : cells) {
      if (cell.rule(table, name) == rule) {
        row = cell.apply(table, row, name);
      }
    }
    return new RowReader(heads(table), faults).read(new Grid.Row(rule.at(), row), number);
  }

  private static List<Head> heads(Logic.Table table) {
    List<Head> heads = new ArrayList<>();
    table.columns().forEach(column -> heads.add(new Head.Input(column)));
    table.outputs().forEach(output -> heads.add(new Head.Result(output)));
    heads.add(new Head.Because());
    return heads;
  }

  private static List<Cell> written(Logic.Table table, Rule rule) {
    return LawWriter.row(table, rule).stream().map(text -> new Cell(rule.at(), text)).toList();
  }
}
