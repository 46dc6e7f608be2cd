package comity.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a folder of invented laws that are larger than any that was encoded: one table of many
 * rules over 30 inputs, and a chain of tables of 20 rules, each of which asks the one before.
 * Beside each lies a draft with one cell changed, of the table's middle and of one of the chain's
 * last rows, and beside the table another, {@code early.md}, of its 20th row, which few hide. The
 * same seed gives the same files.
 */
public final class LargeLaws {

  private static final int INPUTS = 30;
  private static final int ROWS = 20;
  private static final int EARLY = 20;

  /** The lines of a table before its first row. */
  private static final int HEAD = 3;

  private static final List<String> VALUES = List.of("a", "b", "c");
  private static final List<String> MODALITIES = List.of("may", "must-not", "needs-counsel");

  private final Path folder;
  private final Random random;
  private final int rules;
  private final int tables;

  private LargeLaws(Path folder, long seed, int rules, int tables) {
    this.folder = folder;
    this.random = new Random(seed);
    this.rules = rules;
    this.tables = tables;
  }

  /**
   * Writes into a folder.
   *
   * @param args the folder, the seed, how many rules the one table has, how many inputs each asks
   *     at most, and how many tables the chain has: {@code target/large 1 500 3 25}
   */
  public static void main(String[] args) throws IOException {
    new LargeLaws(
            Path.of(args[0]),
            Long.parseLong(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[4]))
        .write(Integer.parseInt(args[3]));
  }

  private void write(int asked) throws IOException {
    put("vocabulary.md", vocabulary());
    put("stacks.yaml", "{}\n");
    List<String> table = table(asked);
    law("large/table", String.join("\n", table) + "\n");
    put("large/table/draft.md", text("large/table", changed(table, table.size() / 2)));
    put("large/table/early.md", text("large/table", changed(table, HEAD - 1 + EARLY)));
    List<String> chain = chain();
    law("large/chain", String.join("\n", chain) + "\n");
    put("large/chain/draft.md", text("large/chain", changed(chain, chain.size() - 5)));
  }

  private void law(String id, String body) throws IOException {
    put(id + "/law.yaml", yaml(id));
    put(id + "/2026-01-01.md", text(id, body));
  }

  private void put(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private static String vocabulary() {
    StringBuilder text = new StringBuilder("# Facts\n\n## case: the case\n\n");
    text.append("| fact | type | values | question | who |\n| --- | --- | --- | --- | --- |\n");
    for (int i = 0; i < INPUTS; i++) {
      boolean flag = i % 2 == 0;
      text.append("| x.f").append(i).append(" | ").append(flag ? "yes/no" : "one of");
      text.append(" | ").append(flag ? "" : String.join(", ", VALUES));
      text.append(" | What is fact ").append(i).append("? | the file |\n");
    }
    return text.toString();
  }

  private static String yaml(String id) {
    return """
    id: %s
    name: An invented law
    cite: Large Act
    agency: nobody
    layer: local
    versions:
      - from: 2026-01-01
        enacted-by: a generator
        file: 2026-01-01.md
        status: in-force
        regulates: [hold]
    """
        .formatted(id);
  }

  private static String text(String id, String body) {
    return "---\nlaw: "
        + id
        + "\nfrom: 2026-01-01\ncite: Large Act\n---\n\n# An invented law\n\n"
        + body;
  }

  /** The lines of one table whose first matching row counts; the last row takes the rest. */
  private List<String> table(int asked) {
    List<String> lines = new ArrayList<>();
    lines.add("## hold: may it hold?\n\nhit policy: first\n");
    StringBuilder head = new StringBuilder("|");
    for (int i = 0; i < INPUTS; i++) {
      head.append(" f").append(i).append(" `x.f").append(i).append("` |");
    }
    lines.add(head + " = | because |");
    lines.add("|" + " --- |".repeat(INPUTS + 2));
    for (int rule = 1; rule < rules; rule++) {
      lines.add(row(cells(INPUTS, asked), MODALITIES.get(random.nextInt(3)), rule));
    }
    lines.add(row(cells(INPUTS, 0), "not-regulated", rules));
    return lines;
  }

  private static String row(List<String> cells, String result, int rule) {
    return "| "
        + String.join(" | ", cells)
        + " | "
        + result
        + " | § "
        + rule
        + ": rule "
        + rule
        + " |";
  }

  private List<String> cells(int inputs, int asked) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      cells.add("-");
    }
    for (int i = 0; i < asked; i++) {
      int input = random.nextInt(inputs);
      cells.set(input, cell(input));
    }
    return cells;
  }

  private String cell(int input) {
    if (input % 2 == 0) {
      return random.nextBoolean() ? "yes" : "no";
    }
    String value = VALUES.get(random.nextInt(VALUES.size()));
    return random.nextBoolean() ? value : "not " + value;
  }

  /** Tables over three facts and the table before, each with a value of three. */
  private List<String> chain() {
    List<String> lines = new ArrayList<>();
    for (int table = 0; table < tables; table++) {
      boolean last = table == tables - 1;
      lines.add("## " + (last ? "hold" : "t" + table) + ": what is it?\n\nhit policy: first\n");
      List<Integer> asks = new ArrayList<>();
      while (asks.size() < 4) {
        int input = random.nextInt(INPUTS);
        if (!asks.contains(input)) {
          asks.add(input);
        }
      }
      StringBuilder head = new StringBuilder("|");
      asks.forEach(i -> head.append(" f").append(i).append(" `x.f").append(i).append("` |"));
      String before = table == 0 ? "" : " before `t" + (table - 1) + "` |";
      lines.add(head + before + " = | because |");
      lines.add("|" + " --- |".repeat(asks.size() + (table == 0 ? 2 : 3)));
      for (int row = 1; row <= ROWS; row++) {
        lines.add(chained(asks, table, row, last));
      }
      lines.add("");
    }
    return lines;
  }

  private String chained(List<Integer> asks, int table, int row, boolean act) {
    List<String> cells = new ArrayList<>();
    boolean rest = row == ROWS;
    for (int input : asks) {
      cells.add(rest || random.nextInt(3) == 0 ? "-" : cell(input));
    }
    if (table > 0) {
      cells.add(rest ? "-" : "\"" + VALUES.get(random.nextInt(3)) + "\"");
    }
    int value = row <= VALUES.size() ? row - 1 : random.nextInt(VALUES.size());
    String result = act ? MODALITIES.get(value) : VALUES.get(value);
    return row(cells, result, table * ROWS + row);
  }

  /** The lines with the result of one row changed. */
  private static String changed(List<String> lines, int at) {
    List<String> changed = new ArrayList<>(lines);
    String line = lines.get(at);
    changed.set(
        at,
        line.contains("| must-not |")
            ? line.replace("| must-not |", "| may |")
            : line.replaceFirst("\\| (may|needs-counsel) \\|", "| must-not |"));
    return String.join("\n", changed) + "\n";
  }
}
