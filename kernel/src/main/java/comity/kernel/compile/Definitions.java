package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.diagram.Nodes;
import comity.kernel.feel.Expr;
import comity.kernel.feel.Position;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.FactType;
import comity.kernel.law.LawException;
import comity.kernel.law.Logic;
import comity.kernel.law.RecordType;
import comity.kernel.law.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The decisions and tests of one text, each compiled when it is first asked for. */
final class Definitions {

  private final Edition edition;
  private final Session session;
  private final Diagrams diagrams;
  private final Expressions expressions;
  private final Tables tables;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Typed> answers = new LinkedHashMap<>();
  private final Map<List<Object>, Typed> calls = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Instance> instances = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  Definitions(Edition edition, Session session) {
    this.edition = edition;
    this.session = session;
    this.diagrams = session.diagrams();
    this.expressions = new Expressions(session, edition.lists(), this);
    this.tables = new Tables(this, expressions, session);
    for (Definition definition : edition.text().definitions()) {
      positions.put(definition.name(), positions.size());
    }
  }

  /** Every definition as it was compiled, once for each scope in which it was asked. */
  List<Instance> instances() {
    return instances;
  }

  /** Every definition that was asked of the case, each behind those that it asks. */
  List<Part> parts() {
    return parts;
  }

  boolean isDecision(String name) {
    return edition.text().definition(name).filter(d -> !d.isTest()).isPresent();
  }

  /** The decision's value. */
  Optional<Typed> decision(String name, Position at) {
    if (!isDecision(name)) {
      return Optional.empty();
    }
    Typed answered = answers(name, at);
    return Optional.of(new Typed(answered.type(), values(answered.node())));
  }

  /** One of several results of a decision: {@code limit.duration}. */
  Optional<Typed> result(Expr.Name name) {
    if (name.path().size() != 2 || !isDecision(name.path().getFirst())) {
      return Optional.empty();
    }
    Typed row = decision(name.path().getFirst(), name.at()).orElseThrow();
    String result = name.path().getLast();
    if (!(row.type() instanceof Type.Row type) || !type.names().contains(result)) {
      return Optional.empty();
    }
    int i = type.names().indexOf(result);
    Node node = diagrams.map(row.node(), v -> v instanceof Row r ? r.values().get(i) : v);
    return Optional.of(new Typed(type.types().get(i), node));
  }

  /** The decision as a diagram of {@link Answered}. */
  Typed answers(String name, Position at) {
    Typed known = answers.get(name);
    if (known == null) {
      Definition definition = edition.text().definition(name).orElseThrow();
      known = compile(definition, Env.root(session.root()), at);
      answers.put(name, known);
    }
    return known;
  }

  Typed call(Expr.Call call, Env env) {
    Definition test =
        edition
            .text()
            .definition(call.function())
            .filter(Definition::isTest)
            .orElseThrow(() ->
                new LawException(
                    call.at(),
                    "the function `"
                        + call.function()
                        + "` is neither a test of this law nor among the accepted forms"));
    if (call.arguments().size() != test.parameters().size()) {
      throw new LawException(
          call.at(),
          "`"
              + test.name()
              + "` takes "
              + test.parameters().size()
              + " arguments, found "
              + call.arguments().size());
    }
    Map<String, Scope> elements = new HashMap<>();
    Map<String, Typed> values = new HashMap<>();
    List<Object> key = new ArrayList<>(List.of(test.name(), env.scope()));
    for (int i = 0; i < test.parameters().size(); i++) {
      key.add(bind(test, i, call, env, elements, values));
    }
    Typed known = calls.get(key);
    if (known == null) {
      Typed answered = compile(test, env.call(elements, values), call.at());
      known = new Typed(answered.type(), values(answered.node()));
      calls.put(key, known);
    }
    return known;
  }

  private Object bind(
      Definition test,
      int i,
      Expr.Call call,
      Env env,
      Map<String, Scope> elements,
      Map<String, Typed> values) {
    String parameter = test.parameters().get(i);
    Expr argument = argument(test, i, call);
    if (argument instanceof Expr.Name name
        && name.path().size() == 1
        && env.element(name.dotted()).isPresent()) {
      Scope element = env.element(name.dotted()).get();
      elements.put(parameter, element);
      return element;
    }
    Typed value = expressions.eval(argument, env);
    values.put(parameter, value);
    return value;
  }

  private static Expr argument(Definition test, int i, Expr.Call call) {
    String parameter = test.parameters().get(i);
    boolean named = call.arguments().stream().anyMatch(a -> !a.name().isEmpty());
    if (!named) {
      return call.arguments().get(i).value();
    }
    return call.arguments().stream()
        .filter(a -> a.name().equals(parameter))
        .map(Expr.Argument::value)
        .findFirst()
        .orElseThrow(() ->
            new LawException(
                call.at(), "`" + test.name() + "` needs the argument `" + parameter + "`"));
  }

  /**
   * Compiles a test that nobody called, if its parameters are elements of the vocabulary, so that
   * its faults are seen.
   */
  void compileAlone(Definition test) {
    if (instances.stream().anyMatch(i -> i.definition() == test)) {
      return;
    }
    Map<String, Scope> elements = new HashMap<>();
    Scope deepest = session.root();
    for (String parameter : test.parameters()) {
      Optional<Scope> scope = scopeOf(parameter, session.root());
      if (scope.isEmpty()) {
        return;
      }
      elements.put(parameter, scope.get());
      deepest = scope.get().depth() > deepest.depth() ? scope.get() : deepest;
    }
    Env env = Env.root(session.root()).bind("", deepest);
    compile(test, env.call(elements, Map.of()), test.at());
  }

  private Optional<Scope> scopeOf(String element, Scope within) {
    Vocabulary vocabulary = session.vocabulary();
    Optional<RecordType> type =
        vocabulary.record(element).filter(r -> !element.equals(Vocabulary.CASE));
    if (type.isEmpty()) {
      return Optional.empty();
    }
    for (var fact : within.type().facts()) {
      if (fact.type() instanceof FactType.ListOf list) {
        Scope scope = within.within(fact, vocabulary.record(list.element()).orElseThrow());
        Optional<Scope> found =
            list.element().equals(element) ? Optional.of(scope) : scopeOf(element, scope);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Typed compile(Definition definition, Env env, Position at) {
    if (open.contains(definition.name())) {
      throw new LawException(
          at,
          "`" + definition.name() + "` needs itself: recursion is not among the accepted forms");
    }
    open.push(definition.name());
    try {
      boolean isPart = session.isApart() && env.scope().equals(session.root());
      return switch (definition.logic()) {
        case Logic.Table table ->
            isPart ? part(definition, table, env) : table(definition, table, env);
        case Logic.Formula formula ->
            isPart ? part(definition, formula, env) : formula(definition, formula, env);
      };
    } catch (TooLargeException e) {
      throw e;
    } catch (NodeBudgetException e) {
      throw new TooLargeException(definition, e);
    } finally {
      open.pop();
    }
  }

  private Typed table(Definition definition, Logic.Table table, Env env) {
    Tables.Compiled compiled =
        tables.compile(positions.get(definition.name()), definition, table, env);
    List<Node> columns = compiled.columns().stream().map(Typed::node).toList();
    instances.add(new Instance(edition, definition, env.scope(), columns, compiled.answers()));
    return new Typed(compiled.type(), compiled.answers());
  }

  private Typed formula(Definition definition, Logic.Formula formula, Env env) {
    Typed value = expressions.eval(formula.expression(), env);
    RuleRef ref = new RuleRef(positions.get(definition.name()), definition.name(), 0);
    Node answered =
        diagrams.map(
            value.node(),
            v -> v instanceof Missing ? v : new Answered(v, new TreeSet<>(List.of(ref))));
    instances.add(new Instance(edition, definition, env.scope(), List.of(), answered));
    return new Typed(value.type(), answered);
  }

  private Typed part(Definition definition, Logic.Table table, Env env) {
    Tables.Rows rows = tables.rows(table, env);
    Set<Object> more = new LinkedHashSet<>(List.of(new Missing(definition.name(), false)));
    if (table.hitPolicy() != Logic.HitPolicy.FIRST) {
      more.add(new Missing(definition.name(), true));
    }
    return new Typed(rows.type(), part(definition, table.hitPolicy(), rows.rules(), more));
  }

  private Typed part(Definition definition, Logic.Formula formula, Env env) {
    Typed value = expressions.eval(formula.expression(), env);
    List<Part.Rule> rules = List.of(new Part.Rule(List.of(), value.node()));
    return new Typed(
        value.type(), part(definition, Logic.HitPolicy.FIRST, rules, new LinkedHashSet<>()));
  }

  /**
   * Keeps the part and asks a question in its place.
   *
   * @param values what it may have besides what its rules give
   */
  private Node part(
      Definition definition, Logic.HitPolicy hitPolicy, List<Part.Rule> rules, Set<Object> values) {
    for (Part.Rule rule : rules) {
      rule.tests().forEach(test -> values.addAll(missing(test)));
      values.addAll(Nodes.values(rule.value()));
    }
    List<Object> all = List.copyOf(values);
    if (all.size() == 1) {
      return answered(all.getFirst());
    }
    DecisionQuestion question = session.terms().decision(definition, hitPolicy, rules, all);
    parts.add(new Part(edition, question, hitPolicy, rules));
    return diagrams.choose(question, all.stream().map(this::answered).toList());
  }

  private Node answered(Object value) {
    return diagrams.leaf(
        value instanceof Missing ? value : new Answered(value, Collections.emptySortedSet()));
  }

  private static List<Object> missing(Node test) {
    return Nodes.values(test).stream().filter(Missing.class::isInstance).toList();
  }

  private Node values(Node answered) {
    return diagrams.map(answered, v -> v instanceof Answered a ? a.value() : v);
  }
}
