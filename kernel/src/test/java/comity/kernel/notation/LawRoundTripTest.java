package comity.kernel.notation;

import static comity.kernel.feel.Position.NOWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import comity.kernel.feel.Expr;
import comity.kernel.feel.RandomExpressions;
import comity.kernel.feel.Test;
import comity.kernel.feel.Unplaced;
import comity.kernel.law.Definition;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.Logic.Column;
import comity.kernel.law.Logic.HitPolicy;
import comity.kernel.law.Logic.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

final class LawRoundTripTest {

  private static final long SEED = 20130716;
  private static final List<String> WORDS =
      List.of(
          "the person",
          "a | b",
          "§ 9-131",
          "why?",
          "naïve",
          "🗽",
          "it is: so",
          "\"quoted\"",
          "[1]");

  private final Random random = new Random(SEED);
  private final RandomExpressions expressions = new RandomExpressions(random, true);

  @org.junit.jupiter.api.Test
  void whatIsPrintedReadsBackTheSame() {
    for (int i = 0; i < 150; i++) {
      LawText made = text();
      String printed = Notation.print(made);
      LawText read = Notation.parse("random.md", printed);
      assertThat(unplaced(read)).as("seed %s, law %s:\n%s", SEED, i, printed).isEqualTo(made);
      assertThat(Notation.print(read)).as("seed %s, law %s", SEED, i).isEqualTo(printed);
    }
  }

  private LawText text() {
    List<Definition> definitions =
        IntStream.rangeClosed(1, 1 + random.nextInt(3)).mapToObj(this::definition).toList();
    return new LawText(
        "us-ny/x", LocalDate.of(2012, 3, 21), words(), words(), prose(), definitions);
  }

  private Definition definition(int number) {
    boolean act = number == 1 && random.nextBoolean();
    List<String> parameters = act || random.nextBoolean() ? List.of() : List.of("conviction", "b2");
    String citation = random.nextBoolean() ? "" : words();
    return new Definition(
        NOWHERE, act ? "hold" : "d" + number, parameters, words(), prose(), citation, logic(act));
  }

  private Logic logic(boolean act) {
    return random.nextInt(3) == 0
        ? new Logic.Formula(expressions.expression(4))
        : table(act ? List.of("", "within") : results());
  }

  private List<String> results() {
    return random.nextBoolean() ? List.of("") : List.of("duration", "calendar");
  }

  private Logic.Table table(List<String> outputs) {
    List<Column> columns = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      columns.add(new Column(NOWHERE, label(), expressions.expression(2)));
    }
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      rules.add(rule(i + 1, columns.size(), outputs));
    }
    HitPolicy policy = List.of(HitPolicy.values()).get(random.nextInt(3));
    return new Logic.Table(NOWHERE, policy, List.copyOf(columns), outputs, List.copyOf(rules));
  }

  private String label() {
    return random.nextInt(3) == 0 ? "" : words().replace("reading", "");
  }

  private Rule rule(int number, int columns, List<String> outputs) {
    List<Test> cells = IntStream.range(0, columns).mapToObj(i -> expressions.cell()).toList();
    List<Expr> results = outputs.stream().map(this::result).toList();
    return new Rule(NOWHERE, number, cells, results, "(b)(" + number + ")", words());
  }

  private Expr result(String output) {
    if (random.nextInt(3) == 0) {
      return new Expr.Literal(NOWHERE, Expr.Null.NULL);
    }
    String word = random.nextBoolean() ? "must-not" : "fortyEightHours";
    return random.nextBoolean() && !output.equals("within")
        ? new Expr.Literal(NOWHERE, "needs, quotes")
        : new Expr.Word(NOWHERE, word);
  }

  private String words() {
    return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(8));
  }

  /** Prose that ends with no bracket of its own. */
  private String prose() {
    return switch (random.nextInt(3)) {
      case 0 -> "";
      case 1 -> words() + ".";
      default -> words() + "\n" + words() + ",\n\n- " + words() + ".";
    };
  }

  private static LawText unplaced(LawText t) {
    List<Definition> definitions =
        t.definitions().stream().map(LawRoundTripTest::unplaced).toList();
    return new LawText(t.law(), t.from(), t.cite(), t.title(), t.prose(), definitions);
  }

  private static Definition unplaced(Definition d) {
    Logic logic =
        switch (d.logic()) {
          case Logic.Formula f -> new Logic.Formula(Unplaced.of(f.expression()));
          case Logic.Table t -> unplaced(t);
        };
    return new Definition(
        NOWHERE, d.name(), d.parameters(), d.question(), d.prose(), d.citation(), logic);
  }

  private static Logic.Table unplaced(Logic.Table t) {
    return new Logic.Table(
        NOWHERE,
        t.hitPolicy(),
        t.columns().stream()
            .map(c -> new Column(NOWHERE, c.label(), Unplaced.of(c.expression())))
            .toList(),
        t.outputs(),
        t.rules().stream().map(LawRoundTripTest::unplaced).toList());
  }

  private static Rule unplaced(Rule r) {
    return new Rule(
        NOWHERE,
        r.number(),
        r.cells().stream().map(Unplaced::of).toList(),
        r.outputs().stream().map(Unplaced::of).toList(),
        r.citation(),
        r.says());
  }
}
