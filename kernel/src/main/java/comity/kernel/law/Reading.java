package comity.kernel.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An unclear place in the text and its defensible meanings.
 *
 * @param id {@code A-10}
 * @param of the words it is about, as a citation
 * @param from the first day on which it matters; empty for always
 * @param until the first day on which it no longer does
 * @param suggested the alternative that the encoders would choose; never applied by itself; empty
 *     for none
 * @param alternatives value to its ground, in the order of the values
 */
public record Reading(
    String id,
    String question,
    String of,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    String suggested,
    SortedMap<String, String> alternatives) {}
