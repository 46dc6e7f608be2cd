package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.feel.CalendarDuration;
import comity.kernel.feel.Comparison;
import comity.kernel.feel.Expr;
import comity.kernel.feel.Position;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawException;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Types and compiles expressions; refuses by name what is not exact. */
final class Expressions {

  private final Vocabulary vocabulary;
  private final SortedMap<String, SortedSet<String>> lists;
  private final Definitions definitions;
  private final Diagrams diagrams;
  private final Terms terms;
  private final Logicals logic;
  private final Quantities quantities;
  private final Quantifiers quantifiers;
  private final Scope root;
  private final Cells cells;

  Expressions(
      Session session, SortedMap<String, SortedSet<String>> lists, Definitions definitions) {
    this.vocabulary = session.vocabulary();
    this.lists = lists;
    this.definitions = definitions;
    this.diagrams = session.diagrams();
    this.terms = session.terms();
    this.logic = session.logic();
    this.quantities = new Quantities(diagrams, terms, logic);
    this.quantifiers = new Quantifiers(diagrams, terms, logic);
    this.root = session.root();
    this.cells = new Cells(this, diagrams, logic);
  }

  Cells cells() {
    return cells;
  }

  Typed eval(Expr expr, Env env) {
    return switch (expr) {
      case Expr.Literal e -> Constants.literal(diagrams, e);
      case Expr.Word e -> new Typed(new Type.Values(List.of(e.text())), diagrams.leaf(e.text()));
      case Expr.Name e -> name(e, env);
      case Expr.Reading e -> reading(e);
      case Expr.Not e -> yesNo(logic.not(truth(e.operand(), env)));
      case Expr.And e -> yesNo(logic.and(truth(e.left(), env), truth(e.right(), env)));
      case Expr.Or e -> yesNo(logic.or(truth(e.left(), env), truth(e.right(), env)));
      case Expr.If e -> either(e, env);
      case Expr.Compare e -> yesNo(compare(e, env));
      case Expr.Plus e -> plus(e, env);
      case Expr.Times e ->
          throw new LawException(
              e.at(), "a product stands only behind a day or an instant and a plus");
      case Expr.In e ->
          yesNo(
              logic.any(
                  e.tests().stream()
                      .map(t -> cells.test(eval(e.subject(), env), t, env))
                      .toList()));
      case Expr.InList e -> yesNo(inList(e, env));
      case Expr.Quantified e -> yesNo(quantified(e, env));
      case Expr.Count e ->
          throw new LawException(e.at(), "a count is only ever compared with a constant");
      case Expr.Call e -> definitions.call(e, env);
      case Expr.ListOf e -> Constants.list(diagrams, e);
    };
  }

  private static Typed yesNo(Node node) {
    return new Typed(new Type.YesNo(), node);
  }

  private Node truth(Expr expr, Env env) {
    Typed typed = eval(expr, env);
    if (!(typed.type() instanceof Type.YesNo)) {
      throw new LawException(expr.at(), "expected yes or no, found " + typed.type().describe());
    }
    return typed.node();
  }

  private Typed either(Expr.If e, Env env) {
    Typed then = eval(e.then(), env);
    Typed otherwise = eval(e.otherwise(), env);
    Type type = Type.join(then.type(), otherwise.type());
    if (type == null) {
      throw new LawException(
          e.at(),
          "both branches must be of one type, found "
              + then.type().describe()
              + " and "
              + otherwise.type().describe());
    }
    return new Typed(type, logic.choose(truth(e.condition(), env), then.node(), otherwise.node()));
  }

  // names

  private Typed name(Expr.Name e, Env env) {
    String first = e.path().getFirst();
    if (env.element(first).isPresent()) {
      return field(e, env.element(first).get());
    }
    if (e.path().size() == 1 && env.value(first).isPresent()) {
      return env.value(first).get();
    }
    String dotted = e.dotted();
    return vocabulary
        .root()
        .fact(dotted)
        .map(f -> fact(new Ref(root, f), e.at()))
        .or(() ->
            e.path().size() == 1 ? definitions.decision(dotted, e.at()) : definitions.result(e))
        .orElseThrow(() ->
            new LawException(
                e.at(),
                "`" + dotted + "` is no fact of the vocabulary, no decision and no parameter"));
  }

  private Typed field(Expr.Name e, Scope element) {
    String field = String.join(".", e.path().subList(1, e.path().size()));
    Fact fact =
        element
            .type()
            .fact(field)
            .orElseThrow(() ->
                new LawException(
                    e.at(), "`" + field + "` is no fact of a " + element.type().name()));
    return fact(new Ref(element, fact), e.at());
  }

  private Typed fact(Ref ref, Position at) {
    return switch (ref.fact().type()) {
      case FactType.YesNo t -> finite(ref, new Type.YesNo(), List.of(false, true));
      case FactType.OneOf t -> finite(ref, new Type.Values(t.values()), t.values());
      case FactType.Code t -> new Typed(new Type.Code(), diagrams.leaf(ref));
      case FactType.Day t -> quantity(Sum.Kind.DAY, ref);
      case FactType.Instant t -> quantity(Sum.Kind.INSTANT, ref);
      case FactType.Whole t -> quantity(Sum.Kind.NUMBER, ref);
      case FactType.Decimal t -> quantity(Sum.Kind.NUMBER, ref);
      case FactType.SomeOf t ->
          throw new LawException(
              at, "`" + ref + "` is a list of values: ask for one kind at a time");
      case FactType.ListOf t ->
          new Typed(new Type.Elements(ref.scope(), ref.fact()), diagrams.leaf(ref));
    };
  }

  private Typed quantity(Sum.Kind kind, Ref ref) {
    return new Typed(new Type.Quantity(kind), diagrams.leaf(Sum.of(kind, ref)));
  }

  private Typed finite(Ref ref, Type type, List<?> values) {
    if (values.size() == 1) {
      return new Typed(type, diagrams.leaf(values.getFirst()));
    }
    List<Node> leaves = new ArrayList<>();
    values.forEach(v -> leaves.add(diagrams.leaf(v)));
    return new Typed(type, diagrams.choose(terms.finite(ref), leaves));
  }

  private Typed reading(Expr.Reading e) {
    return vocabulary
        .root()
        .fact(Vocabulary.READING + e.id())
        .map(f -> fact(new Ref(root, f), e.at()))
        .orElseThrow(() ->
            new LawException(
                e.at(), "reading " + e.id() + " is not among the readings of law.yaml"));
  }

  // comparisons

  private Node compare(Expr.Compare e, Env env) {
    if (e.left() instanceof Expr.Count count) {
      return count(count, e.comparison(), e.right(), env);
    }
    if (e.right() instanceof Expr.Count count) {
      return count(count, mirrored(e.comparison()), e.left(), env);
    }
    return compare(e.at(), e.comparison(), eval(e.left(), env), eval(e.right(), env));
  }

  Node compare(Position at, Comparison comparison, Typed left, Typed right) {
    checkComparable(at, comparison, left.type(), right.type());
    return diagrams.bind(
        left.node(), a -> diagrams.bind(right.node(), b -> compareValues(at, comparison, a, b)));
  }

  private static void checkComparable(Position at, Comparison comparison, Type left, Type right) {
    if (left instanceof Type.Nothing || right instanceof Type.Nothing) {
      throw new LawException(
          at, "a test against null: an unknown fact is not null, and a known absence is a value");
    }
    boolean quantities = left instanceof Type.Quantity && right instanceof Type.Quantity;
    boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
    boolean scalar =
        left instanceof Type.YesNo || left instanceof Type.Values || left instanceof Type.Code;
    if (!quantities && !(equality && scalar && Type.join(left, right) != null)) {
      throw new LawException(
          at,
          left.describe()
              + " and "
              + right.describe()
              + " cannot be compared by `"
              + comparison.sign()
              + "`");
    }
    checkValue(at, left, right);
    checkValue(at, right, left);
  }

  private static void checkValue(Position at, Type constant, Type fact) {
    if (constant instanceof Type.Values one
        && one.values().size() == 1
        && fact instanceof Type.Values all
        && !all.values().contains(one.values().getFirst())) {
      throw new LawException(
          at, "`" + one.values().getFirst() + "` is not among " + String.join(", ", all.values()));
    }
  }

  private Node compareValues(Position at, Comparison comparison, Object a, Object b) {
    if (a instanceof Missing || b instanceof Missing) {
      return diagrams.leaf(a instanceof Missing ? a : b);
    }
    if (a instanceof Sum left && b instanceof Sum right) {
      return quantities.compare(at, comparison, left, right);
    }
    Node equal = equal(at, a, b);
    return comparison == Comparison.EQUAL ? equal : logic.not(equal);
  }

  private Node equal(Position at, Object a, Object b) {
    if (a instanceof Ref code && b instanceof String text) {
      return member(code, new TreeSet<>(List.of(text)), "");
    }
    if (b instanceof Ref code && a instanceof String text) {
      return member(code, new TreeSet<>(List.of(text)), "");
    }
    if (a instanceof Ref || b instanceof Ref) {
      throw new LawException(
          at, "two codes that are both facts cannot be compared with each other");
    }
    return logic.constant(a.equals(b));
  }

  Node member(Ref code, SortedSet<String> codes, String name) {
    if (codes.isEmpty()) {
      return logic.constant(false);
    }
    return diagrams.choose(
        terms.code(code, codes, name), List.of(logic.constant(false), logic.constant(true)));
  }

  // lists

  private Node inList(Expr.InList e, Env env) {
    Typed subject = eval(e.subject(), env);
    SortedSet<String> dated = e.list().path().size() == 1 ? lists.get(e.list().dotted()) : null;
    return dated != null
        ? diagrams.bind(subject.node(), v -> inDated(e, v, dated))
        : inConstants(e, subject, eval(e.list(), env));
  }

  private Node inDated(Expr.InList e, Object value, SortedSet<String> dated) {
    return switch (value) {
      case Ref code -> member(code, dated, e.list().dotted());
      case String text -> logic.constant(dated.contains(text));
      case Missing missing -> diagrams.leaf(missing);
      default ->
          throw new LawException(e.at(), "only a code can be on the list " + e.list().dotted());
    };
  }

  private Node inConstants(Expr.InList e, Typed subject, Typed list) {
    if (!(list.type() instanceof Type.Constants)) {
      throw new LawException(
          e.list().at(),
          "`"
              + e.list().dotted()
              + "` is neither a dated list of law.yaml nor a list of constants");
    }
    return diagrams.bind(
        list.node(),
        values ->
            values instanceof Missing
                ? diagrams.leaf(values)
                : diagrams.bind(subject.node(), v -> among(e, v, (List<?>) values)));
  }

  private Node among(Expr.InList e, Object value, List<?> values) {
    if (value instanceof Missing) {
      return diagrams.leaf(value);
    }
    return logic.any(
        values.stream().map(v -> compareValues(e.at(), Comparison.EQUAL, value, v)).toList());
  }

  // quantifiers

  private Node quantified(Expr.Quantified e, Env env) {
    Scope elements = elements(e.list(), env);
    Node condition = truth(e.condition(), env.bind(e.variable(), elements));
    return e.every()
        ? logic.not(quantifiers.atLeast(elements, logic.not(condition), 1))
        : quantifiers.atLeast(elements, condition, 1);
  }

  private Node count(Expr.Count e, Comparison comparison, Expr bound, Env env) {
    Scope elements = elements(e.list(), env);
    Node condition = truth(e.condition(), env.bind("item", elements));
    int k = Constants.whole(bound);
    return switch (comparison) {
      case GREATER_OR_EQUAL -> quantifiers.atLeast(elements, condition, k);
      case GREATER -> quantifiers.atLeast(elements, condition, k + 1);
      case LESS -> logic.not(quantifiers.atLeast(elements, condition, k));
      case LESS_OR_EQUAL -> logic.not(quantifiers.atLeast(elements, condition, k + 1));
      case EQUAL -> exactly(elements, condition, k);
      case NOT_EQUAL -> logic.not(exactly(elements, condition, k));
    };
  }

  private Node exactly(Scope elements, Node condition, int k) {
    return logic.and(
        quantifiers.atLeast(elements, condition, k),
        logic.not(quantifiers.atLeast(elements, condition, k + 1)));
  }

  private Scope elements(Expr list, Env env) {
    if (!(eval(list, env).type() instanceof Type.Elements elements)) {
      throw new LawException(list.at(), "expected a list of elements");
    }
    for (Scope s = env.scope(); s != null; s = s.parent()) {
      if (elements.scope().equals(s.parent()) && elements.list().equals(s.list())) {
        throw new LawException(list.at(), "a quantifier inside another over the same list");
      }
    }
    String element = ((FactType.ListOf) elements.list().type()).element();
    RecordType type = vocabulary.record(element).orElseThrow();
    return elements.scope().within(elements.list(), type);
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

  // sums

  private Typed plus(Expr.Plus e, Env env) {
    Typed left = eval(e.left(), env);
    if (!(left.type() instanceof Type.Quantity) || e.right() instanceof Expr.Plus) {
      throw new LawException(
          e.at(),
          "only a constant duration, perhaps times a whole number, can be added to a day or an"
              + " instant");
    }
    return new Typed(left.type(), diagrams.bind(left.node(), v -> plus(e, v, env)));
  }

  private Node plus(Expr.Plus e, Object value, Env env) {
    if (!(value instanceof Sum sum)) {
      return diagrams.leaf(value);
    }
    if (!(e.right() instanceof Expr.Times times)) {
      return diagrams.leaf(quantities.plus(e.at(), sum, Constants.duration(e.right()), null));
    }
    boolean durationFirst =
        times.left() instanceof Expr.Literal l && l.value() instanceof CalendarDuration;
    CalendarDuration duration = Constants.duration(durationFirst ? times.left() : times.right());
    Typed factor = eval(durationFirst ? times.right() : times.left(), env);
    return diagrams.bind(factor.node(), f -> product(e, sum, duration, f));
  }

  private Node product(Expr.Plus e, Sum sum, CalendarDuration duration, Object factor) {
    if (factor instanceof Missing) {
      return diagrams.leaf(factor);
    }
    if (factor instanceof Sum n
        && n.base() != null
        && n.addends().isEmpty()
        && n.base().fact().type() instanceof FactType.Whole) {
      return diagrams.leaf(quantities.plus(e.at(), sum, duration, n.base()));
    }
    throw new LawException(
        e.right().at(), "a duration can be multiplied by a whole number among the facts only");
  }
}
