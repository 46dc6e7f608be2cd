package comity.casework.production;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The form that came with the person.
 *
 * @param edition of the form
 * @param boxTwoOn the day on which box 2 was signed; null if it was not
 * @param servedBefore whether it was served before the transfer
 * @param noticeDue until when the federal body must hear of the return, 48 hours before or more;
 *     null if nobody asked
 */
public record Detainer(
    String edition, LocalDate boxTwoOn, boolean servedBefore, Instant noticeDue) {}
