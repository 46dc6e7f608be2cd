package comity.kernel.witness;

import comity.kernel.facts.Facts;
import comity.kernel.law.Edition;
import comity.kernel.law.Vocabulary;
import java.util.List;

/**
 * Looks for single cases where laws are too large to be compared or checked as a whole. Found by
 * {@link java.util.ServiceLoader}. Every case that it gives was decided by {@link CaseByCase}, too.
 */
public interface WitnessFinder {

  /**
   * For each act that some case has answered differently, one such case.
   *
   * @param vocabulary with the readings of every edition
   * @param before its editions, the outermost layer first
   * @param after likewise
   * @param given a case that says which readings are adopted
   */
  Search<Difference> differences(
      Vocabulary vocabulary, List<Edition> before, List<Edition> after, Facts given);

  /**
   * For each table that is asked of the case, one case that no row covers and one in which rows
   * disagree, if there are such.
   *
   * @param vocabulary with the readings of the edition
   */
  Search<Flaw> flaws(Vocabulary vocabulary, Edition edition);
}
