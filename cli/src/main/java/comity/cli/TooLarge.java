package comity.cli;

import comity.kernel.compile.TooLargeException;
import comity.kernel.law.Edition;
import comity.kernel.law.LawException;
import comity.kernel.law.Vocabulary;
import comity.kernel.witness.Flaw;
import comity.kernel.witness.Search;
import comity.kernel.witness.WitnessFinder;
import comity.kernel.words.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be said of a law that is too large to be checked: a solver looks for single cases. */
final class TooLarge {

  /** What only the diagram of the whole law tells: a solver is not asked for it. */
  private static final String NOT_ANSWERED =
      "not looked for: rows that never apply, facts and readings that never matter, missing"
          + " citations";

  private final TooLargeException spent;
  private final Optional<WitnessFinder> solver;

  TooLarge(TooLargeException spent, Optional<WitnessFinder> solver) {
    this.spent = spent;
    this.solver = solver;
  }

  LawException faults(Vocabulary vocabulary, Edition edition) {
    if (solver.isEmpty()) {
      return new LawException(spent.at(), spent.says() + "; " + SolverFolder.HOW);
    }
    Search<Flaw> search = solver.get().flaws(vocabulary, edition);
    List<LawException.Fault> faults = new ArrayList<>();
    faults.add(
        new LawException.Fault(
            spent.at(), spent.says() + "; " + says(search) + "; " + NOT_ANSWERED));
    search.found().forEach(flaw -> faults.add(fault(flaw)));
    return new LawException(faults);
  }

  private static LawException.Fault fault(Flaw flaw) {
    return new LawException.Fault(
        flaw.definition().at(), flaw.says() + ", for instance " + SearchNote.json(flaw.witness()));
  }

  private static String says(Search<Flaw> search) {
    String looked = Listing.count(search.looked().size(), "table") + " asked of the case";
    String found =
        search.found().isEmpty()
            ? "a solver found no gap and no disagreement in " + looked
            : "a solver looked for one gap and one disagreement in " + looked;
    return search.gaveUp().isEmpty()
        ? found
        : found + " and gave up at " + Listing.and(search.gaveUp());
  }
}
