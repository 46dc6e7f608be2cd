package comity.casework.production;

import java.time.LocalDate;

/**
 * What the federal body said. CPL 580.30 names the Attorney General while the custody is Homeland
 * Security's: either is accepted, and it is on record which.
 *
 * @param body who consented or refused
 * @param official by office
 * @param conditions empty for none
 * @param undertaking the written promise to return; empty for none
 * @param refusal the reason of a refusal; empty for consent
 */
public record Consent(
    String body,
    String official,
    LocalDate on,
    String conditions,
    String undertaking,
    String refusal) {}
