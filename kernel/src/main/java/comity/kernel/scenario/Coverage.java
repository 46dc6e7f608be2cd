package comity.kernel.scenario;

import comity.kernel.compile.RuleRef;
import comity.kernel.decide.Decider;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.Fact;
import comity.kernel.law.FactType;
import comity.kernel.law.Logic;
import comity.kernel.law.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rules of a law's files were reached. Versions that share a file share its rules; rules that
 * are borrowed belong to the law that wrote them.
 */
final class Coverage {

  private final Map<String, Edition> files = new TreeMap<>();
  private final Map<String, SortedSet<RuleRef>> reached = new TreeMap<>();

  /** Counts the rules of that version, reached or not. */
  void add(Edition edition) {
    files.putIfAbsent(edition.version().file(), edition);
    reached.putIfAbsent(edition.version().file(), new TreeSet<>());
  }

  /**
   * Marks what matches in a scenario: in the case as it stands, and again for each kind of
   * information that the scenario expects something of.
   */
  void mark(Decider decider, Scenario scenario) {
    mark(decider, scenario.facts());
    Optional<Fact> information = decider.law().vocabulary().root().fact(Vocabulary.INFORMATION);
    for (String act : scenario.expect().keySet()) {
      if (Acts.isDisclosure(act) && information.isPresent()) {
        Fact fact = information.get();
        int kind = ((FactType.OneOf) fact.type()).values().indexOf(Acts.kind(act));
        mark(decider, scenario.facts().with(fact.slot(), kind));
      }
    }
  }

  private void mark(Decider decider, Facts facts) {
    decider
        .trace(facts)
        .forEach((edition, rules) -> reached.get(edition.version().file()).addAll(rules));
  }

  /** The rules that no case reached, by file and place. */
  List<ScenarioReport.Unreached> unreached() {
    List<ScenarioReport.Unreached> found = new ArrayList<>();
    files.forEach((file, edition) -> unreached(edition, reached.get(file), found));
    return found;
  }

  private static void unreached(
      Edition edition, SortedSet<RuleRef> marked, List<ScenarioReport.Unreached> found) {
    List<Definition> definitions = edition.text().definitions();
    for (Definition definition : definitions) {
      if (isOwn(definition, edition) && definition.logic() instanceof Logic.Table table) {
        int position = definitions.indexOf(definition);
        for (Logic.Rule rule : table.rules()) {
          if (!marked.contains(new RuleRef(position, definition.name(), rule.number()))) {
            found.add(unreached(definition, rule));
          }
        }
      }
    }
  }

  private static ScenarioReport.Unreached unreached(Definition definition, Logic.Rule rule) {
    return new ScenarioReport.Unreached(
        rule.at(), definition.name(), rule.number(), rule.citation() + ": " + rule.says());
  }

  private static boolean isOwn(Definition definition, Edition edition) {
    Path own = Path.of(edition.law().id(), edition.version().file()).normalize();
    return Path.of(definition.at().file()).endsWith(own);
  }
}
