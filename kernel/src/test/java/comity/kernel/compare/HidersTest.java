package comity.kernel.compare;

import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.oracle.Chance;
import comity.kernel.small.SmallEdition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains of random tables whose first matching row counts, beside a walk through every case. */
final class HidersTest {

  private static final List<String> ISSUERS = List.of("judge", "officer", "none");
  private static final List<String> WORDS = List.of("a", "b", "c");
  private static final int TABLES = 4;
  private static final int ROWS = 6;

  /** A row's cells, each a set of values, and what it gives. */
  private record Row(Set<String> issuers, Set<Boolean> matches, Set<String> before, String gives) {

    boolean holds(Case facts, String given) {
      return issuers.contains(facts.issuer())
          && matches.contains(facts.match())
          && (before.isEmpty() || before.contains(given));
    }

    String line(boolean chained, int number) {
      return "| "
          + (issuers.size() == ISSUERS.size() ? "-" : String.join(", ", issuers))
          + " | "
          + (matches.size() == 2 ? "-" : matches.contains(true) ? "yes" : "no")
          + (chained ? " | " + (before.isEmpty() ? "-" : cell(before)) : "")
          + " | "
          + gives
          + " | (b)("
          + number
          + "): so it is |\n";
    }

    private static String cell(Set<String> words) {
      return String.join(", ", words.stream().map(word -> "\"" + word + "\"").toList());
    }
  }

  private record Case(String issuer, boolean match) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyRowThatNeverAppliesIsFoundWithThoseThatHideIt(long seed) {
    List<List<Row>> tables = tables(new Chance(seed));

    List<String> found =
        Checks.of(SmallEdition.vocabulary(), SmallEdition.of(text(tables))).stream()
            .map(Finding::says)
            .filter(says -> says.contains("never applies"))
            .toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(hidden(tables));
  }

  private static List<List<Row>> tables(Chance chance) {
    List<List<Row>> tables = new ArrayList<>();
    List<String> given = List.of();
    for (int table = 0; table < TABLES; table++) {
      List<String> words = table == TABLES - 1 ? List.of("may", "must-not") : WORDS;
      List<Row> rows = new ArrayList<>();
      for (int row = 1; row < ROWS; row++) {
        Set<String> before =
            given.isEmpty() || chance.percent(30) ? Set.of() : Set.of(chance.pick(given));
        rows.add(
            new Row(
                some(ISSUERS, chance),
                some(List.of(true, false), chance),
                before,
                pick(words, chance)));
      }
      rows.add(new Row(Set.copyOf(ISSUERS), Set.of(true, false), Set.of(), pick(words, chance)));
      tables.add(rows);
      given = rows.stream().map(Row::gives).distinct().toList();
    }
    return tables;
  }

  private static String pick(List<String> words, Chance chance) {
    return chance.pick(words);
  }

  private static <T> Set<T> some(List<T> all, Chance chance) {
    return new LinkedHashSet<>(
        chance.percent(40) ? all : chance.shuffled(all).subList(0, all.size() - 1));
  }

  private static String name(int table) {
    return table == TABLES - 1 ? "hold" : "t" + table;
  }

  private static String text(List<List<Row>> tables) {
    StringBuilder text = new StringBuilder();
    for (int table = 0; table < TABLES; table++) {
      boolean chained = table > 0;
      text.append("## " + name(table) + ": what is it?\n\n[(b)]\n\nhit policy: first\n\n")
          .append("| warrant `warrant.issuer` | match `person.match` |")
          .append(chained ? " before `t" + (table - 1) + "` |" : "")
          .append(" = | because |\n| --- | --- |")
          .append(chained ? " --- |" : "")
          .append(" --- | --- |\n");
      for (int row = 0; row < ROWS; row++) {
        text.append(tables.get(table).get(row).line(chained, row + 1));
      }
      text.append("\n");
    }
    return text.toString();
  }

  private static List<String> hidden(List<List<Row>> tables) {
    List<String> hidden = new ArrayList<>();
    for (int table = 0; table < TABLES; table++) {
      for (int row = 0; row < ROWS; row++) {
        Set<Integer> takers = takers(tables, table, row);
        if (!takers.contains(row + 1)) {
          hidden.add("row " + (row + 1) + " of `" + name(table) + "` never applies: " + by(takers));
        }
      }
    }
    return hidden;
  }

  private static String by(Set<Integer> takers) {
    List<String> rows = takers.stream().map(String::valueOf).toList();
    int last = rows.size() - 1;
    return switch (rows.size()) {
      case 0 -> "its own tests exclude each other";
      case 1 -> "row " + rows.getFirst() + " takes every case of it";
      default ->
          "rows "
              + String.join(", ", rows.subList(0, last))
              + " and "
              + rows.get(last)
              + " take every case of it";
    };
  }

  /** Which rows answer the cases in which that row's own tests hold. */
  private static Set<Integer> takers(List<List<Row>> tables, int table, int row) {
    Set<Integer> takers = new TreeSet<>();
    for (String issuer : ISSUERS) {
      for (boolean match : List.of(true, false)) {
        Case facts = new Case(issuer, match);
        String given = given(tables, table, facts);
        if (tables.get(table).get(row).holds(facts, given)) {
          takers.add(1 + first(tables.get(table), facts, given));
        }
      }
    }
    return takers;
  }

  private static String given(List<List<Row>> tables, int table, Case facts) {
    String given = "";
    for (List<Row> before : tables.subList(0, table)) {
      given = before.get(first(before, facts, given)).gives();
    }
    return given;
  }

  private static int first(List<Row> rows, Case facts, String given) {
    int row = 0;
    while (!rows.get(row).holds(facts, given)) {
      row++;
    }
    return row;
  }
}
