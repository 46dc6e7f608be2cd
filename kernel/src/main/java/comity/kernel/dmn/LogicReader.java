package comity.kernel.dmn;

import comity.kernel.dmn.xml.XmlText;
import comity.kernel.feel.Expr;
import comity.kernel.feel.Names;
import comity.kernel.feel.Position;
import comity.kernel.feel.Test;
import comity.kernel.law.Acts;
import comity.kernel.law.LawException;
import comity.kernel.law.Logic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads the logic of one decision or function. Gathers the faults of a table's cells, so that all
 * are told at once.
 */
final class LogicReader {

  private static final Expr NOTHING = new Expr.Literal(Position.NOWHERE, Expr.Null.NULL);

  private final String name;
  private final Names known;
  private final Binder binder;
  private final FactsFound facts;
  private final DmnTypes types;
  private final Predicate<String> isDefinition;
  private final List<LawException.Fault> faults = new ArrayList<>();

  /** With what the logic gives. */
  record Result(Logic logic, DmnType type) {}

  LogicReader(
      String name,
      Scope scope,
      Names known,
      FactsFound facts,
      DmnTypes types,
      Predicate<String> isDefinition) {
    this.name = name;
    this.known = known;
    this.binder = new Binder(scope, facts);
    this.facts = facts;
    this.types = types;
    this.isDefinition = isDefinition;
  }

  List<LawException.Fault> faults() {
    return faults;
  }

  Result read(Boxed logic) {
    return switch (logic) {
      case Boxed.Literal literal -> formula(expression(literal.text()));
      case Boxed.Invocation call ->
          formula(attempt(() -> bound(Logics.call(call, known, false))).orElse(nothing()));
      case Boxed.Table table -> table(table);
      case Boxed.Refused refused ->
          throw new LawException(refused.at(), refused.what() + " is not accepted");
    };
  }

  private static Result formula(Typed typed) {
    return new Result(new Logic.Formula(typed.expression()), typed.type());
  }

  private Typed expression(XmlText text) {
    return attempt(() -> bound(Feel.expression(text, known))).orElse(nothing());
  }

  private Typed bound(Expr expression) {
    return binder.bind(expression);
  }

  private static Typed nothing() {
    return new Typed(NOTHING, DmnType.Simple.UNKNOWN);
  }

  private <T> Optional<T> attempt(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (LawException e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }

  private Result table(Boxed.Table table) {
    List<String> outputs = outputs(table);
    table.outputs().stream()
        .filter(Boxed.Output::hasDefault)
        .forEach(o -> fault(o.at(), "a default output is not accepted; write the rules out"));
    List<Logic.Column> columns = table.inputs().stream().map(this::column).toList();
    List<DmnType> given = new ArrayList<>();
    outputs.forEach(o -> given.add(DmnType.Simple.NULL));
    List<Logic.Rule> rules = new ArrayList<>();
    for (Boxed.Rule rule : table.rules()) {
      rules.add(rule(table, rule, rules.size() + 1, given));
    }
    return new Result(
        new Logic.Table(table.at(), hitPolicy(table), columns, outputs, List.copyOf(rules)),
        type(table, given));
  }

  private Logic.HitPolicy hitPolicy(Boxed.Table table) {
    return switch (table.hitPolicy()) {
      case "ANY" -> Logic.HitPolicy.ANY;
      case "UNIQUE" -> Logic.HitPolicy.UNIQUE;
      case "FIRST" -> Logic.HitPolicy.FIRST;
      default -> {
        fault(
            table.at(),
            "the hit policy " + table.hitPolicy() + " is not accepted; ANY, UNIQUE and FIRST are");
        yield Logic.HitPolicy.ANY;
      }
    };
  }

  private List<String> outputs(Boxed.Table table) {
    List<String> outputs = table.outputs().stream().map(Boxed.Output::name).toList();
    if (outputs.size() == 1) {
      return List.of("");
    }
    boolean limited = Acts.ACTS.contains(name) && outputs.equals(List.of("modality", "limit"));
    return limited ? List.of("", "within") : outputs;
  }

  private static DmnType type(Boxed.Table table, List<DmnType> given) {
    if (given.size() == 1) {
      return given.getFirst();
    }
    SequencedMap<String, DmnType.Part> parts = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      parts.put(table.outputs().get(i).name(), new DmnType.Part(given.get(i), Map.of()));
    }
    return new DmnType.Structure("", parts);
  }

  private Logic.Column column(Boxed.Input input) {
    Typed typed = expression(input.expression());
    declared(input.expression().at(), "this column", input.typeRef(), typed.type());
    attempt(() -> {
      input.values().ifPresent(values -> facts.close(typed, values));
      return input;
    });
    return new Logic.Column(input.at(), label(input, typed), typed.expression());
  }

  /** A reading's column needs no words: its head says the same. */
  private static String label(Boxed.Input input, Typed typed) {
    String label = input.label().strip();
    return typed.expression() instanceof Expr.Reading r && label.equals("reading " + r.id())
        ? ""
        : label;
  }

  private Logic.Rule rule(Boxed.Table table, Boxed.Rule rule, int number, List<DmnType> given) {
    if (rule.inputs().size() != table.inputs().size()
        || rule.outputs().size() != table.outputs().size()) {
      fault(rule.at(), "this rule has not one cell for each column");
    }
    List<Test> cells = rule.inputs().stream().map(this::cell).toList();
    List<Expr> results = new ArrayList<>();
    for (int i = 0; i < Math.min(rule.outputs().size(), given.size()); i++) {
      Typed result = result(rule.outputs().get(i));
      check(table.outputs().get(i), result);
      given.set(i, given.get(i).or(result.type()));
      results.add(Results.cell(result.expression(), isDefinition));
    }
    Results.Because because = Results.because(rule.says(), name, number);
    return new Logic.Rule(
        rule.at(), number, cells, List.copyOf(results), because.citation(), because.says());
  }

  private Test cell(XmlText text) {
    return attempt(() -> binder.bind(Feel.test(text, known))).orElse(new Test.Any(text.at()));
  }

  private Typed result(Boxed output) {
    return switch (output) {
      case Boxed.Literal literal ->
          attempt(() -> Results.checked(bound(Feel.expression(literal.text(), known))))
              .orElse(nothing());
      case Boxed other -> {
        fault(other.at(), Results.FORM);
        yield nothing();
      }
    };
  }

  private void declared(Position at, String what, String typeRef, DmnType given) {
    DmnType declared = types.of(typeRef);
    if (!declared.takes(given)) {
      fault(at, what + " is declared as " + declared.words() + " and gives " + given.words());
    }
  }

  private void check(Boxed.Output column, Typed result) {
    declared(result.expression().at(), "this result", column.typeRef(), result.type());
    Optional<List<String>> values = column.values().flatMap(DmnTypes::texts);
    if (values.isPresent()
        && result.type() instanceof DmnType.Closed given
        && !values.get().containsAll(given.values())) {
      fault(
          result.expression().at(),
          result.type().words() + " is not among the values of its column");
    }
  }

  private void fault(Position at, String says) {
    faults.add(new LawException.Fault(at, says));
  }
}
