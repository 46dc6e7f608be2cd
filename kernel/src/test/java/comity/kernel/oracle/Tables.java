package comity.kernel.oracle;

import comity.kernel.feel.Expr;
import comity.kernel.feel.Test;
import comity.kernel.law.Logic;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Decision tables by their hit policy. */
final class Tables {

  private final Evaluator evaluator;
  private final Tests tests;

  Tables(Evaluator evaluator, Tests tests) {
    this.evaluator = evaluator;
    this.tests = tests;
  }

  /** {@link NoAnswer} when no rule matches or those that match disagree. */
  Answer evaluate(String name, Logic.Table table, Scope scope) {
    Map<Integer, Object> columns = new HashMap<>();
    Answer answer = null;
    for (Logic.Rule rule : table.rules()) {
      if (matches(table, rule, columns, scope)) {
        evaluator.watch().matched(rule);
        Answer more = row(table, rule, scope).plus(Answer.Rule.of(name, rule.number()));
        answer = answer == null ? more : agreed(table.hitPolicy(), answer, more);
        if (table.hitPolicy() == Logic.HitPolicy.FIRST) {
          return answer;
        }
      }
    }
    if (answer == null) {
      throw new NoAnswer(Outcome.GAP);
    }
    return answer;
  }

  /** Like {@link Logic3#all}, without the cost: this is where the time goes. */
  private boolean matches(
      Logic.Table table, Logic.Rule rule, Map<Integer, Object> columns, Scope scope) {
    NoAnswer none = null;
    for (int i = 0; i < rule.cells().size(); i++) {
      try {
        if (!matches(table, rule, i, columns, scope)) {
          return false;
        }
      } catch (NoAnswer e) {
        none = none == null ? e : none;
      }
    }
    if (none != null) {
      throw none;
    }
    return true;
  }

  private boolean matches(
      Logic.Table table, Logic.Rule rule, int i, Map<Integer, Object> columns, Scope scope) {
    Test cell = rule.cells().get(i);
    if (cell instanceof Test.Any) {
      return true;
    }
    Object value = columns.get(i);
    if (value == null) {
      value = evaluator.value(table.columns().get(i).expression(), scope);
      columns.put(i, value);
    }
    return tests.holds(cell, value, scope);
  }

  private Answer agreed(Logic.HitPolicy policy, Answer before, Answer now) {
    boolean agree =
        policy == Logic.HitPolicy.ANY && settled(before.result()).equals(settled(now.result()));
    if (!agree) {
      throw new NoAnswer(Outcome.CLASH);
    }
    return before.plus(now.rules());
  }

  private Answer row(Logic.Table table, Logic.Rule rule, Scope scope) {
    if (table.outputs().size() == 1 && table.outputs().getFirst().isEmpty()) {
      return output(rule.outputs().getFirst(), scope);
    }
    Map<String, Object> results = new TreeMap<>();
    Answer row = new Answer(results, Answer.Rule.none());
    for (int i = 0; i < table.outputs().size(); i++) {
      Answer output = output(rule.outputs().get(i), scope);
      results.put(table.outputs().get(i), output.result());
      row = row.plus(output.rules());
    }
    return row;
  }

  /** Bare text is the name of a decision to take over, or else itself. */
  private Answer output(Expr cell, Scope scope) {
    String name =
        switch (cell) {
          case Expr.Word word -> word.text();
          case Expr.Name path -> path.dotted();
          default -> "";
        };
    return evaluator.decides(name) && scope.get(name) == null
        ? evaluator.decision(name)
        : new Answer(evaluator.value(cell, scope), Answer.Rule.none());
  }

  private Object settled(Object value) {
    if (!(value instanceof Map<?, ?> results)) {
      return evaluator.read(value);
    }
    Map<Object, Object> settled = new HashMap<>();
    results.forEach((name, result) -> settled.put(name, settled(result)));
    return settled;
  }
}
