package comity.kernel.oracle;

import comity.kernel.feel.CalendarDuration;
import comity.kernel.feel.Comparison;
import comity.kernel.feel.Expr;
import comity.kernel.law.Definition;
import comity.kernel.law.FactType;
import comity.kernel.law.Logic;
import comity.kernel.law.Vocabulary;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the value of an expression by walking it. A value is a {@link Boolean}, {@link String},
 * {@link BigDecimal}, {@link Moment}, {@link Moment.Span}, {@link Ref}, {@link Tree}, a list of
 * values, a map from the names of results to values, or {@link Expr.Null#NULL}.
 */
final class Evaluator {

  private final NaiveLaw law;
  private final Tree root;
  private final Watch watch;
  private final Tests tests;
  private final Tables tables;
  private final Evaluator before;
  private final Map<Asked, Answer> known = new HashMap<>();

  /** A definition and what its parameters stand for. */
  private record Asked(String definition, Scope scope) {}

  Evaluator(NaiveLaw law, Tree root, Watch watch) {
    this(law, root, watch, null);
  }

  private Evaluator(NaiveLaw law, Tree root, Watch watch, Evaluator before) {
    this.law = law;
    this.root = root;
    this.watch = watch;
    this.before = before;
    this.tests = new Tests(this, watch);
    this.tables = new Tables(this, tests);
  }

  /** For when more is known of the same case: what was found before still holds. */
  Evaluator more() {
    return new Evaluator(law, root, watch, this);
  }

  Watch watch() {
    return watch;
  }

  Tests tests() {
    return tests;
  }

  Object value(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Literal e -> literal(e.value());
      case Expr.Word e -> e.text();
      case Expr.Name e -> named(e, scope);
      case Expr.Reading e -> fact(root, Vocabulary.READING + e.id());
      case Expr.Not e -> !truth(e.operand(), scope);
      case Expr.And e ->
          Logic3.all(List.of(() -> truth(e.left(), scope), () -> truth(e.right(), scope)));
      case Expr.Or e ->
          Logic3.any(List.of(() -> truth(e.left(), scope), () -> truth(e.right(), scope)));
      case Expr.If e -> value(truth(e.condition(), scope) ? e.then() : e.otherwise(), scope);
      case Expr.Compare e -> compared(e, scope);
      case Expr.Plus e -> sum(value(e.left(), scope), value(e.right(), scope));
      case Expr.Times e -> product(value(e.left(), scope), value(e.right(), scope));
      case Expr.In e -> tests.any(e.tests(), value(e.subject(), scope), scope);
      case Expr.InList e -> tests.listed(value(e.subject(), scope), list(e.list(), scope));
      case Expr.Quantified e -> quantified(e, scope);
      case Expr.Count e -> throw new IllegalStateException("a count compared with nothing");
      case Expr.Call e -> call(e, scope);
      case Expr.ListOf e -> e.elements().stream().map(item -> read(value(item, scope))).toList();
    };
  }

  boolean truth(Expr expression, Scope scope) {
    return (Boolean) read(value(expression, scope));
  }

  /** The value with a fact read, to be used as it is. */
  Object read(Object value) {
    if (value instanceof Ref ref && ref.fact().type() instanceof FactType.OneOf) {
      watch.used(ref);
    }
    return readTested(value);
  }

  /** The value with a fact read, when the watch was told what is asked of it. */
  Object readTested(Object value) {
    if (!(value instanceof Ref ref)) {
      return value;
    }
    Object found = watch.read(ref);
    if (found == null) {
      throw new Missing(ref);
    }
    return found instanceof Integer number ? BigDecimal.valueOf(number) : found;
  }

  /** What the decision of that name says; {@link NoAnswer} if nothing. */
  Answer decision(String name) {
    return answer(name, Scope.EMPTY);
  }

  /** What the definition says, these names given. */
  private Answer answer(String name, Scope scope) {
    Asked asked = new Asked(name, scope);
    Answer found = known(asked);
    if (found == null) {
      found = find(law.definition(name), scope);
      known.put(asked, found);
    }
    return found;
  }

  private Answer known(Asked asked) {
    Answer found = null;
    for (Evaluator e = this; e != null && found == null; e = e.before) {
      found = e.known.get(asked);
    }
    return found;
  }

  private Answer find(Definition definition, Scope scope) {
    return switch (definition.logic()) {
      case Logic.Formula formula ->
          new Answer(value(formula.expression(), scope), Answer.Rule.of(definition.name(), 0));
      case Logic.Table table -> tables.evaluate(definition.name(), table, scope);
    };
  }

  /** Whether a decision, not a test, has that name. */
  boolean decides(String name) {
    return law.decides(name);
  }

  private static Object literal(Object value) {
    return switch (value) {
      case java.time.temporal.Temporal day -> new Moment(day, List.of());
      case CalendarDuration length -> Moment.Span.of(length);
      default -> value;
    };
  }

  private Object named(Expr.Name name, Scope scope) {
    String first = name.path().getFirst();
    Object bound = scope.get(first);
    if (bound == null) {
      return ofCase(name);
    }
    Object value =
        bound instanceof Scope.Later later ? value(later.expression(), later.scope()) : bound;
    return name.path().size() == 1
        ? value
        : fact((Tree) value, String.join(".", name.path().subList(1, name.path().size())));
  }

  /** A fact of the case, a decision, or one of several results of a decision. */
  private Object ofCase(Expr.Name name) {
    String first = name.path().getFirst();
    if (root.type().fact(name.dotted()).isPresent() || !decides(first)) {
      return fact(root, name.dotted());
    }
    Object value = decision(first).result();
    return name.path().size() == 1 ? value : ((Map<?, ?>) value).get(name.path().getLast());
  }

  private static Ref fact(Tree tree, String path) {
    return new Ref(
        tree,
        tree.type()
            .fact(path)
            .orElseThrow(
                () -> new IllegalStateException("no fact `" + path + "` in a " + tree.type())));
  }

  private static Object sum(Object left, Object right) {
    if (right instanceof Moment.Span span) {
      return left instanceof Moment.Span more ? more.plus(span) : Tests.moment(left).plus(span);
    }
    return Tests.moment(right).plus((Moment.Span) left);
  }

  private static Object product(Object left, Object right) {
    if (!(left instanceof Moment.Span span)) {
      return product(right, left);
    }
    Moment.Step step = span.steps().getFirst();
    return new Moment.Span(List.of(new Moment.Step(step.length(), right)));
  }

  private Collection<?> list(Expr.Name name, Scope scope) {
    Set<String> dated = law.list(name.dotted());
    return dated != null ? dated : (Collection<?>) read(value(name, scope));
  }

  private Object call(Expr.Call call, Scope scope) {
    return answer(call.function(), arguments(call, scope)).result();
  }

  /** What the parameters of the test stand for. */
  Scope arguments(Expr.Call call, Scope scope) {
    List<String> parameters = law.definition(call.function()).parameters();
    Scope inner = Scope.EMPTY;
    for (int i = 0; i < parameters.size(); i++) {
      Expr.Argument argument = call.arguments().get(i);
      String name = argument.name().isEmpty() ? parameters.get(i) : argument.name();
      inner = inner.with(name, argument(argument.value(), scope));
    }
    return inner;
  }

  /** An element is handed over as it is, anything else is evaluated when it is used. */
  private Object argument(Expr argument, Scope scope) {
    if (argument instanceof Expr.Name name && name.path().size() == 1) {
      Object bound = scope.get(name.path().getFirst());
      if (bound != null) {
        return bound;
      }
    }
    return new Scope.Later(argument, scope);
  }

  private boolean compared(Expr.Compare e, Scope scope) {
    return switch (e) {
      case Expr.Compare(var at, var comparison, Expr.Count count, Expr bound) ->
          counted(count, scope).holds(comparison, number(bound, scope));
      case Expr.Compare(var at, var comparison, Expr bound, Expr.Count count) ->
          counted(count, scope).holds(mirrored(comparison), number(bound, scope));
      default -> tests.holds(e.comparison(), value(e.left(), scope), value(e.right(), scope));
    };
  }

  private int number(Expr constant, Scope scope) {
    return ((BigDecimal) value(constant, scope)).intValueExact();
  }

  private static Comparison mirrored(Comparison comparison) {
    return switch (comparison) {
      case LESS -> Comparison.GREATER;
      case GREATER -> Comparison.LESS;
      case LESS_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
      case GREATER_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
      case EQUAL, NOT_EQUAL -> comparison;
    };
  }

  private boolean quantified(Expr.Quantified e, Scope scope) {
    HowMany against = howMany(e, e.list(), e.variable(), e.condition(), e.every(), scope);
    return against.holds(Comparison.GREATER, 0) != e.every();
  }

  private HowMany counted(Expr.Count e, Scope scope) {
    return howMany(e, e.list(), "item", e.condition(), false, scope);
  }

  /** How many elements satisfy the condition, or how many do not. */
  private HowMany howMany(
      Expr question, Expr elements, String variable, Expr condition, boolean not, Scope scope) {
    Ref list = (Ref) value(elements, scope);
    watch.asked(list, question, scope);
    HowMany found = HowMany.NONE;
    for (Tree element : elements(list)) {
      try {
        found =
            found.plus(satisfies(list, element, condition, scope.with(variable, element)) != not);
      } catch (NoAnswer none) {
        found = found.plus(none);
      }
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private List<Tree> elements(Ref list) {
    return (List<Tree>) read(list);
  }

  /**
   * An element of which too little is known makes the whole list unknown: how it goes on depends on
   * all elements at once.
   */
  private boolean satisfies(Ref list, Tree element, Expr condition, Scope scope) {
    try {
      return truth(condition, scope);
    } catch (Missing missing) {
      throw missing.fact().tree() == element ? new Missing(list) : missing;
    }
  }
}
