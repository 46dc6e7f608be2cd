package comity.solver;

import com.microsoft.z3.BoolExpr;
import comity.kernel.compile.Missing;
import comity.kernel.compile.Part;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.Nodes;
import comity.kernel.law.Logic.HitPolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Says when a decision has which of its values: its rows in turn, as its hit policy wants. */
final class RowsInTurn {

  private final Part part;
  private final Formulas formulas;
  private final List<Object> values;
  private final boolean[] missing;
  private final int clash;

  /** For each value, that the rows so far give it: where all rows are heard. */
  private BoolExpr[] given;

  /** For each value, the rows that give it: where the first one counts. */
  private final List<List<BoolExpr>> first = new ArrayList<>();

  /** That no row so far says anything. */
  private BoolExpr none;

  RowsInTurn(Part part, Formulas formulas) {
    this.part = part;
    this.formulas = formulas;
    this.values = part.question().values();
    this.missing = new boolean[values.size()];
    this.given = new BoolExpr[values.size()];
    for (int i = 0; i < values.size(); i++) {
      missing[i] = values.get(i) instanceof Missing;
      given[i] = formulas.always(false);
      first.add(new ArrayList<>());
    }
    this.none = formulas.always(true);
    this.clash = part.question().cell(new Missing(part.question().definition().name(), true));
  }

  /** Tells that each value of the question is what the rows give. */
  void define(Consumer<BoolExpr> fact) {
    part.rules().forEach(this::take);
    int gap = part.question().cell(new Missing(part.question().definition().name(), false));
    for (int i = 0; i < given.length; i++) {
      List<BoolExpr> all = new ArrayList<>(first.get(i));
      all.add(given[i]);
      all.add(i == gap ? none : formulas.always(false));
      fact.accept(formulas.same(formulas.cell(part.question(), i), formulas.or(all)));
    }
  }

  private void take(Part.Rule rule) {
    BoolExpr fails =
        formulas.or(rule.tests().stream().map(test -> formulas.leads(test, false)).toList());
    BoolExpr[] says = says(rule, fails);
    if (part.hitPolicy() == HitPolicy.FIRST) {
      first(says);
    } else {
      given = every(says, fails);
    }
    none = formulas.named(formulas.and(none, fails));
  }

  /** For each value, that the row by itself gives it. */
  private BoolExpr[] says(Part.Rule rule, BoolExpr fails) {
    BoolExpr holds = formulas.not(fails);
    BoolExpr[] open = new BoolExpr[values.size()];
    BoolExpr earlier = formulas.always(true);
    Set<Object> without = missing(rule.tests());
    for (Node test : rule.tests()) {
      for (Object value : without) {
        int i = part.question().cell(value);
        BoolExpr here = formulas.and(earlier, formulas.leads(test, value));
        open[i] = open[i] == null ? here : formulas.or(open[i], here);
      }
      earlier = formulas.and(earlier, formulas.not(valueless(test, without)));
    }
    BoolExpr matches = formulas.and(holds, earlier);
    BoolExpr[] says = new BoolExpr[values.size()];
    for (int i = 0; i < says.length; i++) {
      says[i] = formulas.and(matches, formulas.leads(rule.value(), values.get(i)));
      says[i] = open[i] == null ? says[i] : formulas.or(says[i], formulas.and(holds, open[i]));
    }
    return says;
  }

  private static Set<Object> missing(List<Node> tests) {
    Set<Object> found = new LinkedHashSet<>();
    for (Node test : tests) {
      Nodes.values(test).stream().filter(Missing.class::isInstance).forEach(found::add);
    }
    return found;
  }

  private BoolExpr valueless(Node test, Set<Object> without) {
    return formulas.or(without.stream().map(value -> formulas.leads(test, value)).toList());
  }

  private void first(BoolExpr[] says) {
    for (int i = 0; i < says.length; i++) {
      first.get(i).add(formulas.and(none, says[i]));
    }
  }

  /**
   * Where all rows are heard: a value stays while those below say nothing, or agree if they may.
   */
  private BoolExpr[] every(BoolExpr[] says, BoolExpr fails) {
    BoolExpr answered = anyAnswer(given);
    BoolExpr[] after = new BoolExpr[given.length];
    for (int i = 0; i < after.length; i++) {
      after[i] = missing[i] ? stuck(i, says, answered) : kept(i, says, fails);
    }
    if (clash >= 0) {
      after[clash] = formulas.or(after[clash], disagreement(says, answered));
    }
    for (int i = 0; i < after.length; i++) {
      after[i] = formulas.named(after[i]);
    }
    return after;
  }

  private BoolExpr stuck(int value, BoolExpr[] says, BoolExpr answered) {
    return formulas.or(given[value], formulas.and(formulas.or(none, answered), says[value]));
  }

  private BoolExpr kept(int value, BoolExpr[] says, BoolExpr fails) {
    BoolExpr undisturbed =
        part.hitPolicy() == HitPolicy.ANY ? formulas.or(fails, says[value]) : fails;
    return formulas.or(formulas.and(none, says[value]), formulas.and(given[value], undisturbed));
  }

  private BoolExpr disagreement(BoolExpr[] says, BoolExpr answered) {
    if (part.hitPolicy() == HitPolicy.UNIQUE) {
      return formulas.and(answered, anyAnswer(says));
    }
    List<BoolExpr> ways = new ArrayList<>();
    for (int i = 0; i < says.length; i++) {
      if (!missing[i]) {
        BoolExpr[] others = says.clone();
        others[i] = formulas.always(false);
        ways.add(formulas.and(given[i], anyAnswer(others)));
      }
    }
    return formulas.or(ways);
  }

  private BoolExpr anyAnswer(BoolExpr[] of) {
    List<BoolExpr> answers = new ArrayList<>();
    for (int i = 0; i < of.length; i++) {
      if (!missing[i]) {
        answers.add(of[i]);
      }
    }
    return formulas.or(answers);
  }
}
