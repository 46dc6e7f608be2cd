package comity.kernel.oracle;

import java.util.SortedSet;

/**
 * An outcome and why.
 *
 * @param rules the rules that say so: of the act itself and of the decisions whose results it takes
 *     over; none for a gap or a clash
 */
public record Ruling(Outcome outcome, SortedSet<Answer.Rule> rules) {}
