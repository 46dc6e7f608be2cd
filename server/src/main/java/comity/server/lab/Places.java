package comity.server.lab;

import comity.kernel.feel.Position;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.notation.EditedTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the cell that a line and column of a file mean. */
final class Places {

  private static final Pattern HEADING = Pattern.compile("## ([A-Za-z0-9-]+).*");
  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
  private static final String NUMBER = "row";

  private final String file;
  private final List<String> lines;
  private final LawText base;
  private final Map<String, EditedTable> tables;

  /**
   * Places.
   *
   * @param file the draft's name in messages
   * @param content of the draft
   * @param base the version that it changes
   * @param tables that it changes, by name
   */
  Places(String file, String content, LawText base, Map<String, EditedTable> tables) {
    this.file = file;
    this.lines = List.of(content.split("\n", -1));
    this.base = base;
    this.tables = tables;
  }

  Remark remark(Position at, String says, boolean serious) {
    return at.file().equals(file) ? inDraft(at, says, serious) : inBase(at, says, serious);
  }

  private Remark inDraft(Position at, String says, boolean serious) {
    int heading = Math.min(at.line(), lines.size()) - 1;
    while (heading > 0 && !lines.get(heading).startsWith("## ")) {
      heading--;
    }
    Matcher name = HEADING.matcher(lines.get(heading));
    if (!name.matches()) {
      return new Remark("", 0, -1, says, serious);
    }
    EditedTable table = tables.get(name.group(1));
    int head = heading + 1;
    while (head < lines.size() && !lines.get(head).startsWith("|")) {
      head++;
    }
    int row = at.line() - 1 - head - 2;
    return table == null || row < 0
        ? new Remark(name.group(1), 0, -1, says, serious)
        : inTable(table, head, row, at, says, serious);
  }

  private Remark inTable(
      EditedTable table, int head, int row, Position at, String says, boolean serious) {
    List<String> cells = cells(lines.get(at.line() - 1));
    String name = table.base().name();
    if (cells(lines.get(head)).getFirst().equals(NUMBER)) {
      int number = Integer.parseInt(cells.getFirst());
      return new Remark(name, number, column(table, cells.get(1)), says, serious);
    }
    List<EditedTable.Row> left = table.rows().stream().filter(r -> !r.struck()).toList();
    int column = at.column() <= 1 ? -1 : pipes(lines.get(at.line() - 1), at.column()) - 1;
    return row < left.size()
        ? new Remark(name, left.get(row).number(), column, says, serious)
        : new Remark(name, 0, -1, says, serious);
  }

  private static int column(EditedTable table, String words) {
    for (int i = 0; i < table.width(); i++) {
      if (table.column(i).replace("|", "\\|").equals(words)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> cells(String line) {
    String[] parts = PIPE.split(line, -1);
    return List.of(parts).subList(1, parts.length - 1).stream().map(String::strip).toList();
  }

  private static int pipes(String line, int column) {
    int end =
        line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    return (int) PIPE.matcher(line.substring(0, end)).results().count();
  }

  private Remark inBase(Position at, String says, boolean serious) {
    Optional<Definition> definition =
        base.definitions().stream()
            .filter(d -> d.at().file().equals(at.file()) && d.at().line() <= at.line())
            .reduce((first, second) -> second);
    int row =
        definition
            .map(Definition::logic)
            .filter(Logic.Table.class::isInstance)
            .flatMap(logic ->
                ((Logic.Table) logic)
                    .rules().stream().filter(r -> r.at().line() == at.line()).findFirst())
            .map(Logic.Rule::number)
            .orElse(0);
    return new Remark(definition.map(Definition::name).orElse(""), row, -1, says, serious);
  }
}
