package comity.kernel.feel;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The canonical text of expressions and tests, with no more brackets than it takes to read the same
 * back. Positions leave no trace.
 */
public final class FeelPrinter {

  private static final FeelPrinter NOTATION = new FeelPrinter(new NotationDialect());

  private static final Pattern HYPHENED = Pattern.compile("\\p{L}+(-\\p{L}+)+");

  private final Dialect dialect;

  private FeelPrinter(Dialect dialect) {
    this.dialect = dialect;
  }

  /** In the law notation. */
  public static FeelPrinter notation() {
    return NOTATION;
  }

  /**
   * In standard FEEL.
   *
   * @param datedLists the names of dated lists, so that {@code x in violent-or-serious} becomes a
   *     test of {@code lists.violentOrSerious}
   */
  public static FeelPrinter dmn(Collection<String> datedLists) {
    return new FeelPrinter(new DmnDialect(Set.copyOf(datedLists)));
  }

  /** The expression for a message, in the notation and in backticks. */
  public static String shown(Expr expression) {
    return "`" + NOTATION.expression(expression) + "`";
  }

  /** On one line. */
  public String expression(Expr expression) {
    return print(expression, Rank.WHOLE, true);
  }

  /** On as many lines as it needs to stay within a width where it can. */
  public String block(Expr expression) {
    return new FeelLayout(this).block(expression);
  }

  /** What an input cell says. */
  public String test(Test test) {
    return switch (test) {
      case Test.Any any -> "-";
      case Test.Equals equals -> dialect.cell(equals.value());
      case Test.Compares t -> t.comparison().sign() + " " + literal(t.bound());
      case Test.Within t -> interval(t);
      case Test.OneOf t -> joined(t.tests(), this::test);
      case Test.NoneOf t -> dialect.noneOf(joined(t.tests(), this::test));
    };
  }

  /**
   * What a result cell says: as an expression, but for the reliefs that the notation grants its
   * cells.
   */
  public String result(Expr result) {
    return dialect.result(result, this);
  }

  String print(Expr expression, Rank least, boolean last) {
    Rank rank = Rank.of(expression, dialect.callsMembership());
    boolean bare = rank == Rank.WHOLE ? dialect.mayTrail(least, last) : rank.compareTo(least) >= 0;
    return bare ? inner(expression, last) : "(" + inner(expression, true) + ")";
  }

  private String inner(Expr expression, boolean last) {
    return switch (expression) {
      case Expr.Literal e -> literal(e);
      case Expr.Word e -> dialect.word(e.text());
      case Expr.Name e -> dialect.name(e);
      case Expr.Reading e -> dialect.reading(e.id());
      case Expr.Not e -> "not(" + expression(e.operand()) + ")";
      case Expr.And e -> chain(e.left(), " and ", e.right(), Rank.AND, last);
      case Expr.Or e -> chain(e.left(), " or ", e.right(), Rank.OR, last);
      case Expr.If e -> choice(e);
      case Expr.Compare e -> compare(e);
      case Expr.Plus e -> chain(e.left(), " + ", e.right(), Rank.SUM, last);
      case Expr.Times e -> chain(e.left(), " * ", e.right(), Rank.PRODUCT, last);
      case Expr.In e -> operand(e.subject()) + " in " + behindIn(e.tests());
      case Expr.InList e -> inList(e);
      case Expr.Quantified e -> quantified(e);
      case Expr.Count e -> count(e);
      case Expr.Call e -> e.function() + "(" + joined(e.arguments(), this::argument) + ")";
      case Expr.ListOf e -> "[" + joined(e.elements(), this::expression) + "]";
    };
  }

  /** Operators of one rank lean to the left: the right side needs a higher rank or brackets. */
  private String chain(Expr left, String operator, Expr right, Rank rank, boolean last) {
    return print(left, rank, false) + operator + print(right, rank.next(), last);
  }

  private String choice(Expr.If e) {
    return "if "
        + expression(e.condition())
        + " then "
        + expression(e.then())
        + " else "
        + expression(e.otherwise());
  }

  private String compare(Expr.Compare e) {
    return operand(e.left()) + " " + e.comparison().sign() + " " + operand(e.right());
  }

  private String operand(Expr side) {
    return print(side, Rank.SUM, false);
  }

  private String inList(Expr.InList e) {
    String list = dialect.list(e.list());
    return dialect.callsMembership()
        ? "list contains(" + list + ", " + expression(e.subject()) + ")"
        : operand(e.subject()) + " in " + list;
  }

  private String behindIn(List<Test> tests) {
    return tests.size() == 1 && tests.getFirst() instanceof Test.Within interval
        ? interval(interval)
        : "(" + joined(tests, this::element) + ")";
  }

  private String element(Test test) {
    return test instanceof Test.Equals(var at, var value) ? literal(value) : test(test);
  }

  private String interval(Test.Within t) {
    return (t.lowIncluded() ? "[" : "(")
        + literal(t.low())
        + ".."
        + literal(t.high())
        + (t.highIncluded() ? "]" : ")");
  }

  private String quantified(Expr.Quantified e) {
    return opening(e) + " " + expression(e.condition());
  }

  String opening(Expr.Quantified e) {
    return (e.every() ? "every " : "some ")
        + e.variable()
        + " in "
        + expression(e.list())
        + " satisfies";
  }

  private String count(Expr.Count e) {
    boolean all = e.condition() instanceof Expr.Literal(var at, var value) && value.equals(true);
    String filter = all ? "" : "[" + expression(e.condition()) + "]";
    return "count(" + expression(e.list()) + filter + ")";
  }

  private String argument(Expr.Argument argument) {
    String name = argument.name().isEmpty() ? "" : argument.name() + ": ";
    return name + expression(argument.value());
  }

  private String literal(Expr expression) {
    return expression instanceof Expr.Literal(var at, var value)
        ? Literal.text(value)
        : expression(expression);
  }

  private static <T> String joined(List<T> parts, Function<T, String> text) {
    return parts.stream().map(text).collect(Collectors.joining(", "));
  }

  /** What two dialects write differently. */
  private sealed interface Dialect {
    String name(Expr.Name name);

    String reading(String id);

    String word(String text);

    String list(Expr.Name list);

    String cell(Expr value);

    String noneOf(String tests);

    String result(Expr result, FeelPrinter printer);

    /** Whether membership in a list is a call of a function. */
    boolean callsMembership();

    /**
     * Whether a quantifier or an {@code if} may stand without brackets, since nothing follows it
     * that it could swallow.
     */
    boolean mayTrail(Rank least, boolean last);
  }

  private record NotationDialect() implements Dialect {
    @Override
    public String name(Expr.Name name) {
      return name.dotted();
    }

    @Override
    public String reading(String id) {
      return "reading " + id;
    }

    @Override
    public String word(String text) {
      return BareWords.isBare(text) ? text : Literal.text(text);
    }

    @Override
    public String list(Expr.Name list) {
      return NOTATION.expression(list);
    }

    @Override
    public String cell(Expr value) {
      return switch (value) {
        case Expr.Word word -> word(word.text());
        case Expr.Literal(var at, String text) -> word(text);
        case Expr.Literal(var at, Boolean yes) -> yes ? "yes" : "no";
        default -> NOTATION.expression(value);
      };
    }

    @Override
    public String noneOf(String tests) {
      return "not " + tests;
    }

    /** A text that no decision could bear as its name needs no quotes. */
    @Override
    public String result(Expr result, FeelPrinter printer) {
      return result instanceof Expr.Literal(var at, String text)
              && !HYPHENED.matcher(text).matches()
          ? Literal.text(text)
          : cell(result);
    }

    @Override
    public boolean callsMembership() {
      return false;
    }

    @Override
    public boolean mayTrail(Rank least, boolean last) {
      return last && least.compareTo(Rank.COMPARISON) <= 0;
    }
  }

  private record DmnDialect(Set<String> datedLists) implements Dialect {
    @Override
    public String name(Expr.Name name) {
      return name.dotted();
    }

    @Override
    public String reading(String id) {
      return "readings." + id.replace("-", "");
    }

    @Override
    public String word(String text) {
      return Literal.text(text);
    }

    @Override
    public String list(Expr.Name list) {
      return datedLists.contains(list.dotted())
          ? "lists." + camelCase(list.dotted())
          : list.dotted();
    }

    private static String camelCase(String hyphened) {
      return Pattern.compile("-(.)").matcher(hyphened).replaceAll(m -> upper(m.group(1)));
    }

    private static String upper(String letter) {
      return letter.toUpperCase(Locale.ROOT);
    }

    @Override
    public String cell(Expr value) {
      return switch (value) {
        case Expr.Word word -> word(word.text());
        case Expr.Literal(var at, var constant) -> Literal.text(constant);
        default ->
            throw new IllegalArgumentException("a cell holds a constant, not " + shown(value));
      };
    }

    @Override
    public String noneOf(String tests) {
      return "not(" + tests + ")";
    }

    @Override
    public String result(Expr result, FeelPrinter printer) {
      return printer.expression(result);
    }

    @Override
    public boolean callsMembership() {
      return true;
    }

    /** Other engines do not all read a quantifier as an operand. */
    @Override
    public boolean mayTrail(Rank least, boolean last) {
      return least == Rank.WHOLE;
    }
  }
}
