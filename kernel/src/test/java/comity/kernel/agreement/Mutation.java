package comity.kernel.agreement;

import comity.kernel.oracle.Chance;
import comity.kernel.oracle.RandomLaws.RandomLaw;
import java.util.ArrayList;
import java.util.List;

/** Changes random laws. */
final class Mutation {

  private Mutation() {}

  /** The same law, but one cell of one row says something else. */
  static RandomLaw of(RandomLaw law, Chance chance) {
    List<String> lines = new ArrayList<>(law.text().lines().toList());
    List<Integer> rows = new ArrayList<>();
    int acts = lines.indexOf("## hold: what?");
    for (int i = chance.percent(70) ? acts : 0; i < lines.size(); i++) {
      if (lines.get(i).contains("| (a): so it is |")) {
        rows.add(i);
      }
    }
    if (!rows.isEmpty()) {
      int row = chance.pick(rows);
      lines.set(row, mutated(lines.get(row), chance));
    }
    return new RandomLaw(
        law.vocabulary(), String.join("\n", lines) + "\n", law.readings(), law.lists());
  }

  private static String mutated(String row, Chance chance) {
    String[] cells = row.split("\\|", -1);
    int cell = chance.between(1, cells.length - 3);
    String now = cells[cell].strip();
    cells[cell] =
        " "
            + switch (now) {
              case "yes" -> "no";
              case "no" -> "yes";
              case "may" -> chance.pick(List.of("must-not", "must", "not-regulated"));
              case "must-not", "must", "not-regulated" -> "may";
              default -> cell == cells.length - 3 ? now : "-";
            }
            + " ";
    return String.join("|", cells);
  }
}
