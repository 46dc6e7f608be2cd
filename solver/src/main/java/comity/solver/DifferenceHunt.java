package comity.solver;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Model;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.LawInParts;
import comity.kernel.compile.Term;
import comity.kernel.diagram.Node;
import comity.kernel.diagram.NodeBudgetException;
import comity.kernel.diagram.Nodes;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import comity.kernel.law.Acts;
import comity.kernel.law.Vocabulary;
import comity.kernel.outcome.Outcome;
import comity.kernel.witness.CaseByCase;
import comity.kernel.witness.Difference;
import comity.kernel.witness.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for a case of each act that two laws answer differently. */
final class DifferenceHunt {

  private static final Outcome SILENT = Outcome.of("not-regulated", List.of());

  private final Hunt hunt;
  private final LawInParts before;
  private final LawInParts after;
  private final CaseByCase decideBefore;
  private final CaseByCase decideAfter;
  private final Vocabulary vocabulary;
  private final Facts given;

  DifferenceHunt(
      Hunt hunt,
      List<LawInParts> laws,
      CaseByCase decideBefore,
      CaseByCase decideAfter,
      Vocabulary vocabulary,
      Facts given) {
    this.hunt = hunt;
    this.before = laws.getFirst();
    this.after = laws.getLast();
    this.decideBefore = decideBefore;
    this.decideAfter = decideAfter;
    this.vocabulary = vocabulary;
    this.given = given;
  }

  Search<Difference> search() {
    Map<String, Map<Outcome, BoolExpr[]>> answers = new LinkedHashMap<>();
    for (String act : Acts.ACTS) {
      if (before.acts().containsKey(act) || after.acts().containsKey(act)) {
        answers.put(act, answers(act));
      }
    }
    hunt.adopt(given);
    List<Difference> found = new ArrayList<>();
    List<String> gaveUp = new ArrayList<>();
    answers.forEach((act, outcomes) -> look(act, outcomes, found, gaveUp));
    return new Search<>(List.copyOf(answers.keySet()), found, gaveUp);
  }

  private void look(
      String act, Map<Outcome, BoolExpr[]> outcomes, List<Difference> found, List<String> gaveUp) {
    try {
      find(act, outcomes).ifPresent(found::add);
    } catch (GaveUpException | NodeBudgetException e) {
      gaveUp.add(act);
    }
  }

  /** When each outcome is the answer before, and when after. */
  private Map<Outcome, BoolExpr[]> answers(String act) {
    Map<Outcome, BoolExpr[]> answers = new LinkedHashMap<>();
    Set<Object> outcomes = new LinkedHashSet<>(outcomes(before, act));
    outcomes.addAll(outcomes(after, act));
    for (Object outcome : outcomes) {
      answers.put(
          (Outcome) outcome,
          new BoolExpr[] {leads(before, act, outcome), leads(after, act, outcome)});
    }
    return answers;
  }

  private static Set<Object> outcomes(LawInParts law, String act) {
    Node node = law.acts().get(act);
    return node == null ? Set.of(SILENT) : Nodes.values(node);
  }

  private BoolExpr leads(LawInParts law, String act, Object outcome) {
    Node node = law.acts().get(act);
    return node == null
        ? hunt.formulas().always(outcome.equals(SILENT))
        : hunt.formulas().leads(node, outcome);
  }

  private Optional<Difference> find(String act, Map<Outcome, BoolExpr[]> outcomes) {
    Formulas formulas = hunt.formulas();
    BoolExpr goal =
        formulas.or(
            outcomes.values().stream()
                .map(sides -> formulas.and(sides[0], formulas.not(sides[1])))
                .toList());
    Outcome[] answers = new Outcome[2];
    return hunt.find(goal, model -> pin(outcomes, model, answers), information())
        .map(sighting -> difference(act, sighting, answers[0], answers[1]));
  }

  /** That both laws answer as they do in the model. */
  private BoolExpr pin(Map<Outcome, BoolExpr[]> outcomes, Model model, Outcome[] answers) {
    BoolExpr[] pin = new BoolExpr[2];
    outcomes.forEach((outcome, sides) -> {
      for (int side = 0; side < sides.length; side++) {
        if (model.eval(sides[side], true).isTrue()) {
          answers[side] = outcome;
          pin[side] = sides[side];
        }
      }
    });
    return hunt.formulas().and(pin);
  }

  /** A disclosure is of the one kind that its name says. */
  private Set<Term> information() {
    return hunt.formulas().terms().keySet().stream()
        .filter(term -> isInformation(term))
        .collect(Collectors.toSet());
  }

  private static boolean isInformation(Term term) {
    return term instanceof FiniteTerm finite
        && finite.ref().fact().path().equals(Vocabulary.INFORMATION);
  }

  private Difference difference(String act, Sighting sighting, Outcome was, Outcome is) {
    String named = named(act, sighting);
    Difference difference = new Difference(named, was, is, facts(named, sighting.draft()));
    try {
      return confirmed(difference);
    } catch (NodeBudgetException e) {
      Draft told = hunt.told(sighting, information()).orElseThrow(() -> e);
      return confirmed(new Difference(named, was, is, facts(named, told)));
    }
  }

  private String named(String act, Sighting sighting) {
    List<String> kinds = vocabulary.kinds();
    if (!Acts.hasKinds(act) || kinds.isEmpty()) {
      return act;
    }
    return information().stream()
        .map(term -> ((FiniteTerm) term).value(sighting.all().get(term)))
        .findFirst()
        .map(Acts::disclosing)
        .orElse(Acts.disclosing(kinds.getFirst()));
  }

  private Facts facts(String act, Draft draft) {
    if (Acts.isDisclosure(act) && draft.type().fact(Vocabulary.KINDS).isPresent()) {
      draft.set(Vocabulary.KINDS, List.of(Acts.kind(act)));
    }
    Facts facts = draft.build();
    for (Term term : hunt.formulas().terms().keySet()) {
      if (term instanceof FiniteTerm finite && finite.isReading() && finite.cell(given) >= 0) {
        facts = facts.with(finite.ref().fact().slot(), finite.cell(given));
      }
    }
    return facts;
  }

  /** No difference is told that deciding the case under both laws does not show. */
  private Difference confirmed(Difference difference) {
    boolean shown =
        decideBefore
                .outcomes(difference.act(), difference.witness())
                .equals(Set.of(difference.before()))
            && decideAfter
                .outcomes(difference.act(), difference.witness())
                .equals(Set.of(difference.after()));
    if (!shown) {
      throw new IllegalStateException(
          "the solver's case for `"
              + difference.act()
              + "` does not show the difference: "
              + difference.witness());
    }
    return difference;
  }
}
