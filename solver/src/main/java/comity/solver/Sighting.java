package comity.solver;

import comity.kernel.compile.Term;
import comity.kernel.facts.Draft;
import java.util.Map;

/**
 * A case that a hunt found.
 *
 * @param needed cells that are enough for what was hunted
 * @param all a cell for each term, of which those that are not needed may exclude each other
 * @param draft a case in the cells that are needed
 */
record Sighting(Map<Term, Integer> needed, Map<Term, Integer> all, Draft draft) {}
