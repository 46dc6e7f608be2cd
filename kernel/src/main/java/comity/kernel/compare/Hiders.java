package comity.kernel.compare;

import comity.kernel.compile.Answered;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.compile.Instance;
import comity.kernel.compile.RuleRef;
import comity.kernel.diagram.Node;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.Vocabulary;
import comity.kernel.possible.Possibilities;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds which rows of a table take every case of a row that never applies. */
final class Hiders {

  private final Vocabulary vocabulary;
  private final Edition edition;

  Hiders(Vocabulary vocabulary, Edition edition) {
    this.vocabulary = vocabulary;
    this.edition = edition;
  }

  /** Their numbers; empty where the row's own tests exclude each other. */
  SortedSet<Integer> of(Definition definition, Logic.Table table, Logic.Rule row) {
    List<CompiledLaw> laws =
        Compiler.compileApart(vocabulary, List.of(edition, first(definition, table, row)));
    Possibilities possibilities = new Possibilities(laws.getLast());
    List<Instance> whole = instances(laws.getFirst(), definition);
    List<Instance> first = instances(laws.getLast(), definition);
    SortedSet<Integer> hiders = new TreeSet<>();
    for (int i = 0; i < whole.size(); i++) {
      hiders.addAll(hiders(whole.get(i), first.get(i), laws.getLast(), possibilities));
    }
    return hiders;
  }

  private static SortedSet<Integer> hiders(
      Instance whole, Instance first, CompiledLaw law, Possibilities possibilities) {
    String name = whole.definition().name();
    Node taken;
    synchronized (law.diagrams()) {
      taken = law.diagrams().combine(first.answers(), whole.answers(), (a, b) -> taken(a, b, name));
    }
    SortedSet<Integer> hiders = new TreeSet<>();
    for (Object leaf : possibilities.leaves(taken, whole.scope(), Checks.blank(whole.scope()))) {
      ((List<?>) leaf).forEach(rule -> hiders.add((Integer) rule));
    }
    return hiders;
  }

  /** The rules that answer where the row would if it came first. */
  private static Object taken(Object first, Object whole, String name) {
    return rules(first, name).contains(1) ? rules(whole, name) : List.of();
  }

  private static List<Integer> rules(Object answer, String name) {
    return answer instanceof Answered answered
        ? answered.rules().stream()
            .filter(rule -> rule.definition().equals(name))
            .map(RuleRef::rule)
            .toList()
        : List.of();
  }

  private static List<Instance> instances(CompiledLaw law, Definition definition) {
    return law.instances().stream()
        .filter(i -> i.definition().name().equals(definition.name()))
        .toList();
  }

  /** The same edition, with that row before all others, so that its own tests alone count. */
  private Edition first(Definition definition, Logic.Table table, Logic.Rule row) {
    LawText text = edition.text();
    List<Definition> definitions =
        text.definitions().stream()
            .map(d -> d.name().equals(definition.name()) ? with(d, table, row) : d)
            .toList();
    LawText changed =
        new LawText(text.law(), text.from(), text.cite(), text.title(), text.prose(), definitions);
    return new Edition(edition.law(), edition.version(), changed, edition.lists(), edition.hash());
  }

  private static Definition with(Definition definition, Logic.Table table, Logic.Rule row) {
    List<Logic.Rule> rules = new ArrayList<>(List.of(numbered(row, 1)));
    table.rules().forEach(rule -> rules.add(numbered(rule, rules.size() + 1)));
    Logic.Table changed =
        new Logic.Table(
            table.at(),
            Logic.HitPolicy.FIRST,
            table.columns(),
            table.outputs(),
            List.copyOf(rules));
    return new Definition(
        definition.at(),
        definition.name(),
        definition.parameters(),
        definition.question(),
        definition.prose(),
        definition.citation(),
        changed);
  }

  private static Logic.Rule numbered(Logic.Rule row, int number) {
    return new Logic.Rule(row.at(), number, row.cells(), row.outputs(), row.citation(), row.says());
  }
}
