package comity.kernel.oracle;

import comity.kernel.oracle.RandomFacts.Field;
import comity.kernel.oracle.RandomFacts.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Random expressions that give yes or no, of every form that the kernel accepts. */
final class RandomFormulas {

  static final List<String> CODES = List.of("120.05", "120.05(1)", "265.02(1)", "265.02(2)", "9");
  static final List<String> LISTS = List.of("grave", "minor");

  private static final List<String> SIGNS = List.of("<", "<=", ">", ">=", "<", "<=", "=", "!=");
  private static final List<String> SPANS =
      List.of("P1Y", "P5Y", "P10Y", "P30D", "P1D", "P4Y", "P6M", "P1Y6M");

  private final RandomFacts facts;
  private final List<String> readings;
  private final Chance chance;
  private final List<Test> tests = new ArrayList<>();
  private final List<String> decisions = new ArrayList<>();
  private final Set<String> plainDecisions = new LinkedHashSet<>();
  private final List<String> sets = new ArrayList<>();

  /**
   * A test of the law so far, and the record of its parameter; empty for two yes-or-no parameters.
   */
  record Test(String name, String record) {}

  /**
   * What may be asked at some place: the names of records by their type.
   *
   * @param mayCount whether lists of the case may be asked
   */
  record Place(Map<String, String> names, boolean mayCount) {
    static final Place CASE = new Place(Map.of("case", ""), true);

    Place with(String record, String name) {
      Map<String, String> more = new LinkedHashMap<>(names);
      more.values().remove(name);
      more.put(record, name);
      return new Place(more, false);
    }
  }

  RandomFormulas(RandomFacts facts, List<String> readings, Chance chance) {
    this.facts = facts;
    this.readings = readings;
    this.chance = chance;
  }

  /** From now on there is this test. */
  void add(Test test) {
    tests.add(test);
  }

  /** From now on there is this decision that gives yes or no, as this text defines it. */
  void addDecision(String name, String text) {
    boolean asksLists =
        text.contains(" in a.things")
            || text.contains(" in a.others")
            || text.contains("count(")
            || decisions.stream().anyMatch(d -> !plainDecisions.contains(d) && text.contains(d));
    decisions.add(name);
    if (!asksLists) {
      plainDecisions.add(name);
    }
  }

  /** From now on there is this decision that gives a list of choices. */
  void addSet(String name) {
    sets.add(name);
  }

  /** An expression that gives yes or no. */
  String formula(Place place, int depth) {
    int form = depth <= 0 ? chance.below(10) : chance.below(18);
    return switch (form) {
      case 0 -> fact(place, Kind.FLAG).orElse("true");
      case 1, 2 -> choice(place);
      case 3, 4 -> code(place);
      case 5, 6 -> day(place);
      case 7 -> instant(place);
      case 8 -> number(place);
      case 9 -> known(place);
      case 10 -> "(" + formula(place, depth - 1) + " and " + formula(place, depth - 1) + ")";
      case 11 -> "(" + formula(place, depth - 1) + " or " + formula(place, depth - 1) + ")";
      case 12 -> "not(" + formula(place, depth - 1) + ")";
      case 13 -> conditional(place, depth - 1);
      default -> list(place, depth - 1);
    };
  }

  private String conditional(Place place, int depth) {
    return "(if "
        + formula(place, depth)
        + " then "
        + formula(place, depth)
        + " else "
        + formula(place, depth)
        + ")";
  }

  private Optional<Field> field(Place place, String record, Kind kind) {
    List<Field> fields = facts.of(record, kind);
    return fields.isEmpty() || !place.names().containsKey(record)
        ? Optional.empty()
        : Optional.of(chance.pick(fields));
  }

  private static String name(Place place, Field field) {
    String owner = place.names().get(field.record());
    return owner.isEmpty() ? field.path() : owner + "." + field.path();
  }

  /** A fact of that kind, of some record that may be asked here. */
  private Optional<Field> any(Place place, Kind kind) {
    return chance.shuffled(List.copyOf(place.names().keySet())).stream()
        .flatMap(record -> field(place, record, kind).stream())
        .findFirst();
  }

  Optional<String> fact(Place place, Kind kind) {
    return any(place, kind).map(field -> name(place, field));
  }

  private String choice(Place place) {
    Optional<Field> field = any(place, Kind.CHOICE);
    if (field.isEmpty()) {
      return known(place);
    }
    String name = name(place, field.get());
    List<String> values = chance.shuffled(field.get().values());
    return switch (chance.below(4)) {
      case 0 -> name + " = \"" + values.getFirst() + "\"";
      case 1 -> name + " != \"" + values.getFirst() + "\"";
      case 2 -> name + " in (\"" + values.getFirst() + "\", \"" + values.getLast() + "\")";
      default ->
          sets.isEmpty() || !place.mayCount()
              ? name + " = \"" + values.getFirst() + "\""
              : name + " in " + pick(sets);
    };
  }

  private String pick(List<String> all) {
    return chance.pick(all);
  }

  private String code(Place place) {
    Optional<String> name = fact(place, Kind.CODE);
    if (name.isEmpty()) {
      return choice(place);
    }
    String code = "\"" + pick(CODES) + "\"";
    return switch (chance.below(5)) {
      case 0 -> name.get() + " = " + code;
      case 1 -> name.get() + " in (" + code + ", \"" + pick(CODES) + "\")";
      case 2 ->
          "(if "
              + fact(place, Kind.FLAG).orElse("true")
              + " then "
              + name.get()
              + " else "
              + "\"120.05\") in "
              + pick(LISTS);
      default -> name.get() + " in " + pick(LISTS);
    };
  }

  private String day(Place place) {
    Optional<String> left = fact(place, Kind.DAY);
    if (left.isEmpty()) {
      return choice(place);
    }
    String right = chance.percent(20) ? date() : fact(place, Kind.DAY).orElseThrow();
    right = right.equals(left.get()) ? date() : right;
    return left.get() + added(place, 20) + " " + pick(SIGNS) + " " + right + added(place, 60);
  }

  private String date() {
    return "date(\"" + pick(List.of("2016-02-29", "2014-12-14", "2015-02-28")) + "\")";
  }

  /** What is added to a day: a constant span, perhaps days as many as a whole number says. */
  private String added(Place place, int percent) {
    if (!chance.percent(percent)) {
      return "";
    }
    String span = " + duration(\"" + pick(SPANS) + "\")";
    Optional<String> whole = fact(place, Kind.WHOLE);
    return whole.isPresent() && chance.percent(40)
        ? span + " + duration(\"P1D\") * " + whole.get()
        : span;
  }

  private String instant(Place place) {
    Optional<String> left = fact(place, Kind.INSTANT);
    if (left.isEmpty()) {
      return day(place);
    }
    String right =
        chance.percent(30)
            ? "date and time(\"2016-06-01T10:00:00-04:00\")"
            : fact(place, Kind.INSTANT).orElseThrow();
    String added =
        chance.percent(50) ? " + duration(\"" + pick(List.of("PT48H", "P2D")) + "\")" : "";
    return left.get() + " " + pick(SIGNS) + " " + right + added;
  }

  private String number(Place place) {
    Optional<String> left = fact(place, chance.percent(70) ? Kind.WHOLE : Kind.DECIMAL);
    if (left.isEmpty()) {
      return choice(place);
    }
    String right =
        chance.percent(85)
            ? pick(List.of("0", "1", "2", "30", "365"))
            : fact(place, Kind.WHOLE).orElse("7");
    return left.get() + " " + pick(SIGNS) + " " + right;
  }

  /** Something that the law has already: a reading, a decision, a test. */
  private String known(Place place) {
    return switch (chance.below(4)) {
      case 0 -> readings.isEmpty() ? "true" : "reading " + pick(readings) + " = \"1\"";
      case 1, 2 -> decision(place);
      default -> call(place, 0);
    };
  }

  /** The value of a reading, as the head of a column. */
  Optional<String> reading() {
    return readings.isEmpty() ? Optional.empty() : Optional.of("reading " + pick(readings));
  }

  private String decision(Place place) {
    List<String> askable = place.mayCount() ? decisions : List.copyOf(plainDecisions);
    return askable.isEmpty() ? fact(place, Kind.FLAG).orElse("false") : pick(askable);
  }

  private String call(Place place, int depth) {
    List<Test> callable =
        tests.stream()
            .filter(test -> test.record().isEmpty() || place.names().containsKey(test.record()))
            .toList();
    if (callable.isEmpty()) {
      return fact(place, Kind.FLAG).orElse("true");
    }
    Test test = chance.pick(callable);
    return test.record().isEmpty()
        ? "%s(one: %s, two: %s)"
            .formatted(test.name(), formula(place, depth), formula(place, depth))
        : test.name() + "(" + place.names().get(test.record()) + ")";
  }

  private String list(Place place, int depth) {
    Optional<Field> list =
        place.mayCount()
            ? any(place, chance.percent(70) ? Kind.THINGS : Kind.OTHERS)
            : any(place, Kind.PARTS);
    if (list.isEmpty()) {
      return call(place, depth);
    }
    String name = name(place, list.get());
    String element = list.get().kind().element();
    if (chance.percent(25)) {
      String condition = formula(place.with(element, "item"), depth);
      String bound = pick(List.of("1", "2", "2", "3"));
      String sign = pick(List.of(">=", ">", "<", "<=", "=", "!="));
      return "count(" + name + "[" + condition + "]) " + sign + " " + bound;
    }
    String variable = pick(List.of("x", "y", "z"));
    String word = chance.percent(75) ? "some " : "every ";
    String condition = formula(place.with(element, variable), depth);
    return "(" + word + variable + " in " + name + " satisfies " + condition + ")";
  }
}
