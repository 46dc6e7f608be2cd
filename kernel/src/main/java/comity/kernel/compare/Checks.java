package comity.kernel.compare;

import comity.kernel.compile.Answered;
import comity.kernel.compile.CompiledLaw;
import comity.kernel.compile.Compiler;
import comity.kernel.compile.Instance;
import comity.kernel.compile.Missing;
import comity.kernel.compile.Scope;
import comity.kernel.facts.Facts;
import comity.kernel.feel.Position;
import comity.kernel.law.Acts;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.Logic;
import comity.kernel.law.Vocabulary;
import comity.kernel.possible.Possibilities;
import comity.kernel.words.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Looks for what a law forgot: cases that no row covers, rows that disagree, rows that never apply,
 * and acts that law.yaml misstates.
 */
public final class Checks {

  private Checks() {}

  /** Everything found in one edition, in the order of its file. */
  public static List<Finding> of(Vocabulary vocabulary, Edition edition) {
    CompiledLaw law = Compiler.compile(vocabulary, List.of(edition));
    Possibilities possibilities = new Possibilities(law);
    List<Finding> findings = new ArrayList<>(regulates(edition));
    Map<Definition, Set<Integer>> used = new LinkedHashMap<>();
    for (Instance instance : law.instances()) {
      missing(instance, possibilities).ifPresent(findings::add);
      used.computeIfAbsent(instance.definition(), d -> new TreeSet<>())
          .addAll(rules(instance, possibilities));
    }
    Hiders hiders = new Hiders(vocabulary, edition);
    used.forEach((definition, rules) -> findings.addAll(never(definition, rules, hiders)));
    findings.addAll(Idle.of(law, edition.text().definitions()));
    findings.addAll(uncited(edition));
    return inOrder(findings);
  }

  private static List<Finding> inOrder(List<Finding> findings) {
    Comparator<Finding> order =
        Comparator.comparingInt((Finding f) -> f.at().line()).thenComparing(Finding::says);
    return findings.stream().distinct().sorted(order).toList();
  }

  private static List<Finding> regulates(Edition edition) {
    List<String> decided =
        Acts.ACTS.stream()
            .filter(a -> edition.text().definition(a).filter(d -> !d.isTest()).isPresent())
            .toList();
    if (Set.copyOf(decided).equals(Set.copyOf(edition.version().regulates()))) {
      return List.of();
    }
    String says =
        "law.yaml says that this version regulates "
            + edition.version().regulates()
            + ", the file decides "
            + decided;
    return List.of(new Finding(top(edition), true, says));
  }

  private static Position top(Edition edition) {
    return edition.text().definitions().getFirst().at();
  }

  private static Optional<Finding> missing(Instance instance, Possibilities possibilities) {
    String name = instance.definition().name();
    return possibilities
        .way(
            instance.answers(),
            instance.scope(),
            blank(instance.scope()),
            v -> v instanceof Missing m && m.decision().equals(name))
        .map(way ->
            new Finding(instance.definition().at(), true, says(instance, possibilities, way)));
  }

  private static String says(Instance instance, Possibilities possibilities, List<String> way) {
    boolean clash =
        possibilities
            .leaves(instance.answers(), instance.scope(), blank(instance.scope()))
            .contains(new Missing(instance.definition().name(), true));
    String what =
        clash ? "rows of `%s` disagree, or none covers the case" : "no row of `%s` covers the case";
    return what.replace("%s", instance.definition().name()) + " where " + String.join(", ", way);
  }

  private static Set<Integer> rules(Instance instance, Possibilities possibilities) {
    Set<Integer> rules = new TreeSet<>();
    for (Object leaf :
        possibilities.leaves(instance.answers(), instance.scope(), blank(instance.scope()))) {
      if (leaf instanceof Answered answered) {
        answered.rules().stream()
            .filter(r -> r.definition().equals(instance.definition().name()))
            .forEach(r -> rules.add(r.rule()));
      }
    }
    return rules;
  }

  private static List<Finding> never(Definition definition, Set<Integer> used, Hiders hiders) {
    if (!(definition.logic() instanceof Logic.Table table)) {
      return List.of();
    }
    return table.rules().stream()
        .filter(r -> !used.contains(r.number()))
        .map(r -> new Finding(r.at(), false, never(definition, r, hiders.of(definition, table, r))))
        .toList();
  }

  private static String never(Definition definition, Logic.Rule row, SortedSet<Integer> hiders) {
    String never = "row " + row.number() + " of `" + definition.name() + "` never applies: ";
    return hiders.isEmpty()
        ? never + "its own tests exclude each other"
        : never
            + (hiders.size() == 1 ? "row " : "rows ")
            + Listing.and(hiders.stream().map(String::valueOf).toList())
            + (hiders.size() == 1 ? " takes" : " take")
            + " every case of it";
  }

  /** Each row of a table has a citation of its own; an expression has none but its definition's. */
  private static List<Finding> uncited(Edition edition) {
    return edition.text().definitions().stream()
        .filter(d -> d.logic() instanceof Logic.Formula && d.citation().isEmpty())
        .map(d ->
            new Finding(
                d.at(),
                false,
                "`" + d.name() + "` has no citation; close its prose with one in brackets"))
        .toList();
  }

  static Facts blank(Scope scope) {
    return Facts.blank(scope.type(), scope.parent() == null ? null : blank(scope.parent()));
  }

  /**
   * The acts for which two versions can answer differently.
   *
   * @param vocabulary with the readings of both
   */
  public static Set<String> differing(Vocabulary vocabulary, Edition before, Edition after) {
    Set<String> differing = new TreeSet<>();
    for (String act : Comparison.of(vocabulary, List.of(before), List.of(after)).differing()) {
      differing.add(Acts.decided(act));
    }
    return differing;
  }
}
