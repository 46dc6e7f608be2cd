package comity.kernel.dmn;

import comity.kernel.feel.CalendarDuration;
import comity.kernel.feel.Children;
import comity.kernel.feel.Expr;
import comity.kernel.law.Definition;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the definitions of a law text give and take, as types of DMN. The text is one that compiles.
 */
final class LawTypes {

  private final LawText text;
  private final Vocabulary vocabulary;
  private final Map<String, DmnType> results = new HashMap<>();
  private final Map<String, Map<String, DmnType>> parameters = new HashMap<>();

  LawTypes(LawText text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
    text.definitions().forEach(d -> parameters.put(d.name(), elements(d)));
    text.definitions().reversed().forEach(this::callers);
    text.definitions().forEach(this::callers);
    // What was found before all parameters were known may say less than it could.
    results.clear();
  }

  /** What the definition gives. */
  DmnType result(Definition definition) {
    DmnType known = results.get(definition.name());
    if (known == null) {
      results.put(definition.name(), DmnType.Simple.ANY);
      known = logic(definition);
      results.put(definition.name(), known);
    }
    return known;
  }

  /** What a test takes, by the names of its parameters; {@code ANY} where nobody calls it. */
  Map<String, DmnType> parameters(Definition definition) {
    return parameters.get(definition.name());
  }

  /** The decision, no test, of that name. */
  Optional<Definition> decision(String name) {
    return text.definition(name).filter(d -> !d.isTest());
  }

  /** The structure of an element of a list. */
  DmnType.Structure element(String record) {
    return new DmnType.Structure(record, new LinkedHashMap<>());
  }

  /** What an expression gives where those names are bound besides facts and decisions. */
  DmnType type(Expr expression, Map<String, DmnType> bound) {
    return switch (expression) {
      case Expr.Literal e -> literal(e.value());
      case Expr.Word e -> new DmnType.Closed(List.of(e.text()));
      case Expr.Name e -> name(e, bound);
      case Expr.Reading e -> fact(vocabulary.root(), Vocabulary.READING + e.id());
      case Expr.If e -> type(e.then(), bound).or(type(e.otherwise(), bound));
      case Expr.Plus e -> type(e.left(), bound);
      case Expr.Times e -> DmnType.Simple.DURATION;
      case Expr.Count e -> DmnType.Simple.NUMBER;
      case Expr.Call e ->
          text.definition(e.function()).map(this::result).orElse(DmnType.Simple.ANY);
      case Expr.ListOf e -> new DmnType.Listed(DmnType.Simple.TEXT);
      default -> DmnType.Simple.YES_NO;
    };
  }

  private DmnType name(Expr.Name e, Map<String, DmnType> bound) {
    DmnType first = bound.get(e.path().getFirst());
    if (first instanceof DmnType.Structure element && e.path().size() > 1) {
      String path = String.join(".", e.path().subList(1, e.path().size()));
      return vocabulary.record(element.name()).map(r -> fact(r, path)).orElse(DmnType.Simple.ANY);
    }
    if (first != null) {
      return first;
    }
    return vocabulary.root().fact(e.dotted()).isPresent()
        ? fact(vocabulary.root(), e.dotted())
        : made(e);
  }

  private DmnType made(Expr.Name e) {
    DmnType whole = decision(e.path().getFirst()).map(this::result).orElse(DmnType.Simple.ANY);
    if (e.path().size() == 1) {
      return whole;
    }
    return whole instanceof DmnType.Structure s && s.parts().containsKey(e.path().getLast())
        ? s.parts().get(e.path().getLast()).type()
        : DmnType.Simple.ANY;
  }

  private DmnType fact(RecordType record, String path) {
    return record.fact(path).map(Fact::type).map(this::type).orElse(DmnType.Simple.ANY);
  }

  /** A fact's type. */
  DmnType type(FactType type) {
    return switch (type) {
      case FactType.YesNo t -> DmnType.Simple.YES_NO;
      case FactType.OneOf t -> new DmnType.Closed(t.values());
      case FactType.Code t -> DmnType.Simple.TEXT;
      case FactType.Day t -> DmnType.Simple.DAY;
      case FactType.Instant t -> DmnType.Simple.INSTANT;
      case FactType.Whole t -> DmnType.Simple.NUMBER;
      case FactType.Decimal t -> DmnType.Simple.NUMBER;
      case FactType.SomeOf t -> new DmnType.Listed(new DmnType.Closed(t.values()));
      case FactType.ListOf t -> new DmnType.Listed(element(t.element()));
    };
  }

  private static DmnType literal(Object value) {
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

  private DmnType logic(Definition definition) {
    Map<String, DmnType> bound = parameters(definition);
    return switch (definition.logic()) {
      case Logic.Formula formula -> type(formula.expression(), bound);
      case Logic.Table table when table.outputs().equals(List.of("")) -> output(table, 0, bound);
      case Logic.Table table -> row(table, bound);
    };
  }

  private DmnType row(Logic.Table table, Map<String, DmnType> bound) {
    SequencedMap<String, DmnType.Part> parts = new LinkedHashMap<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      parts.put(
          DmnNames.output(table.outputs().get(i)),
          new DmnType.Part(output(table, i, bound), Map.of()));
    }
    return new DmnType.Structure("", parts);
  }

  private DmnType output(Logic.Table table, int place, Map<String, DmnType> bound) {
    return table.rules().stream()
        .map(r -> output(r.outputs().get(place), bound))
        .reduce(DmnType.Simple.NULL, DmnType::or);
  }

  private DmnType output(Expr output, Map<String, DmnType> bound) {
    return output instanceof Expr.Word word && decision(word.text()).isPresent()
        ? result(decision(word.text()).get())
        : type(output, bound);
  }

  private Map<String, DmnType> elements(Definition definition) {
    Map<String, DmnType> types = new TreeMap<>();
    for (String parameter : definition.parameters()) {
      boolean element =
          !parameter.equals(Vocabulary.CASE) && vocabulary.record(parameter).isPresent();
      types.put(parameter, element ? element(parameter) : DmnType.Simple.ANY);
    }
    return types;
  }

  /** Learns from the calls in a definition what tests take. */
  private void callers(Definition definition) {
    expressions(definition).forEach(e -> calls(e, parameters(definition)));
  }

  private void calls(Expr expression, Map<String, DmnType> bound) {
    switch (expression) {
      case Expr.Quantified e -> calls(e.condition(), with(bound, e.variable(), e.list()));
      case Expr.Count e -> calls(e.condition(), with(bound, "item", e.list()));
      case Expr.Call e -> {
        call(e, bound);
        Children.of(e).forEach(child -> calls(child, bound));
      }
      default -> Children.of(expression).forEach(child -> calls(child, bound));
    }
  }

  /** The names bound inside a quantifier over that list. */
  Map<String, DmnType> with(Map<String, DmnType> bound, String variable, Expr list) {
    Map<String, DmnType> inner = new TreeMap<>(bound);
    inner.put(
        variable, type(list, bound) instanceof DmnType.Listed l ? l.of() : DmnType.Simple.ANY);
    return inner;
  }

  private void call(Expr.Call call, Map<String, DmnType> bound) {
    Optional<Definition> test = text.definition(call.function());
    for (int i = 0; test.isPresent() && i < call.arguments().size(); i++) {
      Expr.Argument argument = call.arguments().get(i);
      String parameter =
          argument.name().isEmpty() ? test.get().parameters().get(i) : argument.name();
      DmnType given = open(type(argument.value(), bound));
      parameters(test.get())
          .merge(parameter, given, (a, b) -> a == DmnType.Simple.ANY ? b : a.or(b));
    }
  }

  /** A parameter closed over what today's callers hand over would be read as a rule of its own. */
  private static DmnType open(DmnType type) {
    return type instanceof DmnType.Closed ? DmnType.Simple.TEXT : type;
  }

  /** Every expression of a definition's columns, results or formula. */
  static Stream<Expr> expressions(Definition definition) {
    return switch (definition.logic()) {
      case Logic.Formula formula -> Stream.of(formula.expression());
      case Logic.Table table ->
          Stream.concat(
              table.columns().stream().map(Logic.Column::expression),
              table.rules().stream().flatMap(r -> r.outputs().stream()));
    };
  }
}
