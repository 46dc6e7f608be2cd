package comity.kernel.compile;

import comity.kernel.diagram.Diagrams;
import comity.kernel.diagram.Node;
import comity.kernel.feel.Expr;
import comity.kernel.law.Definition;
import comity.kernel.law.LawException;
import comity.kernel.law.Logic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compiles a table: a diagram whose leaves are {@link Answered} or {@link Missing}. */
final class Tables {

  private enum No {
    MATCH
  }

  private final Definitions definitions;
  private final Expressions expressions;
  private final Diagrams diagrams;
  private final Logicals logic;

  Tables(Definitions definitions, Expressions expressions, Session session) {
    this.definitions = definitions;
    this.expressions = expressions;
    this.diagrams = session.diagrams();
    this.logic = session.logic();
  }

  /** The table's columns as diagrams, its answers and its type. */
  record Compiled(List<Typed> columns, Node answers, Type type) {}

  /** The table's rows, none of them put together with another, and its type. */
  record Rows(List<Part.Rule> rules, Type type) {}

  Rows rows(Logic.Table table, Env env) {
    List<Typed> columns = columns(table, env);
    List<Part.Rule> rules = new ArrayList<>();
    Type type = null;
    for (Logic.Rule rule : table.rules()) {
      Typed row = row(table, rule, env);
      type = type == null ? row.type() : join(rule, type, row.type());
      Node value = diagrams.map(row.node(), v -> v instanceof Answered a ? a.value() : v);
      rules.add(new Part.Rule(tests(columns, rule, env), value));
    }
    return new Rows(rules, type);
  }

  private List<Typed> columns(Logic.Table table, Env env) {
    return table.columns().stream().map(c -> expressions.eval(c.expression(), env)).toList();
  }

  Compiled compile(int position, Definition definition, Logic.Table table, Env env) {
    List<Typed> columns = columns(table, env);
    Node answers = diagrams.leaf(No.MATCH);
    Type type = null;
    for (Logic.Rule rule : table.rules()) {
      Typed row = row(table, rule, env);
      type = type == null ? row.type() : join(rule, type, row.type());
      RuleRef ref = new RuleRef(position, definition.name(), rule.number());
      answers =
          add(
              definition,
              table.hitPolicy(),
              answers,
              match(columns, rule, env),
              tag(row.node(), ref));
    }
    Node closed =
        diagrams.map(answers, v -> v == No.MATCH ? new Missing(definition.name(), false) : v);
    return new Compiled(columns, closed, type);
  }

  private static Type join(Logic.Rule rule, Type type, Type row) {
    Type joined = Type.join(type, row);
    if (joined == null) {
      throw new LawException(
          rule.at(), "this row gives " + row.describe() + ", the rows above " + type.describe());
    }
    return joined;
  }

  private Node match(List<Typed> columns, Logic.Rule rule, Env env) {
    Node all = logic.constant(true);
    for (Node test : tests(columns, rule, env)) {
      all = logic.and(all, test);
    }
    return all;
  }

  private List<Node> tests(List<Typed> columns, Logic.Rule rule, Env env) {
    List<Node> tests = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      tests.add(expressions.cells().test(columns.get(i), rule.cells().get(i), env));
    }
    return tests;
  }

  private Node add(
      Definition definition, Logic.HitPolicy policy, Node answers, Node matches, Node row) {
    Node contribution = logic.choose(matches, row, diagrams.leaf(No.MATCH));
    return diagrams.combine(
        answers,
        contribution,
        new Diagrams.Combination(
            (a, b) -> resolve(definition, policy, a, b), No.MATCH, null, false));
  }

  private static Object resolve(
      Definition definition, Logic.HitPolicy policy, Object before, Object now) {
    if (before == No.MATCH || before instanceof Missing) {
      return before == No.MATCH ? now : before;
    }
    if (now == No.MATCH || policy == Logic.HitPolicy.FIRST) {
      return before;
    }
    if (now instanceof Missing) {
      return now;
    }
    Answered a = (Answered) before;
    Answered b = (Answered) now;
    boolean agree = policy == Logic.HitPolicy.ANY && a.value().equals(b.value());
    return agree
        ? new Answered(a.value(), union(a.rules(), b.rules()))
        : new Missing(definition.name(), true);
  }

  private Typed row(Logic.Table table, Logic.Rule rule, Env env) {
    List<Typed> outputs = rule.outputs().stream().map(o -> output(o, env)).toList();
    if (outputs.size() == 1 && table.outputs().getFirst().isEmpty()) {
      return outputs.getFirst();
    }
    Node row = diagrams.leaf(new Answered(List.of(), none()));
    for (Typed output : outputs) {
      row = diagrams.combine(row, output.node(), Tables::append);
    }
    Node named = diagrams.map(row, v -> v instanceof Answered a ? named(table.outputs(), a) : v);
    return new Typed(
        new Type.Row(table.outputs(), outputs.stream().map(Typed::type).toList()), named);
  }

  private static Object named(List<String> names, Answered row) {
    return new Answered(new Row(names, List.copyOf((List<?>) row.value())), row.rules());
  }

  private static Object append(Object row, Object value) {
    if (row instanceof Missing || value instanceof Missing) {
      return row instanceof Missing ? row : value;
    }
    Answered before = (Answered) row;
    Answered next = (Answered) value;
    List<Object> values = new ArrayList<>((List<?>) before.value());
    values.add(next.value());
    return new Answered(values, union(before.rules(), next.rules()));
  }

  /**
   * A result cell as a diagram of {@link Answered}: a constant, or what another decision answers.
   */
  private Typed output(Expr output, Env env) {
    String word =
        switch (output) {
          case Expr.Word w -> w.text();
          case Expr.Name n -> n.dotted();
          default -> "";
        };
    if (definitions.isDecision(word) && env.value(word).isEmpty()) {
      return definitions.answers(word, output.at());
    }
    Typed value = expressions.eval(output, env);
    return new Typed(
        value.type(),
        diagrams.map(value.node(), v -> v instanceof Missing ? v : new Answered(v, none())));
  }

  private Node tag(Node row, RuleRef rule) {
    return diagrams.map(
        row,
        v ->
            v instanceof Answered a
                ? new Answered(a.value(), union(a.rules(), new TreeSet<>(List.of(rule))))
                : v);
  }

  private static SortedSet<RuleRef> none() {
    return Collections.emptySortedSet();
  }

  private static SortedSet<RuleRef> union(SortedSet<RuleRef> a, SortedSet<RuleRef> b) {
    SortedSet<RuleRef> all = new TreeSet<>(a);
    all.addAll(b);
    return Collections.unmodifiableSortedSet(all);
  }
}
