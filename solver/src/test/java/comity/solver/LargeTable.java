package comity.solver;

import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Notation;
import comity.kernel.notation.VocabularyFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A table of rules over 30 yes-or-no facts, each of which asks six of them by chance, so that they
 * overlap in ever new ways; the first that matches counts.
 */
final class LargeTable {

  private static final int FACTS = 30;
  private static final int ASKED = 6;
  private static final List<String> MODALITIES = List.of("may", "must-not", "needs-counsel");

  private final List<String[]> rows = new ArrayList<>();

  LargeTable(long seed, int rules) {
    Random random = new Random(seed);
    for (int rule = 0; rule < rules; rule++) {
      String[] row = new String[FACTS + 1];
      Arrays.fill(row, "-");
      for (int i = 0; i < ASKED; i++) {
        row[random.nextInt(FACTS)] = random.nextBoolean() ? "yes" : "no";
      }
      row[FACTS] = MODALITIES.get(random.nextInt(MODALITIES.size()));
      rows.add(row);
    }
  }

  private LargeTable(List<String[]> rows) {
    this.rows.addAll(rows);
  }

  /** The same but for the result of one row. */
  LargeTable with(int row, String modality) {
    LargeTable other = new LargeTable(rows);
    String[] changed = rows.get(row).clone();
    changed[FACTS] = modality;
    other.rows.set(row, changed);
    return other;
  }

  /** The same with one row more, which takes all that no other does. */
  LargeTable closed() {
    LargeTable other = new LargeTable(rows);
    String[] last = new String[FACTS + 1];
    Arrays.fill(last, "-");
    last[FACTS] = "not-regulated";
    other.rows.add(last);
    return other;
  }

  String result(int row) {
    return rows.get(row)[FACTS];
  }

  /** What the first row says that matches; null if none does. */
  String answer(boolean[] facts) {
    return rows.stream()
        .filter(row -> matches(row, facts))
        .map(row -> row[FACTS])
        .findFirst()
        .orElse(null);
  }

  private static boolean matches(String[] row, boolean[] facts) {
    boolean matches = true;
    for (int i = 0; i < FACTS; i++) {
      matches &= row[i].equals("-") || row[i].equals(facts[i] ? "yes" : "no");
    }
    return matches;
  }

  /** The same case with what is unknown filled in by chance. */
  static boolean[] completed(Facts facts, Random random) {
    boolean[] completed = new boolean[FACTS];
    for (int i = 0; i < FACTS; i++) {
      completed[i] = facts.number(i) == Facts.UNKNOWN ? random.nextBoolean() : facts.number(i) == 1;
    }
    return completed;
  }

  Edition edition() {
    StringBuilder text =
        new StringBuilder("---\nlaw: x/large\nfrom: 2020-01-01\ncite: Act\n---\n\n# Large\n\n");
    text.append("## hold: may it?\n\nhit policy: first\n\n|");
    for (int i = 0; i < FACTS; i++) {
      text.append(" f").append(i).append(" `x.f").append(i).append("` |");
    }
    text.append(" = | because |\n|").append(" --- |".repeat(FACTS + 2)).append('\n');
    int number = 0;
    for (String[] row : rows) {
      text.append("| ").append(String.join(" | ", row));
      text.append(" | § ").append(++number).append(": so |\n");
    }
    return Edition.alone(
        Notation.parse("large.md", text.toString()), new TreeMap<>(), new TreeMap<>());
  }

  static Vocabulary vocabulary() {
    StringBuilder text = new StringBuilder("# Facts\n\n## case: c\n\n");
    text.append("| fact | type | values | question | who |\n| --- | --- | --- | --- | --- |\n");
    for (int i = 0; i < FACTS; i++) {
      text.append("| x.f").append(i).append(" | yes/no | | q | w |\n");
    }
    return VocabularyFile.parse("v", text.toString()).vocabulary();
  }
}
