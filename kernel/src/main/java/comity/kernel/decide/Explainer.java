package comity.kernel.decide;

import comity.kernel.compile.Answered;
import comity.kernel.compile.Instance;
import comity.kernel.compile.Missing;
import comity.kernel.compile.RuleRef;
import comity.kernel.compile.Scope;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Facts;
import comity.kernel.feel.Expr;
import comity.kernel.feel.FeelPrinter;
import comity.kernel.feel.Test;
import comity.kernel.law.Definition;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Ground;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Possibilities;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows the rules that decided down to the facts. */
final class Explainer {

  private static final String NOT_KNOWN = "not known";

  private final Decider decider;
  private final Facts facts;
  private final Possibilities possibilities;

  Explainer(Decider decider, Facts facts) {
    this.decider = decider;
    this.facts = facts;
    this.possibilities = decider.possibilities();
  }

  Explanation explain() {
    Flips flips = new Flips(decider, facts);
    return new Explanation(
        decider.decide(facts).answers().stream()
            .map(answer -> new Explainer(decider, asked(answer.act())).act(answer, flips))
            .toList());
  }

  /** The facts with the one kind of information that the act is about. */
  private Facts asked(String act) {
    int dot = act.indexOf('.');
    if (dot < 0) {
      return facts;
    }
    Fact information = decider.law().vocabulary().root().fact(Vocabulary.INFORMATION).orElseThrow();
    List<String> kinds = ((FactType.OneOf) information.type()).values();
    return facts.with(information.slot(), kinds.indexOf(act.substring(dot + 1)));
  }

  private Explanation.Act act(Answer answer, Flips flips) {
    Set<Ground> grounds = new LinkedHashSet<>();
    answer.possible().stream().map(Outcome::grounds).forEach(grounds::addAll);
    return new Explanation.Act(
        answer, grounds.stream().map(g -> reason(g, "")).toList(), flips.of(answer));
  }

  private Explanation.Reason reason(Ground ground, String value) {
    Optional<Instance> instance =
        decider.law().instances().stream()
            .filter(i -> i.edition().law().id().equals(ground.law()))
            .filter(
                i -> i.definition().name().equals(ground.decision()) && !i.definition().isTest())
            .findFirst();
    String question = instance.map(i -> i.definition().question()).orElse("");
    List<Explanation.Look> looks =
        instance.map(i -> looks(i, ground.rule(), facts)).orElse(List.of());
    return new Explanation.Reason(ground, question, value, looks);
  }

  private List<Explanation.Look> looks(Instance instance, int rule, Facts record) {
    return switch (instance.definition().logic()) {
      case Logic.Table table when rule > 0 ->
          columns(instance, table, table.rules().get(rule - 1), record);
      case Logic.Table table -> List.of();
      case Logic.Formula formula -> parts(instance, formula.expression(), record);
    };
  }

  private List<Explanation.Look> columns(
      Instance instance, Logic.Table table, Logic.Rule rule, Facts record) {
    List<Explanation.Look> looks = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (!(rule.cells().get(i) instanceof Test.Any)) {
        looks.add(column(instance, table.columns().get(i), instance.columns().get(i), record));
      }
    }
    return looks;
  }

  private Explanation.Look column(Instance instance, Logic.Column column, Node node, Facts record) {
    String expression = FeelPrinter.notation().expression(column.expression());
    String words = column.label().isEmpty() ? expression : column.label();
    List<Explanation.Reason> reasons = new ArrayList<>();
    for (Definition named : named(instance, column.expression())) {
      reasons.addAll(reasons(instance, named, record));
    }
    return new Explanation.Look(words, expression, value(node, instance.scope(), record), reasons);
  }

  /**
   * What a formula looks at: the decisions and tests that it names, or, where it names none,
   * nothing but itself.
   */
  private List<Explanation.Look> parts(Instance instance, Expr expression, Facts record) {
    List<Explanation.Look> looks = new ArrayList<>();
    for (Definition named : named(instance, expression)) {
      List<Explanation.Reason> reasons = reasons(instance, named, record);
      if (!reasons.isEmpty()) {
        looks.add(new Explanation.Look(named.question(), named.name(), "", reasons));
      }
    }
    return looks;
  }

  private static List<Definition> named(Instance instance, Expr expression) {
    LawText text = instance.edition().text();
    return ExprNames.in(expression).stream()
        .flatMap(n -> text.definition(n).stream())
        .distinct()
        .toList();
  }

  private List<Explanation.Reason> reasons(Instance caller, Definition named, Facts record) {
    List<Explanation.Reason> reasons = new ArrayList<>();
    for (Instance instance : decider.law().instances()) {
      boolean same =
          instance.edition().equals(caller.edition()) && instance.definition().equals(named);
      if (same
          && instance.scope().depth()
              >= caller.scope().depth() - (named.isTest() ? 0 : caller.scope().depth())) {
        for (Facts own : below(instance.scope(), caller.scope(), named, record)) {
          reasons.addAll(reasons(instance, own));
        }
      }
    }
    return reasons;
  }

  private List<Facts> below(Scope scope, Scope from, Definition named, Facts record) {
    if (!named.isTest()) {
      return List.of(facts);
    }
    return scope.equals(from) ? List.of(record) : Trace.records(scope, facts);
  }

  private List<Explanation.Reason> reasons(Instance instance, Facts record) {
    List<Explanation.Reason> reasons = new ArrayList<>();
    for (Object leaf : possibilities.leaves(instance.answers(), instance.scope(), record)) {
      if (leaf instanceof Answered answered) {
        answered.rules().stream()
            .filter(r -> r.definition().equals(instance.definition().name()))
            .map(r -> reason(instance, r, answered.value(), record))
            .filter(reason -> !reasons.contains(reason))
            .forEach(reasons::add);
      }
    }
    return reasons;
  }

  private Explanation.Reason reason(Instance instance, RuleRef ref, Object value, Facts record) {
    Definition definition = instance.definition();
    LawText text = instance.edition().text();
    String law = instance.edition().law().id();
    Ground ground =
        definition.logic() instanceof Logic.Table table
            ? ground(law, text, definition, table.rules().get(ref.rule() - 1))
            : new Ground(
                law,
                text.fullCitation(definition.citation()),
                definition.name(),
                0,
                definition.question());
    return new Explanation.Reason(
        ground, definition.question(), show(value), looks(instance, ref.rule(), record));
  }

  private static Ground ground(String law, LawText text, Definition definition, Logic.Rule rule) {
    return new Ground(
        law, text.fullCitation(rule.citation()), definition.name(), rule.number(), rule.says());
  }

  private String value(Node node, Scope scope, Facts record) {
    List<String> values =
        possibilities.leaves(node, scope, record).stream()
            .map(v -> show(v, record))
            .distinct()
            .sorted()
            .toList();
    return values.size() == 1
        ? values.getFirst()
        : NOT_KNOWN + " (" + String.join(" or ", values) + ")";
  }

  private static String show(Object value, Facts record) {
    return switch (Values.plain(value, record)) {
      case Unread unread -> NOT_KNOWN;
      case Object plain -> show(plain);
    };
  }

  private static String show(Object value) {
    return switch (value) {
      case Boolean b -> b ? "yes" : "no";
      case Missing missing -> "no answer by " + missing.decision();
      default -> value.toString();
    };
  }
}
