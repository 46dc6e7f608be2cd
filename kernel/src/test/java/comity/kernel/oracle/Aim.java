package comity.kernel.oracle;

import comity.kernel.feel.Expr;
import comity.kernel.feel.Test;
import comity.kernel.law.Definition;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Logic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Changes a complete case so that some rule of an act, and rules of the definitions it uses, match:
 * a guess, made by following the text from the rule to the facts. Rules that were met least are
 * preferred. What it comes to must be seen by evaluation.
 */
final class Aim {

  private static final int MOST_TRIES = 3;
  private static final int DEEPEST = 40;

  private final NaiveLaw law;
  private final RandomValues values;
  private final Chance chance;
  private final ToIntFunction<Logic.Rule> met;
  private final Tree root;
  private int depth;

  /**
   * For one case.
   *
   * @param met how often a rule was met
   */
  Aim(NaiveLaw law, RandomValues values, Chance chance, ToIntFunction<Logic.Rule> met, Tree root) {
    this.law = law;
    this.values = values;
    this.chance = chance;
    this.met = met;
    this.root = root;
  }

  /** Aims at some rule of the act. */
  void at(String act) {
    definition(law.definition(act), Scope.EMPTY, value -> true);
  }

  private void definition(Definition definition, Scope scope, Predicate<Object> wish) {
    if (++depth < DEEPEST) {
      switch (definition.logic()) {
        case Logic.Formula formula -> expression(formula.expression(), scope, wish);
        case Logic.Table table ->
            choose(table, wish).ifPresent(rule -> rule(table, rule, scope, wish));
      }
    }
    depth--;
  }

  private Optional<Logic.Rule> choose(Logic.Table table, Predicate<Object> wish) {
    List<Logic.Rule> rules = table.rules().stream().filter(r -> mayGive(r, wish)).toList();
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    Logic.Rule one = chance.pick(rules);
    Logic.Rule other = chance.pick(rules);
    return Optional.of(met.applyAsInt(one) <= met.applyAsInt(other) ? one : other);
  }

  private boolean mayGive(Logic.Rule rule, Predicate<Object> wish) {
    return switch (rule.outputs().getFirst()) {
      case Expr.Literal literal -> granted(wish, literal.value());
      case Expr.Word word -> law.decides(word.text()) || granted(wish, word.text());
      default -> true;
    };
  }

  private static boolean granted(Predicate<Object> wish, Object value) {
    try {
      return wish.test(value);
    } catch (ClassCastException | IllegalStateException e) {
      return false; // A wish for another type of value.
    }
  }

  private void rule(Logic.Table table, Logic.Rule rule, Scope scope, Predicate<Object> wish) {
    for (int i = 0; i < rule.cells().size(); i++) {
      Test cell = rule.cells().get(i);
      if (!(cell instanceof Test.Any)) {
        Expr column = table.columns().get(i).expression();
        Tests tests = evaluator().tests();
        expression(column, scope, value -> tests.holds(cell, value, scope));
      }
    }
    if (rule.outputs().getFirst() instanceof Expr.Word word && law.decides(word.text())) {
      definition(law.definition(word.text()), Scope.EMPTY, wish);
    }
  }

  private void expression(Expr expression, Scope scope, Predicate<Object> wish) {
    switch (expression) {
      case Expr.Literal e -> {}
      case Expr.Word e -> {}
      case Expr.ListOf e -> {}
      case Expr.Name e -> name(e, scope, wish);
      case Expr.Not e -> expression(e.operand(), scope, v -> wish.test(!(Boolean) v));
      case Expr.And e -> both(e.left(), e.right(), scope, granted(wish, true));
      case Expr.Or e -> either(e.left(), e.right(), scope, granted(wish, true));
      case Expr.If e -> branch(e, scope, wish);
      case Expr.Call e -> call(e, scope, wish);
      case Expr.Quantified e ->
          list(e.list(), e.variable(), e.condition(), scope, granted(wish, true) ^ e.every());
      case Expr.Compare(var at, var sign, Expr.Count e, Expr bound) ->
          list(e.list(), "item", e.condition(), scope, chance.percent(70));
      default -> leaf(expression, scope, wish);
    }
  }

  private void name(Expr.Name name, Scope scope, Predicate<Object> wish) {
    Object bound = scope.get(name.path().getFirst());
    if (bound instanceof Scope.Later later && name.path().size() == 1) {
      expression(later.expression(), later.scope(), wish);
    } else if (bound == null && law.decides(name.dotted())) {
      definition(law.definition(name.dotted()), Scope.EMPTY, wish);
    } else {
      leaf(name, scope, wish);
    }
  }

  private void both(Expr left, Expr right, Scope scope, boolean wanted) {
    if (wanted) {
      expression(left, scope, Boolean.TRUE::equals);
      expression(right, scope, Boolean.TRUE::equals);
    } else {
      expression(chance.percent(50) ? left : right, scope, Boolean.FALSE::equals);
    }
  }

  private void either(Expr left, Expr right, Scope scope, boolean wanted) {
    if (wanted) {
      expression(chance.percent(50) ? left : right, scope, Boolean.TRUE::equals);
    } else {
      expression(left, scope, Boolean.FALSE::equals);
      expression(right, scope, Boolean.FALSE::equals);
    }
  }

  private void branch(Expr.If e, Scope scope, Predicate<Object> wish) {
    boolean condition = chance.percent(50);
    expression(e.condition(), scope, v -> v.equals(condition));
    expression(condition ? e.then() : e.otherwise(), scope, wish);
  }

  private void call(Expr.Call call, Scope scope, Predicate<Object> wish) {
    Evaluator evaluator = evaluator();
    definition(law.definition(call.function()), evaluator.arguments(call, scope), wish);
  }

  /** Adds an element that satisfies the condition, perhaps two, or makes all fail it. */
  private void list(Expr elements, String variable, Expr condition, Scope scope, boolean wanted) {
    Ref list = (Ref) evaluator().value(elements, scope);
    List<Tree> now = new ArrayList<>(list.tree().elements(list.fact()));
    if (wanted && (now.isEmpty() || chance.percent(50))) {
      now.add(values.element(path(list.tree()), (FactType.ListOf) list.fact().type()));
    } else if (!wanted && chance.percent(50)) {
      now.clear();
    }
    list.tree().put(list.fact().path(), now);
    for (Tree element : now) {
      if (!wanted || element == now.getLast() || chance.percent(50)) {
        expression(condition, scope.with(variable, element), v -> v.equals(wanted));
      }
    }
  }

  /** Tries values of the facts that it reads, one fact at a time. */
  private void leaf(Expr expression, Scope scope, Predicate<Object> wish) {
    for (int i = 0; i < MOST_TRIES && !holds(expression, scope, wish); i++) {
      List<Ref> read = read(expression, scope);
      if (!read.isEmpty()) {
        tryValues(chance.pick(read), expression, scope, wish);
      }
    }
  }

  private void tryValues(Ref fact, Expr expression, Scope scope, Predicate<Object> wish) {
    Object before = fact.tree().values().get(fact.fact().path());
    for (Object value : chance.shuffled(values.all(path(fact.tree()), fact.fact()))) {
      fact.tree().put(fact.fact().path(), value);
      if (holds(expression, scope, wish)) {
        return;
      }
    }
    fact.tree().put(fact.fact().path(), before);
  }

  private boolean holds(Expr expression, Scope scope, Predicate<Object> wish) {
    try {
      Evaluator evaluator = evaluator();
      return granted(wish, evaluator.read(evaluator.value(expression, scope)));
    } catch (NoAnswer none) {
      return false;
    }
  }

  private List<Ref> read(Expr expression, Scope scope) {
    Recorder recorder = new Recorder(values.interests());
    Evaluator evaluator = new Evaluator(law, root, recorder);
    try {
      evaluator.read(evaluator.value(expression, scope));
    } catch (NoAnswer none) {
      // What it read has been noted.
    }
    return recorder.touched().stream()
        .filter(ref -> !(ref.fact().type() instanceof FactType.ListOf))
        .toList();
  }

  private Evaluator evaluator() {
    return new Evaluator(law, root, Watch.NONE);
  }

  private Path path(Tree tree) {
    return path(Path.of(root), tree).orElseThrow();
  }

  private static Optional<Path> path(Path from, Tree tree) {
    if (from.last() == tree) {
      return Optional.of(from);
    }
    for (Fact fact : from.last().type().facts()) {
      if (fact.type() instanceof FactType.ListOf && from.last().elements(fact) != null) {
        for (Tree element : from.last().elements(fact)) {
          Optional<Path> found = path(from.to(element), tree);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}
