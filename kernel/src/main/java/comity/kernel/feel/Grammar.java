package comity.kernel.feel;

import comity.kernel.law.LawException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The grammar of expressions, by recursive descent: one method for each rank of operators. */
final class Grammar {

  private static final int DEEPEST = 100;
  private static final int LONGEST_CHAIN = 200;

  private final Cursor cursor;
  private final Literals literals;
  private final UnaryTests tests;
  private final References references;
  private int depth;
  private int operators;

  Grammar(Cursor cursor) {
    this.cursor = cursor;
    this.literals = new Literals(cursor);
    this.tests = new UnaryTests(cursor, literals);
    this.references = new References(cursor, this);
  }

  Expr expression() {
    if (++depth > DEEPEST) {
      throw cursor.fault("more than " + DEEPEST + " expressions inside one another");
    }
    Expr expression = disjunction();
    depth--;
    return expression;
  }

  private Expr disjunction() {
    Expr left = conjunction();
    while (cursor.acceptPhrase("or")) {
      countOperator();
      left = new Expr.Or(left.at(), left, conjunction());
    }
    return left;
  }

  private void countOperator() {
    if (++operators > LONGEST_CHAIN) {
      throw cursor.fault("more than " + LONGEST_CHAIN + " operators in one expression");
    }
  }

  private Expr conjunction() {
    Expr left = comparison();
    while (cursor.acceptPhrase("and")) {
      countOperator();
      left = new Expr.And(left.at(), left, comparison());
    }
    return left;
  }

  private Expr comparison() {
    Expr left = sum();
    Optional<Expr> compared = compared(left);
    if (compared.isPresent() && acceptComparison().isPresent()) {
      throw cursor.fault("a comparison of a comparison; join the two with `and`");
    }
    return compared.orElse(left);
  }

  private Optional<Expr> compared(Expr left) {
    Optional<Comparison> comparison = acceptComparison();
    if (comparison.isPresent()) {
      return Optional.of(new Expr.Compare(left.at(), comparison.get(), left, sum()));
    }
    if (cursor.acceptPhrase("between")) {
      return Optional.of(between(left));
    }
    refuse("instance", "`instance of` is not among the accepted forms");
    return cursor.acceptPhrase("in") ? Optional.of(membership(left)) : Optional.empty();
  }

  private Optional<Comparison> acceptComparison() {
    for (Comparison comparison : Comparison.LONGEST_FIRST) {
      if (cursor.accept(comparison.sign())) {
        return Optional.of(comparison);
      }
    }
    return Optional.empty();
  }

  private Expr between(Expr subject) {
    Expr low = literals.constant("`between` takes constants");
    cursor.expectPhrase("and");
    Expr high = literals.constant("`between` takes constants");
    return new Expr.In(
        subject.at(), subject, List.of(new Test.Within(low.at(), low, true, high, true)));
  }

  private Expr membership(Expr subject) {
    if (cursor.looksAtName() && !tests.looksAtConstant()) {
      return new Expr.InList(subject.at(), subject, references.listName());
    }
    return new Expr.In(subject.at(), subject, tests.behindIn());
  }

  private Expr sum() {
    Expr left = product();
    while (true) {
      if (cursor.accept("+")) {
        countOperator();
        left = new Expr.Plus(left.at(), left, product());
      } else {
        refuseSign("-", "subtraction");
        return left;
      }
    }
  }

  private Expr product() {
    Expr left = operand();
    while (true) {
      refuseSign("**", "a power");
      refuseSign("/", "division");
      if (!cursor.accept("*")) {
        return left;
      }
      countOperator();
      left = product(left, operand());
    }
  }

  /** The duration stands first, whatever the order in the text. */
  private static Expr product(Expr left, Expr right) {
    boolean turned = isDuration(right) && !isDuration(left);
    return turned ? new Expr.Times(left.at(), right, left) : new Expr.Times(left.at(), left, right);
  }

  static boolean isDuration(Expr expression) {
    return expression instanceof Expr.Literal(var at, var value)
        && value instanceof CalendarDuration;
  }

  private void refuseSign(String sign, String name) {
    if (cursor.looksAt(sign)) {
      throw cursor.fault(name + " is not among the accepted forms");
    }
  }

  private void refuse(String keyword, String says) {
    if (cursor.looksAtPhrase(keyword)) {
      throw cursor.fault(says);
    }
  }

  private Expr operand() {
    Expr operand = primary();
    if (cursor.looksAt("[")) {
      throw cursor.fault(
          "a filter on " + FeelPrinter.shown(operand) + " stands only inside `count(…)`");
    }
    if (cursor.looksAt("..")) {
      throw cursor.fault("an interval stands only behind `in`");
    }
    if (cursor.looksAt(".")) {
      throw cursor.fault("a field of a result is not among the accepted forms; name a fact");
    }
    return operand;
  }

  private Expr primary() {
    Optional<Expr> literal = literals.accept();
    if (literal.isPresent()) {
      return literal.get();
    }
    Position at = cursor.at();
    if (cursor.accept("(")) {
      return closedBy(")", this::expression);
    }
    if (cursor.accept("[")) {
      return literals.listAfterBracket(at);
    }
    refuseSign("{", "a context");
    refuseSign("-", "the negation of a number");
    refuseSign("?", "`?`");
    return named(at);
  }

  <T> T closedBy(String sign, Supplier<T> inner) {
    T value = inner.get();
    cursor.expect(sign);
    return value;
  }

  private Expr named(Position at) {
    Optional<Expr> known = references.acceptKnown(at);
    if (known.isPresent()) {
      return known.get();
    }
    refuse("for", "`for … return` is not among the accepted forms; use `some` or `every`");
    refuse("function", "a function is not defined inside an expression; write a test");
    Optional<Expr> phrase = quantified(at).or(() -> choice(at)).or(() -> function(at));
    return phrase.orElseGet(() -> references.plain(at));
  }

  private Optional<Expr> quantified(Position at) {
    boolean every = cursor.acceptPhrase("every");
    if (!every && !cursor.acceptPhrase("some")) {
      return Optional.empty();
    }
    String variable = references.variable();
    cursor.expectPhrase("in");
    Expr list = references.listName();
    if (cursor.looksAt(",")) {
      throw cursor.fault("a quantifier over two lists; put one inside the other");
    }
    cursor.expectPhrase("satisfies");
    return Optional.of(new Expr.Quantified(at, every, variable, list, expression()));
  }

  private Optional<Expr> choice(Position at) {
    if (!cursor.acceptPhrase("if")) {
      return Optional.empty();
    }
    Expr condition = expression();
    cursor.expectPhrase("then");
    Expr then = expression();
    cursor.expectPhrase("else");
    return Optional.of(new Expr.If(at, condition, then, expression()));
  }

  private Optional<Expr> function(Position at) {
    Optional<String> refused = Refused.function(cursor);
    if (refused.isPresent()) {
      throw new LawException(at, Refused.says(refused.get()));
    }
    if (cursor.acceptPhrase("list contains")) {
      return Optional.of(listContains(at));
    }
    if (cursor.acceptPhrase("not")) {
      cursor.expect("(");
      return Optional.of(new Expr.Not(at, closedBy(")", this::expression)));
    }
    return acceptCount() ? Optional.of(count(at)) : Optional.empty();
  }

  private boolean acceptCount() {
    int before = cursor.offset();
    if (cursor.acceptPhrase("count") && cursor.accept("(")) {
      return true;
    }
    cursor.reset(before);
    return false;
  }

  private Expr count(Position at) {
    Expr list = references.listName();
    Position behind = cursor.at();
    Expr condition =
        cursor.accept("[") ? closedBy("]", this::expression) : new Expr.Literal(behind, true);
    cursor.expect(")");
    return new Expr.Count(at, list, condition);
  }

  private Expr listContains(Position at) {
    if (!cursor.names().isDmn()) {
      throw new LawException(at, "the function `list contains` is written `value in list`");
    }
    cursor.expect("(");
    Expr list = expression();
    cursor.expect(",");
    Expr subject = closedBy(")", this::expression);
    return switch (list) {
      case Expr.Name name -> new Expr.InList(at, subject, References.dated(name));
      case Expr.ListOf constants -> new Expr.In(at, subject, equal(constants));
      default ->
          throw new LawException(
              list.at(), "`list contains` takes a list by its name, or constants");
    };
  }

  private static List<Test> equal(Expr.ListOf constants) {
    List<Test> tests = new ArrayList<>();
    constants.elements().forEach(e -> tests.add(new Test.Equals(e.at(), e)));
    return List.copyOf(tests);
  }
}
