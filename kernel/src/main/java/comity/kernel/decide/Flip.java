package comity.kernel.decide;

import java.util.List;
import java.util.SequencedMap;

/**
 * A change of facts that turns the outcome of an act, with as few facts as lead there.
 *
 * @param to the modality that the act would have
 * @param set the facts by path, in the order of the vocabulary: a {@link Boolean}, a {@link String}
 *     or a {@link java.time.OffsetDateTime}
 * @param by who can bring all of it about; empty where it takes several
 */
public record Flip(String to, SequencedMap<String, Object> set, List<String> by) {}
