package comity.solver;

import comity.kernel.compile.Compiler;
import comity.kernel.compile.LawInParts;
import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import comity.kernel.witness.CaseByCase;
import comity.kernel.witness.Difference;
import comity.kernel.witness.Flaw;
import comity.kernel.witness.Search;
import comity.kernel.witness.WitnessFinder;
import java.time.Duration;
import java.util.List;

/** Finds cases with z3. */
public final class Z3Finder implements WitnessFinder {

  private static final Duration USUAL = Duration.ofSeconds(20);

  private final Duration time;

  /** With twenty seconds for each search. */
  public Z3Finder() {
    this(USUAL);
  }

  /** With so much time for each search. */
  public Z3Finder(Duration time) {
    this.time = time;
  }

  @Override
  public Search<Difference> differences(
      Vocabulary vocabulary, List<Edition> before, List<Edition> after, Facts given) {
    Deadline deadline = Deadline.in(time);
    List<LawInParts> laws = Compiler.takeApart(vocabulary, List.of(before, after));
    try (Hunt hunt = new Hunt(laws, deadline)) {
      return new DifferenceHunt(
              hunt,
              laws,
              new CaseByCase(vocabulary, before),
              new CaseByCase(vocabulary, after),
              vocabulary,
              given)
          .search();
    }
  }

  @Override
  public Search<Flaw> flaws(Vocabulary vocabulary, Edition edition) {
    Deadline deadline = Deadline.in(time);
    List<LawInParts> laws = Compiler.takeApart(vocabulary, List.of(List.of(edition)));
    try (Hunt hunt = new Hunt(laws, deadline)) {
      return new FlawHunt(hunt, laws.getFirst(), new CaseByCase(vocabulary, List.of(edition)))
          .search();
    }
  }
}
