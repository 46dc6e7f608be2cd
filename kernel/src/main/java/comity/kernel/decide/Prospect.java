package comity.kernel.decide;

import comity.kernel.outcome.Outcome;
import java.util.List;
import java.util.SequencedMap;

/**
 * What an open fact or reading would leave if it had one of these values.
 *
 * @param values in the order of the vocabulary; {@code no} and {@code yes} for a fact that is one
 *     of the two
 * @param left for each act that hangs on it, the outcomes still possible, without grounds
 */
public record Prospect(List<String> values, SequencedMap<String, List<Outcome>> left) {}
