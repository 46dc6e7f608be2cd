package comity.kernel.feel;

import static comity.kernel.feel.Position.NOWHERE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes expressions and tests that the accepted forms allow, from a seed. */
public final class RandomExpressions {

  private static final List<String> NAMES =
      List.of("hold", "warrantWithDetainer", "conviction", "c", "item", "charge", "a1", "under_2");
  private static final List<String> TEXTS =
      List.of(
          "felony",
          "a, b",
          "a \"quoted\" one",
          "back\\slash",
          "not a",
          "yes",
          "§ 9-131",
          "-",
          "x|y",
          "tab\t",
          "120.10",
          "`",
          "",
          " blank ",
          "null",
          "\u0007",
          "🗽");

  private final Random random;
  private final boolean hyphens;

  /** Hyphens in names are the notation's alone. */
  public RandomExpressions(Random random, boolean hyphens) {
    this.random = random;
    this.hyphens = hyphens;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> List<T> some(int least, Supplier<T> each) {
    List<T> all = new ArrayList<>();
    for (int i = least + random.nextInt(3); i > 0; i--) {
      all.add(each.get());
    }
    return List.copyOf(all);
  }

  /** Anything that is true or false, or a value. */
  public Expr expression(int depth) {
    if (depth == 0) {
      return leaf();
    }
    int less = depth - 1;
    return switch (random.nextInt(13)) {
      case 0 -> new Expr.Not(NOWHERE, expression(less));
      case 1, 2 -> new Expr.And(NOWHERE, expression(less), expression(less));
      case 3, 4 -> new Expr.Or(NOWHERE, expression(less), expression(less));
      case 5 -> new Expr.If(NOWHERE, expression(less), expression(less), expression(less));
      case 6 ->
          new Expr.Compare(
              NOWHERE, one(List.of(Comparison.values())), operand(less), operand(less));
      case 7 -> new Expr.In(NOWHERE, operand(less), tests());
      case 8 -> new Expr.InList(NOWHERE, operand(less), list());
      case 9 ->
          new Expr.Quantified(NOWHERE, random.nextBoolean(), one(NAMES), name(), expression(less));
      case 10 -> count(less);
      case 11 -> call(less);
      default -> leaf();
    };
  }

  /** A side of a comparison, which is no null and no count. */
  private Expr operand(int depth) {
    return random.nextInt(4) == 0 ? sum() : expressionButNull(depth);
  }

  private Expr expressionButNull(int depth) {
    Expr expression = expression(depth);
    return expression instanceof Expr.Literal(var at, var value) && value == Expr.Null.NULL
        ? name()
        : expression;
  }

  private Expr sum() {
    Expr left = random.nextBoolean() ? name() : literal(day());
    Expr right = random.nextBoolean() ? literal(duration()) : product();
    Expr sum = new Expr.Plus(NOWHERE, left, right);
    return random.nextBoolean() ? sum : new Expr.Plus(NOWHERE, sum, product());
  }

  private Expr product() {
    return new Expr.Times(NOWHERE, literal(duration()), name());
  }

  private Expr count(int depth) {
    Expr condition = random.nextInt(4) == 0 ? literal(true) : expression(depth);
    Expr count = new Expr.Count(NOWHERE, name(), condition);
    return new Expr.Compare(
        NOWHERE,
        one(List.of(Comparison.values())),
        count,
        literal(new BigDecimal(random.nextInt(5))));
  }

  private Expr call(int depth) {
    List<Expr> values = some(0, () -> expression(depth));
    boolean named = random.nextBoolean();
    List<Expr.Argument> arguments = new ArrayList<>();
    for (Expr value : values) {
      arguments.add(new Expr.Argument(named ? NAMES.get(arguments.size()) : "", value));
    }
    return new Expr.Call(
        NOWHERE,
        one(NAMES.subList(0, 5).stream().filter(n -> !n.equals("item")).toList()),
        List.copyOf(arguments));
  }

  private Expr leaf() {
    return switch (random.nextInt(5)) {
      case 0 -> new Expr.Reading(NOWHERE, one(List.of("A-1", "A-14b", "NYC-220")));
      case 1 -> new Expr.ListOf(NOWHERE, some(0, () -> literal(value())));
      case 2 -> literal(random.nextInt(4) == 0 ? Expr.Null.NULL : value());
      default -> name();
    };
  }

  private Expr.Name name() {
    return new Expr.Name(NOWHERE, some(1, () -> one(NAMES)));
  }

  private Expr.Name list() {
    return hyphens && random.nextBoolean()
        ? new Expr.Name(NOWHERE, List.of("violent-or-serious"))
        : name();
  }

  private static Expr.Literal literal(Object value) {
    return new Expr.Literal(NOWHERE, value);
  }

  private Object value() {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextBoolean();
      case 1 -> number();
      case 2 -> day();
      case 3 -> instant();
      case 4 -> duration();
      default -> one(TEXTS);
    };
  }

  private BigDecimal number() {
    return one(List.of("0", "5", "-3", "2.5", "-0.75", "1000000")).transform(BigDecimal::new);
  }

  private LocalDate day() {
    return LocalDate.of(1901, 1, 1).plusDays(random.nextInt(72_000));
  }

  private OffsetDateTime instant() {
    LocalDateTime local = day().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    return local.atOffset(ZoneOffset.ofTotalSeconds(1800 * (random.nextInt(41) - 20)));
  }

  private CalendarDuration duration() {
    return random.nextBoolean()
        ? new CalendarDuration(
            Period.of(random.nextInt(9), random.nextInt(9), random.nextInt(40)), Duration.ZERO)
        : new CalendarDuration(
            Period.ofDays(random.nextInt(2)), Duration.ofMinutes(random.nextInt(9000)));
  }

  private List<Test> tests() {
    return random.nextInt(3) == 0 ? List.of(within()) : some(1, this::positive);
  }

  private Test positive() {
    return switch (random.nextInt(4)) {
      case 0 -> new Test.Compares(NOWHERE, bound(), literal(value()));
      case 1 -> within();
      default -> new Test.Equals(NOWHERE, literal(value()));
    };
  }

  private Comparison bound() {
    return one(
        List.of(
            Comparison.LESS,
            Comparison.LESS_OR_EQUAL,
            Comparison.GREATER,
            Comparison.GREATER_OR_EQUAL));
  }

  private Test within() {
    return new Test.Within(
        NOWHERE, literal(value()), random.nextBoolean(), literal(value()), random.nextBoolean());
  }

  /** A cell; a value in it is a bare word where the notation would read it as one. */
  public Test cell() {
    return switch (random.nextInt(6)) {
      case 0 -> new Test.Any(NOWHERE);
      case 1 -> new Test.NoneOf(NOWHERE, some(1, this::item));
      case 2 -> new Test.OneOf(NOWHERE, some(2, this::item));
      default -> item();
    };
  }

  private Test item() {
    return random.nextInt(3) == 0 ? positiveButText() : new Test.Equals(NOWHERE, text());
  }

  private Test positiveButText() {
    Test test = positive();
    boolean word =
        test instanceof Test.Equals(var at, Expr.Literal(var place, var value))
            && (value instanceof String || value instanceof BigDecimal);
    return word ? within() : test;
  }

  private Expr text() {
    if (!hyphens) {
      return literal(one(TEXTS));
    }
    return random.nextInt(3) == 0
        ? literal(one(TEXTS.stream().filter(t -> !BareWords.isBare(t)).toList()))
        : new Expr.Word(
            NOWHERE, one(List.of("felony", "120.10", "265.02(2)", "NY PL", "2", "us-ice")));
  }
}
