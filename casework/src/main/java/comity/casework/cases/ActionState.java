package comity.casework.cases;

import java.time.Instant;

/**
 * Something that the agency did.
 *
 * @param number of its event
 * @param request empty for none
 * @param at when it was done, which may be before it was recorded
 */
public record ActionState(
    int number, Action action, String request, Instant at, String to, String authority) {}
