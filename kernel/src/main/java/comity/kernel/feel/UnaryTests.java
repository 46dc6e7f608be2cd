package comity.kernel.feel;

import comity.kernel.law.LawException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tests that a cell makes, and those behind {@code in}. */
final class UnaryTests {

  private static final String CONSTANTS = "a value is tested against constants only";

  private final Cursor cursor;
  private final Literals literals;

  UnaryTests(Cursor cursor, Literals literals) {
    this.cursor = cursor;
    this.literals = literals;
  }

  /** A whole cell. */
  Test cell() {
    Position at = start();
    if (cursor.atEnd()) {
      throw cursor.fault("an empty cell; write `-` where anything will do");
    }
    if (cursor.accept("-")) {
      if (cursor.atEnd()) {
        return new Test.Any(at);
      }
      cursor.reset(0);
    }
    Test test = acceptNot() ? new Test.NoneOf(at, negated()) : joined(at, items());
    cursor.expectEnd();
    return test;
  }

  private Position start() {
    cursor.skipBlanks();
    return cursor.at();
  }

  private boolean acceptNot() {
    boolean negated = cursor.acceptPhrase("not");
    if (negated && !cursor.names().isDmn() && looksAtBracket()) {
      throw cursor.fault("`not` stands before the values without a bracket: `not a, b`");
    }
    return negated;
  }

  /** A bracket that opens no interval. */
  private boolean looksAtBracket() {
    int before = cursor.offset();
    boolean bracket = cursor.looksAt("(") && acceptInterval(cursor.at()).isEmpty();
    cursor.reset(before);
    return bracket;
  }

  private List<Test> negated() {
    if (!cursor.names().isDmn()) {
      return items();
    }
    cursor.expect("(");
    List<Test> tests = items();
    cursor.expect(")");
    return tests;
  }

  private static Test joined(Position at, List<Test> tests) {
    return tests.size() == 1 ? tests.getFirst() : new Test.OneOf(at, tests);
  }

  private List<Test> items() {
    List<Test> tests = new ArrayList<>();
    do {
      tests.add(item());
    } while (cursor.accept(","));
    return List.copyOf(tests);
  }

  private Test item() {
    return cursor.names().isDmn() ? positive() : acceptBare().orElseGet(this::quoted);
  }

  private Optional<Test> acceptBare() {
    Position at = start();
    String text = cursor.upToComma();
    if (text.equals("yes") || text.equals("no")) {
      cursor.advance(text.length());
      return Optional.of(new Test.Equals(at, new Expr.Literal(at, text.equals("yes"))));
    }
    if (!BareWords.isBare(text)) {
      return Optional.empty();
    }
    cursor.advance(text.length());
    return Optional.of(new Test.Equals(at, new Expr.Word(at, text)));
  }

  private Test quoted() {
    if (cursor.looksAtPhrase("true") || cursor.looksAtPhrase("false")) {
      throw cursor.fault("write `yes` or `no` in a cell, found " + cursor.found());
    }
    return positive();
  }

  /** A comparison, an interval or a constant. */
  private Test positive() {
    Position at = start();
    return acceptCompared(at)
        .or(() -> acceptInterval(at))
        .orElseGet(() -> new Test.Equals(at, constant()));
  }

  private Optional<Test> acceptCompared(Position at) {
    for (Comparison comparison : Comparison.LONGEST_FIRST) {
      if (cursor.accept(comparison.sign())) {
        return Optional.of(compares(at, comparison));
      }
    }
    return Optional.empty();
  }

  private Test compares(Position at, Comparison comparison) {
    return switch (comparison) {
      case EQUAL, NOT_EQUAL ->
          throw new LawException(
              at,
              "`"
                  + comparison.sign()
                  + "` does not stand in a test; write the value alone, or `not`");
      default -> new Test.Compares(at, comparison, constant());
    };
  }

  private Optional<Test> acceptInterval(Position at) {
    int before = cursor.offset();
    boolean included = cursor.accept("[");
    if (!included && !cursor.accept("(") && !(cursor.names().isDmn() && cursor.accept("]"))) {
      return Optional.empty();
    }
    Optional<Expr> low = literals.accept();
    if (low.isPresent() && cursor.accept("..")) {
      return Optional.of(interval(at, notNull(low.get()), included));
    }
    cursor.reset(before);
    return Optional.empty();
  }

  private Test interval(Position at, Expr low, boolean lowIncluded) {
    Expr high = constant();
    boolean highIncluded = cursor.accept("]");
    if (!highIncluded && !(cursor.names().isDmn() && cursor.accept("["))) {
      cursor.expect(")");
    }
    return new Test.Within(at, low, lowIncluded, high, highIncluded);
  }

  private Expr constant() {
    return notNull(literals.constant(CONSTANTS));
  }

  private static Expr notNull(Expr constant) {
    if (constant instanceof Expr.Literal(var at, var value) && value == Expr.Null.NULL) {
      throw new LawException(at, "a test against `null` is not among the accepted forms");
    }
    return constant;
  }

  /** Whether a constant such as {@code date("…")} stands here, and no name of a list. */
  boolean looksAtConstant() {
    int before = cursor.offset();
    boolean constant = literals.accept().isPresent();
    cursor.reset(before);
    return constant;
  }

  /** What follows {@code in}, unless it is the name of a list. */
  List<Test> behindIn() {
    Position at = start();
    Optional<Test> interval = acceptInterval(at);
    if (interval.isPresent()) {
      return List.of(interval.get());
    }
    if (cursor.accept("(")) {
      return closedBy(")");
    }
    return cursor.accept("[") ? closedBy("]") : List.of(positive());
  }

  private List<Test> closedBy(String sign) {
    List<Test> tests = new ArrayList<>();
    do {
      tests.add(positive());
    } while (cursor.accept(","));
    cursor.expect(sign);
    return List.copyOf(tests);
  }
}
