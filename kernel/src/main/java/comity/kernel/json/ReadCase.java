package comity.kernel.json;

import comity.kernel.facts.Draft;
import java.time.LocalDate;

/**
 * A case as it was read.
 *
 * @param draft its facts; more may be added, such as adopted readings
 * @param releaseDue the day of {@code custody.releaseDueAt} on the wall where it was written; null
 *     if it is not known
 * @param presented the day of {@code request.presentedAt}, likewise
 */
public record ReadCase(Draft draft, LocalDate releaseDue, LocalDate presented) {}
