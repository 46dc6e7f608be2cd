package comity.kernel.book;

import comity.kernel.feel.Expr;
import comity.kernel.law.Acts;
import comity.kernel.law.Definition;
import comity.kernel.law.Edition;
import comity.kernel.law.LawText;
import comity.kernel.law.Logic;
import comity.kernel.law.Logic.Rule;
import comity.kernel.law.OffenceList;
import comity.kernel.law.Reading;
import comity.kernel.notation.Notation;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one law takes from another: definitions with everything they need.
 *
 * @param definitions in the order of their text, each with full citations
 * @param missing names that the other text does not define, or that are acts
 */
record Loan(
    Edition from,
    List<Definition> definitions,
    SortedMap<String, OffenceList> lists,
    SortedMap<String, Reading> readings,
    List<String> missing) {

  static Loan of(Edition edition, List<String> names) {
    LawText text = edition.text();
    SortedSet<String> needed = new TreeSet<>();
    List<String> missing = names.stream().filter(name -> !isLent(text, name)).toList();
    names.forEach(name -> need(text, name, needed));
    List<Definition> definitions =
        text.definitions().stream()
            .filter(d -> needed.contains(d.name()))
            .map(d -> cited(text, d))
            .toList();
    Uses uses = Uses.of(definitions);
    return new Loan(edition, definitions, lists(edition, uses), readings(edition, uses), missing);
  }

  private static boolean isLent(LawText text, String name) {
    return text.definition(name).isPresent() && !Acts.ACTS.contains(name);
  }

  private static void need(LawText text, String name, SortedSet<String> needed) {
    text.definition(name)
        .filter(definition -> needed.add(name))
        .ifPresent(definition -> Uses.of(definition).names().forEach(n -> need(text, n, needed)));
  }

  private static SortedMap<String, OffenceList> lists(Edition edition, Uses uses) {
    SortedMap<String, OffenceList> lists = new TreeMap<>(edition.law().lists());
    lists.keySet().retainAll(uses.names());
    return lists;
  }

  private static SortedMap<String, Reading> readings(Edition edition, Uses uses) {
    SortedMap<String, Reading> readings = new TreeMap<>(edition.law().readings());
    readings.keySet().retainAll(uses.readings().stream().map(Expr.Reading::id).toList());
    return readings;
  }

  /** Short citations would else be completed with the borrower's provision. */
  private static Definition cited(LawText text, Definition d) {
    return new Definition(
        d.at(),
        d.name(),
        d.parameters(),
        d.question(),
        d.prose(),
        text.fullCitation(d.citation()),
        cited(text, d.logic()));
  }

  private static Logic cited(LawText text, Logic logic) {
    return switch (logic) {
      case Logic.Formula formula -> formula;
      case Logic.Table t ->
          new Logic.Table(
              t.at(),
              t.hitPolicy(),
              t.columns(),
              t.outputs(),
              t.rules().stream().map(rule -> cited(text, rule)).toList());
    };
  }

  private static Rule cited(LawText text, Rule r) {
    return new Rule(
        r.at(), r.number(), r.cells(), r.outputs(), text.fullCitation(r.citation()), r.says());
  }

  /** Its meaning as a text, to compare it with the same loan on another day. */
  String meaning() {
    LawText text = from.text();
    LawText only =
        new LawText(text.law(), from.law().versions().getFirst().from(), "", "", "", definitions);
    return Notation.print(only) + sections();
  }

  private SortedMap<String, SortedSet<String>> sections() {
    SortedMap<String, SortedSet<String>> sections = new TreeMap<>(from.lists());
    sections.keySet().retainAll(lists.keySet());
    return sections;
  }

  List<Definition> clashing(LawText own) {
    return definitions.stream().filter(d -> own.definition(d.name()).isPresent()).toList();
  }
}
