package comity.solver;

import com.microsoft.z3.BoolExpr;
import comity.kernel.compile.LawInParts;
import comity.kernel.compile.Missing;
import comity.kernel.compile.Part;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.facts.Draft;
import comity.kernel.law.Definition;
import comity.kernel.witness.CaseByCase;
import comity.kernel.witness.Flaw;
import comity.kernel.witness.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for a case to which a table gives no value. */
final class FlawHunt {

  private final Hunt hunt;
  private final LawInParts law;
  private final CaseByCase decide;
  private final Set<String> gaveUp = new LinkedHashSet<>();

  /** A table without a value, for one of both reasons. */
  private record Doubt(Definition definition, boolean clash) {}

  FlawHunt(Hunt hunt, LawInParts law, CaseByCase decide) {
    this.hunt = hunt;
    this.law = law;
    this.decide = decide;
  }

  Search<Flaw> search() {
    Map<Doubt, BoolExpr> doubts = new LinkedHashMap<>();
    law.parts().stream().filter(Part::isTable).forEach(part -> doubts(part, doubts));
    List<Flaw> found = new ArrayList<>();
    doubts.forEach((doubt, goal) -> look(doubt, goal).ifPresent(found::add));
    List<String> looked =
        doubts.keySet().stream().map(doubt -> doubt.definition().name()).distinct().toList();
    return new Search<>(looked, found, List.copyOf(gaveUp));
  }

  /** A test that is called in several places is one doubt. */
  private void doubts(Part part, Map<Doubt, BoolExpr> doubts) {
    Definition definition = part.question().definition();
    for (boolean clash : new boolean[] {false, true}) {
      int cell = part.question().cell(new Missing(definition.name(), clash));
      if (cell >= 0) {
        doubts.merge(
            new Doubt(definition, clash),
            hunt.formulas().cell(part.question(), cell),
            (one, other) -> hunt.formulas().or(one, other));
      }
    }
  }

  private Optional<Flaw> look(Doubt doubt, BoolExpr goal) {
    try {
      return hunt.find(goal, model -> goal, Set.of()).map(sighting -> flaw(doubt, sighting));
    } catch (GaveUpException | NodeBudgetException e) {
      gaveUp.add(doubt.definition().name());
      return Optional.empty();
    }
  }

  private Flaw flaw(Doubt doubt, Sighting sighting) {
    try {
      return confirmed(doubt, sighting.draft());
    } catch (NodeBudgetException e) {
      return confirmed(doubt, hunt.told(sighting, Set.of()).orElseThrow(() -> e));
    }
  }

  private Flaw confirmed(Doubt doubt, Draft draft) {
    Flaw flaw = new Flaw(doubt.definition(), doubt.clash(), draft.build());
    if (!decide.isMissing(flaw.definition(), flaw.clash(), flaw.witness())) {
      throw new IllegalStateException(
          "the solver's case does not show that " + flaw.says() + ": " + flaw.witness());
    }
    return flaw;
  }
}
