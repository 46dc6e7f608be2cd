package comity.solver;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import comity.kernel.compile.DecisionQuestion;
import comity.kernel.compile.FiniteTerm;
import comity.kernel.compile.GroupTerm;
import comity.kernel.compile.LawInParts;
import comity.kernel.compile.Part;
import comity.kernel.compile.Term;
import comity.kernel.facts.Draft;
import comity.kernel.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks for cases under laws of which each decision stands by itself. The solver finds cells in
 * which the rows say what is wanted; the kernel says whether they can stand side by side; where
 * they cannot, the solver is told which of them exclude each other and tries again.
 */
final class Hunt implements AutoCloseable {

  private final Context z3 = new Context();
  private final Solver solver = z3.mkSolver("QF_FD");
  private final Formulas formulas = new Formulas(z3, this::add);
  private final List<LawInParts> laws;
  private final Deadline deadline;
  private Room room;

  /** A hunt under laws that were taken apart together. */
  Hunt(List<LawInParts> laws, Deadline deadline) {
    this.laws = laws;
    this.deadline = deadline;
    Set<DecisionQuestion> defined = new HashSet<>();
    for (LawInParts law : laws) {
      for (Part part : law.parts()) {
        if (defined.add(part.question())) {
          new RowsInTurn(part, formulas).define(this::add);
        }
      }
    }
  }

  private void add(BoolExpr fact) {
    solver.add(new BoolExpr[] {fact});
  }

  Formulas formulas() {
    return formulas;
  }

  /** From now on only cases with the readings of that one. */
  void adopt(Facts given) {
    formulas
        .terms()
        .forEach((term, cells) -> {
          if (term instanceof FiniteTerm finite && finite.isReading() && finite.cell(given) >= 0) {
            add(cells.get(finite.cell(given)));
          }
        });
  }

  /**
   * A case in which the goal holds.
   *
   * @param pin what of the goal holds in the model that was found, so that all of it must stay
   * @param leftOut what a case does not say, although rows may ask it
   * @return empty if there surely is none
   * @throws GaveUpException if the time is over
   */
  Optional<Sighting> find(
      BoolExpr goal, Function<Model, BoolExpr> pin, Set<? extends Term> leftOut) {
    BoolExpr wanted = formulas.fresh();
    add(z3.mkImplies(wanted, goal));
    while (check(List.of(wanted)) == Status.SATISFIABLE) {
      Model model = solver.getModel();
      Map<Term, Integer> all = cells(model);
      Map<Term, Integer> needed = needed(all, pin.apply(model));
      Map<Term, Integer> told = new LinkedHashMap<>(needed);
      told.keySet().removeAll(leftOut);
      Optional<Draft> draft = room().example(told);
      if (draft.isPresent()) {
        return Optional.of(new Sighting(needed, all, draft.get()));
      }
      exclude(told);
    }
    return Optional.empty();
  }

  /** A case that tells, besides what is needed, every fact that stands for itself. */
  Optional<Draft> told(Sighting sighting, Set<? extends Term> leftOut) {
    Map<Term, Integer> told = new LinkedHashMap<>(sighting.all());
    told.keySet().removeIf(term -> term instanceof GroupTerm);
    told.putAll(sighting.needed());
    told.keySet().removeAll(leftOut);
    return room().example(told);
  }

  private Room room() {
    if (room == null) {
      LocalDate near =
          laws.stream()
              .flatMap(law -> law.cut().editions().stream())
              .map(edition -> edition.version().from())
              .max(Comparator.naturalOrder())
              .orElseThrow();
      room = new Room(laws.getLast().cut(), formulas.terms().keySet(), near);
    }
    return room;
  }

  private Status check(List<BoolExpr> assumed) {
    Params params = z3.mkParams();
    params.add("timeout", deadline.millis());
    solver.setParameters(params);
    Status status = solver.check(assumed.toArray(BoolExpr[]::new));
    if (status == Status.UNKNOWN) {
      throw new GaveUpException();
    }
    return status;
  }

  private Map<Term, Integer> cells(Model model) {
    Map<Term, Integer> found = new LinkedHashMap<>();
    formulas.terms().forEach((term, cells) -> found.put(term, cell(model, cells)));
    return found;
  }

  private static int cell(Model model, List<BoolExpr> cells) {
    int cell = 0;
    while (!model.eval(cells.get(cell), true).isTrue()) {
      cell++;
    }
    return cell;
  }

  /** Few of the cells that are enough for the pin. */
  private Map<Term, Integer> needed(Map<Term, Integer> all, BoolExpr pin) {
    BoolExpr pinned = formulas.fresh();
    add(formulas.same(pinned, pin));
    BoolExpr denied = formulas.not(pinned);
    Map<BoolExpr, Term> terms = new HashMap<>();
    all.forEach((term, cell) -> terms.put(formulas.cell(term, cell), term));
    Set<BoolExpr> core = core(terms.keySet(), denied).orElseThrow();
    for (BoolExpr literal : ordered(core, terms)) {
      Set<BoolExpr> fewer = new HashSet<>(core);
      if (fewer.remove(literal)) {
        core = core(fewer, denied).orElse(core);
      }
    }
    Map<Term, Integer> needed = new LinkedHashMap<>();
    for (BoolExpr literal : ordered(core, terms)) {
      needed.put(terms.get(literal), all.get(terms.get(literal)));
    }
    return needed;
  }

  private static List<BoolExpr> ordered(Set<BoolExpr> literals, Map<BoolExpr, Term> terms) {
    return literals.stream()
        .sorted(Comparator.comparingLong(literal -> terms.get(literal).order()))
        .toList();
  }

  /** Those that exclude it; empty if they do not. */
  private Optional<Set<BoolExpr>> core(Set<BoolExpr> literals, BoolExpr denied) {
    List<BoolExpr> assumed = new ArrayList<>(literals);
    assumed.add(denied);
    if (check(assumed) == Status.SATISFIABLE) {
      return Optional.empty();
    }
    Set<BoolExpr> core = new HashSet<>(Arrays.asList(solver.getUnsatCore()));
    core.retainAll(literals);
    return Optional.of(core);
  }

  /** Says that not all of these cells, which no case has side by side, are true. */
  private void exclude(Map<Term, Integer> cells) {
    Map<Term, Integer> conflict = new LinkedHashMap<>(cells);
    for (Term term : cells.keySet()) {
      Map<Term, Integer> fewer = new LinkedHashMap<>(conflict);
      fewer.remove(term);
      deadline.millis();
      if (term instanceof FiniteTerm || room().example(fewer).isEmpty()) {
        conflict = fewer;
      }
    }
    List<BoolExpr> not = new ArrayList<>();
    conflict.forEach((term, cell) -> not.add(formulas.not(formulas.cell(term, cell))));
    add(formulas.or(not));
  }

  @Override
  public void close() {
    z3.close();
  }
}
