package comity.kernel.oracle;

import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Logic;
import comity.kernel.law.RecordType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Random cases under one law: values lie mostly at the law's own limits, some cases aim at the
 * rules that were met least, and a case that made a new rule match is changed a little again and
 * again.
 */
public final class RandomCases {

  private static final int CASES_BEFORE_AIMING_RARELY = 300;

  private final NaiveLaw law;
  private final Chance chance;
  private final Naive naive;
  private final Interests interests = new Interests();
  private final RandomValues values;
  private final List<RuleMet> rules = new ArrayList<>();
  private final IdentityHashMap<Logic.Rule, RuleMet> byRule = new IdentityHashMap<>();
  private final List<Tree> examples = new ArrayList<>();
  private final Set<FactKey> asked = new HashSet<>();
  private int made;

  /** How often a rule was met, and where the first example for it is kept. */
  private static final class RuleMet {
    private final String name;
    private int times;
    private int example;

    RuleMet(String name) {
      this.name = name;
    }
  }

  /**
   * A case of which everything is known, and what the law says of each act: of {@code disclose} for
   * the kind of information that the case names.
   */
  public record Sample(Tree tree, Map<String, Ruling> rulings) {}

  /** Cases for that law. */
  public RandomCases(NaiveLaw law, Chance chance) {
    this.law = law;
    this.chance = chance;
    this.naive = new Naive(law);
    this.values = new RandomValues(law.vocabulary(), interests, chance);
    law.text().definitions().stream()
        .filter(definition -> definition.logic() instanceof Logic.Table)
        .forEach(d -> addAll(d.name(), (Logic.Table) d.logic()));
  }

  private void addAll(String table, Logic.Table logic) {
    for (Logic.Rule rule : logic.rules()) {
      RuleMet met = new RuleMet(table + "/" + rule.number());
      rules.add(met);
      byRule.put(rule, met);
    }
  }

  /** How many rules the law has, in all tables. */
  public int rules() {
    return rules.size();
  }

  /** The rules that no case so far made match, as {@code table/number}. */
  public List<String> rulesNotMet() {
    return rules.stream().filter(rule -> rule.times == 0).map(rule -> rule.name).toList();
  }

  /** The next case of which everything is known. */
  public Sample next() {
    while (true) {
      try {
        return sample(tree());
      } catch (Missing vague) {
        // A code turned out to be less exact than the law, which the generator knows from now on.
      }
    }
  }

  private Sample sample(Tree tree) {
    Recorder recorder = new Recorder(interests);
    Map<String, Ruling> rulings = new LinkedHashMap<>();
    Evaluator evaluator = new Evaluator(law, tree, recorder);
    law.acts().forEach(act -> rulings.put(act, naive.decide(evaluator, act)));
    recorder.touched().forEach(fact -> asked.add(fact.key()));
    recorder.rules().forEach(rule -> remember(byRule.get(rule), tree));
    made++;
    return new Sample(tree, rulings);
  }

  private Tree tree() {
    int aimed = made < CASES_BEFORE_AIMING_RARELY ? 50 : 5;
    if (chance.percent(aimed)) {
      Tree tree = fresh();
      new Aim(law, values, chance, rule -> byRule.get(rule).times, tree)
          .at(chance.pick(law.acts()));
      return tree;
    }
    return examples.isEmpty() || chance.percent(30) ? fresh() : changed(chance.pick(examples));
  }

  private void remember(RuleMet rule, Tree tree) {
    if (rule.times == 0) {
      rule.example = examples.size();
      examples.add(tree.copy());
    } else if (chance.percent(1)) {
      examples.set(rule.example, tree.copy());
    }
    rule.times++;
  }

  /** The facts that the acts read in this case, as far as what is known of it lets them go. */
  List<Ref> touched(Tree tree) {
    Recorder recorder = new Recorder(interests);
    for (String act : law.acts()) {
      try {
        naive.decide(new Evaluator(law, tree, recorder), act);
      } catch (Missing missing) {
        // The facts read so far have been noted.
      }
    }
    return recorder.touched().stream()
        .filter(ref -> ref.tree().values().containsKey(ref.fact().path()))
        .toList();
  }

  /** The case with only those facts that the acts of this law ever read. */
  public Tree relevant(Tree tree) {
    Tree relevant = tree.copy();
    for (Fact fact : tree.type().facts()) {
      if (fact.type() instanceof FactType.ListOf && tree.elements(fact) != null) {
        relevant.put(fact.path(), tree.elements(fact).stream().map(this::relevant).toList());
      }
      if (!asked.contains(new FactKey(tree.type().name(), fact.path()))) {
        relevant.put(fact.path(), null);
      }
    }
    return relevant;
  }

  /** A way to fill in what is unknown of a case, likely to make one rule or another match. */
  public Tree completed(Tree open) {
    return new Completions(values, chance)
        .of(open, examples.isEmpty() ? null : chance.pick(examples));
  }

  /**
   * The same, what is unknown taken from a case in which one rule or another matched, as far as
   * that goes.
   */
  public Tree completedLike(Tree open) {
    Completions completions = new Completions(values, chance);
    return examples.isEmpty()
        ? completions.of(open, null)
        : completions.like(open, chance.pick(examples));
  }

  private Tree fresh() {
    Tree tree = new Tree(law.vocabulary().root());
    values.fill(Path.of(tree));
    return tree;
  }

  private Tree changed(Tree example) {
    Tree tree = example.copy();
    int changes = chance.between(1, 4);
    for (int i = 0; i < changes; i++) {
      change(Path.of(tree));
    }
    return tree;
  }

  /** One fact that some case made matter, here or in an element further in. */
  private void change(Path path) {
    Fact fact = chance.pick(choices(path.last().type()));
    if (!(fact.type() instanceof FactType.ListOf list)) {
      path.last().put(fact.path(), values.value(path, fact));
      return;
    }
    List<Tree> elements = path.last().elements(fact);
    if (elements.isEmpty() || chance.percent(20)) {
      path.last().put(fact.path(), values.elements(path, list));
    } else {
      change(path.to(chance.pick(elements)));
    }
  }

  private List<Fact> choices(RecordType type) {
    List<Fact> choices =
        type.facts().stream()
            .filter(fact -> asked.contains(new FactKey(type.name(), fact.path())))
            .toList();
    return choices.isEmpty() ? type.facts() : choices;
  }
}
