package comity.casework.production;

import java.time.Instant;

/**
 * How the proceeding ended for the person.
 *
 * @param sentence empty for none
 * @param releaseEligibleAt when the person could have been released; null if not
 * @param law the version of the law that was applied, {@code us-ny-nyc/doc@2018-01-30}; empty for
 *     none
 * @param decision the decision under the agency's laws that was applied; empty for none
 * @param notReturned why the person was not returned; empty where that was so
 * @param reviewer by number of staff
 * @param counsel what was referred to counsel; empty for nothing
 * @param category under which it is reported
 */
public record Result(
    String disposition,
    String sentence,
    Instant releaseEligibleAt,
    String law,
    String decision,
    String notReturned,
    String reviewer,
    String counsel,
    String category) {}
