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
        Compiler.compileApart(vocabulary, List.of(edition, alone(definition, table, row)));
    Possibilities possibilities = new Possibilities(laws.getLast());
    List<Instance> whole = instances(laws.getFirst(), definition);
    List<Instance> alone = instances(laws.getLast(), definition);
    SortedSet<Integer> hiders = new TreeSet<>();
    for (int i = 0; i < whole.size(); i++) {
      hiders.addAll(hiders(whole.get(i), alone.get(i), laws.getLast(), possibilities));
    }
    return hiders;
  }

  private static SortedSet<Integer> hiders(
      Instance whole, Instance alone, CompiledLaw law, Possibilities possibilities) {
    String name = whole.definition().name();
    Node taken;
    synchronized (law.diagrams()) {
      taken = law.diagrams().combine(alone.answers(), whole.answers(), (a, b) -> taken(a, b, name));
    }
    SortedSet<Integer> hiders = new TreeSet<>();
    for (Object leaf : possibilities.leaves(taken, whole.scope(), Checks.blank(whole.scope()))) {
      ((List<?>) leaf).forEach(rule -> hiders.add((Integer) rule));
    }
    return hiders;
  }

  /** The rules that answer where the row's own tests hold. */
  private static Object taken(Object alone, Object whole, String name) {
    return alone instanceof Answered && whole instanceof Answered answered
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

  /** The same edition, with a table of that one row. */
  private Edition alone(Definition definition, Logic.Table table, Logic.Rule row) {
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
    Logic.Rule first =
        new Logic.Rule(row.at(), 1, row.cells(), row.outputs(), row.citation(), row.says());
    Logic.Table only =
        new Logic.Table(
            table.at(), table.hitPolicy(), table.columns(), table.outputs(), List.of(first));
    return new Definition(
        definition.at(),
        definition.name(),
        definition.parameters(),
        definition.question(),
        definition.prose(),
        definition.citation(),
        only);
  }
}
