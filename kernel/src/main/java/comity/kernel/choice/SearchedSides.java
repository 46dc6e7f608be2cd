package comity.kernel.choice;

import comity.kernel.book.LawBook;
import comity.kernel.facts.Draft;
import comity.kernel.law.Vocabulary;
import comity.kernel.witness.Difference;
import comity.kernel.witness.Search;
import comity.kernel.witness.WitnessFinder;

/** Two laws that are too large to be compared, under the readings that the caller adopts. */
public final class SearchedSides {

  private final Search<Difference> search;

  /**
   * Searches; that takes seconds.
   *
   * @throws ChoiceException if these laws have no such reading
   */
  public SearchedSides(
      WitnessFinder finder, LawBook book, ComparedLaw before, ComparedLaw after, Readings adopted) {
    Vocabulary vocabulary = ComparedSides.vocabulary(book, before, after);
    Draft given = new Draft(vocabulary);
    adopted.adopt(given);
    this.search =
        finder.differences(vocabulary, before.editions(), after.editions(), given.build());
  }

  /** What was found. */
  public Search<Difference> search() {
    return search;
  }
}
