package comity.kernel.oracle;

import comity.kernel.oracle.RandomFormulas.Place;
import comity.kernel.oracle.RandomFormulas.Test;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Random laws: a vocabulary and a law file over it, with tests of elements, decisions of every
 * type, limits, and acts. They mean nothing, but use every form that law files may use.
 */
public final class RandomLaws {

  private static final List<String> MODALITIES =
      List.of("may", "must", "must-not", "not-regulated");

  private final Chance chance;

  /** Laws by chance. */
  public RandomLaws(Chance chance) {
    this.chance = chance;
  }

  /**
   * A law as files.
   *
   * @param readings ids; each has the alternatives 1 and 2
   * @param lists the sections on each dated list
   */
  public record RandomLaw(
      String vocabulary, String text, List<String> readings, Map<String, Set<String>> lists) {}

  /** The next one. */
  public RandomLaw next() {
    return new Draft().law();
  }

  /** One law in the making. */
  private final class Draft {

    private final RandomFacts facts = new RandomFacts(chance);
    private final List<String> readings =
        chance.pick(List.of(List.of(), List.of("A-1"), List.of("A-1", "A-2")));
    private final RandomFormulas formulas = new RandomFormulas(facts, readings, chance);
    private final RandomTables tables = new RandomTables(formulas, chance);
    private final StringBuilder text =
        new StringBuilder(
            "---\nlaw: xx/random\nfrom: 2020-01-01\ncite: Random Code § 1\n---\n\n# Random\n");
    private int names;

    RandomLaw law() {
      chance.shuffled(List.of("part", "thing", "other")).forEach(this::elementTests);
      pairTest();
      Stream.generate(() -> 0).limit(chance.between(1, 3)).forEach(i -> decision());
      if (chance.percent(50)) {
        set();
      }
      Stream.generate(() -> 0).limit(chance.between(0, 2)).forEach(i -> decision());
      acts();
      return new RandomLaw(facts.print(), text.toString(), readings, lists());
    }

    private Map<String, Set<String>> lists() {
      Set<String> minor =
          chance.percent(50) ? Set.of("265.02(2)", "9") : Set.of("265.02", "120.05(2)");
      return Map.of("grave", Set.of("120.05", "265.02(1)"), "minor", minor);
    }

    private void elementTests(String record) {
      int number = facts.elements().contains(record) ? chance.between(0, 2) : 0;
      for (int i = 0; i < number; i++) {
        String name = "t" + names++;
        define(name + "(" + record + ")", yesOrNo(Place.CASE.with(record, record)));
        formulas.add(new Test(name, record));
      }
    }

    private void pairTest() {
      if (chance.percent(50)) {
        String name = "t" + names++;
        define(name + "(one, two)", feel(chance.percent(50) ? "one and not(two)" : "one or two"));
        formulas.add(new Test(name, ""));
      }
    }

    private void decision() {
      String name = "d" + names++;
      formulas.addDecision(name, define(name, yesOrNo(Place.CASE)));
    }

    private void set() {
      String name = "s" + names++;
      List<String> rows = List.of("[\"red\"]", "[\"green\", \"red\"]", "[\"red\"]");
      define(name, tables.table(Place.CASE, "=", rows));
      formulas.addSet(name);
    }

    private String yesOrNo(Place place) {
      return chance.percent(50)
          ? feel(formulas.formula(place, 2))
          : tables.table(place, "=", rows(List.of("yes", "no")));
    }

    private List<String> rows(List<String> results) {
      return Stream.generate(() -> chance.pick(results)).limit(chance.between(2, 5)).toList();
    }

    private void acts() {
      String limit = "l" + names++;
      List<String> limits =
          List.of(
              "duration(\"PT48H\") | [\"saturday\", \"sunday\"] | us-ny | release-due",
              "duration(\"P2D\") | null | null | release-due");
      define(
          limit,
          tables.table(Place.CASE, "= duration | = excluding | = calendar | = from", rows(limits)));
      String taken = "m" + names++;
      define(taken, tables.table(Place.CASE, "=", rows(MODALITIES)));
      define(
          "hold",
          tables.table(
              Place.CASE,
              "= | within",
              rows(List.of("may | " + limit, "may | -", "must-not | -", "must | " + limit))));
      define(
          "notify", tables.table(Place.CASE, "=", rows(List.of("may", "must-not", "may", taken))));
      if (chance.percent(50)) {
        define(
            "admit",
            feel("if " + formulas.formula(Place.CASE, 3) + " then \"may\" else \"must-not\""));
      }
    }

    private String define(String head, String logic) {
      text.append("\n## ").append(head).append(": what?\n\nSo it is. [(a)]\n\n").append(logic);
      return logic;
    }

    private String feel(String formula) {
      return "```feel\n" + formula + "\n```\n";
    }
  }
}
