package comity.kernel.dmn;

import comity.kernel.dmn.DrgElement.Parameter;
import comity.kernel.feel.CalendarDuration;
import comity.kernel.feel.Expr;
import comity.kernel.feel.Test;
import comity.kernel.law.LawException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns an expression as DMN has it into one as a law text has it: finds what every name means and
 * tells the type. Stops at the first fault.
 */
final class Binder {

  /** What a binder finds on its way. */
  interface Notes {

    /** A fact is named. */
    void fact(FactPath fact);

    /** A duration is multiplied by this fact. */
    void factor(FactPath fact);

    /** A dated list is used. */
    void list(String name);
  }

  private final Scope scope;
  private final Notes notes;

  /**
   * For expressions that stand where those names are known.
   *
   * @param notes is told what the vocabulary must know
   */
  Binder(Scope scope, Notes notes) {
    this.scope = scope;
    this.notes = notes;
  }

  /** Any expression. */
  Typed bind(Expr expression) {
    return switch (expression) {
      case Expr.Literal e -> new Typed(new Expr.Literal(e.at(), e.value()), typeOf(e.value()));
      case Expr.Word e -> throw fault(e, "`" + e.text() + "` stands without quotes");
      case Expr.Name e -> single(e, name(e));
      case Expr.Reading e -> reading(e);
      case Expr.Not e -> yesNo(new Expr.Not(e.at(), inner(e.operand())));
      case Expr.And e -> yesNo(new Expr.And(e.at(), inner(e.left()), inner(e.right())));
      case Expr.Or e -> yesNo(new Expr.Or(e.at(), inner(e.left()), inner(e.right())));
      case Expr.If e -> choice(e);
      case Expr.Compare e ->
          yesNo(new Expr.Compare(e.at(), e.comparison(), inner(e.left()), inner(e.right())));
      case Expr.Plus e -> plus(e);
      case Expr.Times e -> times(e);
      case Expr.In e -> yesNo(new Expr.In(e.at(), inner(e.subject()), tests(e.tests())));
      case Expr.InList e -> yesNo(new Expr.InList(e.at(), inner(e.subject()), listName(e.list())));
      case Expr.Quantified e -> quantified(e);
      case Expr.Count e -> count(e);
      case Expr.Call e -> call(e);
      case Expr.ListOf e -> list(e);
    };
  }

  /** The tests of a cell. */
  Test bind(Test test) {
    return switch (test) {
      case Test.Any t -> new Test.Any(t.at());
      case Test.Equals t -> new Test.Equals(t.at(), inner(t.value()));
      case Test.Compares t -> new Test.Compares(t.at(), t.comparison(), inner(t.bound()));
      case Test.Within t ->
          new Test.Within(
              t.at(), inner(t.low()), t.lowIncluded(), inner(t.high()), t.highIncluded());
      case Test.OneOf t -> new Test.OneOf(t.at(), tests(t.tests()));
      case Test.NoneOf t -> new Test.NoneOf(t.at(), tests(t.tests()));
    };
  }

  private List<Test> tests(List<Test> tests) {
    return tests.stream().map(this::bind).toList();
  }

  private Expr inner(Expr expression) {
    return bind(expression).expression();
  }

  private static Typed yesNo(Expr expression) {
    return new Typed(expression, DmnType.Simple.YES_NO);
  }

  private Typed times(Expr.Times e) {
    Typed factor = bind(e.right());
    if (factor.fact() != null) {
      notes.factor(factor.fact());
    }
    return new Typed(
        new Expr.Times(e.at(), inner(e.left()), factor.expression()), DmnType.Simple.DURATION);
  }

  private Typed choice(Expr.If e) {
    Typed then = bind(e.then());
    Typed otherwise = bind(e.otherwise());
    return new Typed(
        new Expr.If(e.at(), inner(e.condition()), then.expression(), otherwise.expression()),
        then.type().or(otherwise.type()));
  }

  private Typed plus(Expr.Plus e) {
    Typed left = bind(e.left());
    Typed right = bind(e.right());
    if (isNumberOrText(left.type()) || isNumberOrText(right.type())) {
      throw fault(e, "a sum of numbers or texts is not among the accepted forms");
    }
    DmnType type = left.type() == DmnType.Simple.DURATION ? right.type() : left.type();
    return new Typed(new Expr.Plus(e.at(), left.expression(), right.expression()), type);
  }

  private static boolean isNumberOrText(DmnType type) {
    return type == DmnType.Simple.NUMBER
        || type == DmnType.Simple.TEXT
        || type instanceof DmnType.Closed;
  }

  /** A name where one value is meant. */
  private Typed single(Expr.Name e, Typed named) {
    return switch (named.type()) {
      case DmnType.Structure s when named.fact() != null ->
          throw fault(e, "`" + e.dotted() + "` is " + s.words() + "; name one of its parts");
      case DmnType.Listed l when named.fact() != null ->
          throw fault(
              e, "`" + e.dotted() + "` is " + l.words() + "; ask of its elements with `some`");
      default -> named;
    };
  }

  private Typed name(Expr.Name e) {
    String first = e.path().getFirst();
    return switch (meaning(e, first)) {
      case Meaning.Fact m -> path(e, "", m.type(), true);
      case Meaning.Bound m -> path(e, recordName(m.type()), m.type(), false);
      case Meaning.Made m -> made(e, m);
      case Meaning.Function m -> throw fault(e, "`" + first + "` is called with arguments");
      case Meaning.Lists m -> throw fault(e, "`" + first + "` stands only in `list contains`");
      case Meaning.Readings m -> throw fault(e, "`" + e.dotted() + "` is no reading");
    };
  }

  private Meaning meaning(Expr e, String name) {
    return scope
        .meaning(name)
        .orElseThrow(
            () -> fault(e, "`" + name + "` is unknown here; a decision names what it requires"));
  }

  static String recordName(DmnType type) {
    return type instanceof DmnType.Structure s ? s.name() : "";
  }

  private Typed path(Expr.Name e, String record, DmnType root, boolean fact) {
    DmnType type = root;
    for (String part : e.path().subList(1, e.path().size())) {
      type = part(e, type, part);
    }
    refuse(e, type, fact);
    int skipped = fact ? 0 : 1;
    String path = String.join(".", e.path().subList(skipped, e.path().size()));
    FactPath where = fact || !path.isEmpty() ? new FactPath(record, path) : null;
    if (where != null) {
      notes.fact(where);
    }
    return new Typed(new Expr.Name(e.at(), e.path()), type, where);
  }

  private DmnType part(Expr.Name e, DmnType type, String part) {
    if (type == DmnType.Simple.ANY) {
      return type;
    }
    if (type instanceof DmnType.Structure s && s.parts().containsKey(part)) {
      return s.parts().get(part).type();
    }
    throw fault(e, "`" + e.dotted() + "`: " + type.words() + " has no part `" + part + "`");
  }

  private void refuse(Expr.Name e, DmnType type, boolean fact) {
    if (type instanceof DmnType.Refused refused) {
      throw fault(e, "`" + e.dotted() + "` is " + refused.what() + ", which is not accepted");
    }
    if (type == DmnType.Simple.ANY && fact) {
      throw fault(e, "`" + e.dotted() + "` has no type in this file; an input needs one");
    }
    if (type == DmnType.Simple.DURATION && fact) {
      throw fault(e, "`" + e.dotted() + "` is a duration; only constant durations are accepted");
    }
  }

  private Typed made(Expr.Name e, Meaning.Made m) {
    if (e.path().size() > 1) {
      return resultPart(e, m);
    }
    if (m.arguments().isEmpty()) {
      return new Typed(new Expr.Name(e.at(), List.of(m.definition())), m.type());
    }
    List<Expr.Argument> arguments =
        m.arguments().stream()
            .map(a -> new Expr.Argument("", new Expr.Name(e.at(), List.of(a))))
            .toList();
    return new Typed(new Expr.Call(e.at(), m.definition(), arguments), m.type());
  }

  private Typed resultPart(Expr.Name e, Meaning.Made m) {
    if (e.path().size() == 2
        && m.arguments().isEmpty()
        && m.type() instanceof DmnType.Structure s
        && s.parts().containsKey(e.path().getLast())) {
      List<String> path = List.of(m.definition(), e.path().getLast());
      return new Typed(new Expr.Name(e.at(), path), s.parts().get(e.path().getLast()).type());
    }
    throw fault(e, "`" + e.dotted() + "` is no result of a decision that the accepted forms know");
  }

  private Typed reading(Expr.Reading e) {
    if (scope.meaning("readings").orElse(null) instanceof Meaning.Readings readings) {
      Meaning.Reading known = readings.byPart().get(e.id().replace("-", ""));
      if (known != null) {
        return new Typed(new Expr.Reading(e.at(), known.id()), known.type());
      }
    }
    throw fault(e, "there is no reading `" + e.id() + "` here");
  }

  private Optional<String> dated(Expr.Name e) {
    return scope.meaning(e.path().getFirst()).isEmpty()
            && scope.meaning("lists").orElse(null) instanceof Meaning.Lists lists
        ? Optional.ofNullable(lists.nameByPart().get(e.dotted()))
        : Optional.empty();
  }

  private Expr.Name listName(Expr.Name e) {
    Optional<String> dated = dated(e);
    if (dated.isPresent()) {
      notes.list(dated.get());
      return new Expr.Name(e.at(), List.of(dated.get()));
    }
    Typed list = name(e);
    if (list.fact() != null) {
      throw fault(
          e,
          "`"
              + e.dotted()
              + "` is "
              + list.type().words()
              + " that the case gives; only dated lists and constant ones are accepted");
    }
    return nameOnly(e, list);
  }

  private Expr.Name nameOnly(Expr.Name e, Typed list) {
    if (list.expression() instanceof Expr.Name name) {
      return name;
    }
    throw fault(e, "`" + e.dotted() + "` hangs on a parameter; hand the list over");
  }

  private Typed quantified(Expr.Quantified e) {
    Typed list = elements(e.list());
    Binder inside = within(e.variable(), list);
    return yesNo(
        new Expr.Quantified(
            e.at(), e.every(), e.variable(), list.expression(), inside.inner(e.condition())));
  }

  private Typed count(Expr.Count e) {
    Typed list = elements(e.list());
    Expr condition = ItemFields.qualified(e.condition(), elementOf(list));
    return new Typed(
        new Expr.Count(e.at(), list.expression(), within("item", list).inner(condition)),
        DmnType.Simple.NUMBER);
  }

  private Typed elements(Expr list) {
    if (list instanceof Expr.Name name) {
      Typed named = name(name);
      if (named.type() instanceof DmnType.Listed l && l.of() instanceof DmnType.Structure) {
        return named;
      }
      throw fault(name, "`" + name.dotted() + "` is no list of structures");
    }
    throw fault(list, "a list is named, not computed");
  }

  private Binder within(String variable, Typed list) {
    return new Binder(scope.with(variable, elementOf(list)), notes);
  }

  private static DmnType elementOf(Typed list) {
    return ((DmnType.Listed) list.type()).of();
  }

  private Typed call(Expr.Call e) {
    if (!(meaning(e, e.function()) instanceof Meaning.Function function)) {
      throw fault(e, "`" + e.function() + "` is no function");
    }
    Map<String, Expr> values = CallArguments.of(e, function);
    boolean several = function.kept().size() > 1;
    boolean allNamed = e.arguments().stream().noneMatch(a -> a.name().isEmpty());
    boolean named = function.named().orElse(several && allNamed);
    List<Expr.Argument> arguments = new ArrayList<>();
    for (String kept : function.kept()) {
      Parameter parameter = parameter(function, kept);
      Typed value = argument(parameter, function.types().get(kept), values.get(kept));
      arguments.add(new Expr.Argument(named ? kept : "", value.expression()));
    }
    return arguments.isEmpty()
        ? new Typed(new Expr.Name(e.at(), List.of(function.definition())), function.type())
        : new Typed(
            new Expr.Call(e.at(), function.definition(), List.copyOf(arguments)), function.type());
  }

  private static Parameter parameter(Meaning.Function function, String name) {
    return function.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Typed argument(Parameter parameter, DmnType declared, Expr value) {
    Typed typed = value instanceof Expr.Name name ? name(name) : bind(value);
    if (typed.type() instanceof DmnType.Structure s && typed.fact() != null) {
      throw fault(
          value, s.words() + " handed to `" + parameter.name() + "`; hand over the parts it needs");
    }
    if (!declared.takes(typed.type())) {
      throw fault(
          value,
          "`"
              + parameter.name()
              + "` takes "
              + declared.words()
              + ", found "
              + typed.type().words());
    }
    return typed;
  }

  private Typed list(Expr.ListOf e) {
    List<Typed> elements = e.elements().stream().map(this::bind).toList();
    Optional<DmnType> type = elements.stream().map(Typed::type).reduce(DmnType::or);
    return new Typed(
        new Expr.ListOf(e.at(), elements.stream().map(Typed::expression).toList()),
        new DmnType.Listed(type.orElse(DmnType.Simple.NULL)));
  }

  private static DmnType typeOf(Object value) {
    return switch (value) {
      case Boolean yes -> DmnType.Simple.YES_NO;
      case String text -> new DmnType.Closed(List.of(text));
      case BigDecimal number -> DmnType.Simple.NUMBER;
      case LocalDate day -> DmnType.Simple.DAY;
      case OffsetDateTime instant -> DmnType.Simple.INSTANT;
      case CalendarDuration duration -> DmnType.Simple.DURATION;
      default -> DmnType.Simple.NULL;
    };
  }

  private LawException fault(Expr e, String says) {
    return new LawException(e.at(), says);
  }
}
