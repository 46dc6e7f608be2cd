package comity.kernel.compare;

import comity.kernel.compare.Regions.Found;
import comity.kernel.diagram.Node;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import comity.kernel.possible.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds a case of a region, and asks both laws again. */
final class Witnesses {

  private final Side before;
  private final Side after;
  private final Space space;
  private final FactDiagrams made;
  private final Logic ofFacts;
  private final Map<List<Object>, Node> literals = new HashMap<>();

  Witnesses(Side before, Side after, Space space, FactDiagrams made) {
    this.before = before;
    this.after = after;
    this.space = space;
    this.made = made;
    this.ofFacts = new Logic(made.diagrams());
  }

  /** A case that says no more than it needs to lie in the region. */
  Draft example(Found region, Outline outline) {
    return space.example(conditions(region, outline), ofFacts::both).orElseThrow();
  }

  /** The example as a case of one act, which both laws answer as the region says. */
  Facts of(ActPair pair, Found region, Draft example) {
    String act = pair.act();
    if (Acts.isDisclosure(act) && example.type().fact(Vocabulary.KINDS).isPresent()) {
      example.set(Vocabulary.KINDS, List.of(Acts.kind(act)));
    }
    Facts witness = example.build();
    confirm(
        act, before.possible(made.bare(pair.before()), witness), region.change().before(), witness);
    confirm(
        act, after.possible(made.bare(pair.after()), witness), region.change().after(), witness);
    return witness;
  }

  private List<Node> conditions(Found region, Outline outline) {
    Logic logic = outline.logic();
    Cube cube =
        new Cubes(outline.frame().questions(), logic)
            .one(region.cases(), logic.butNot(outline.there(), region.cases()));
    return cube.values().entrySet().stream().map(this::condition).toList();
  }

  private Node condition(Map.Entry<Question, Set<Object>> literal) {
    Node question = literal.getKey().node();
    return literals.computeIfAbsent(
        List.of(question, literal.getValue()), l -> ofFacts.among(question, literal.getValue()));
  }

  /** No difference is told that deciding the case under both laws does not show. */
  private static void confirm(String act, List<Outcome> possible, Outcome wanted, Facts witness) {
    if (!possible.stream().allMatch(wanted::agreesWith)) {
      throw new IllegalStateException(
          "the example for `" + act + "` does not show the difference: " + witness);
    }
  }
}
