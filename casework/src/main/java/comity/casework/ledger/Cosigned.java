package comity.casework.ledger;

import java.time.Instant;

/**
 * A witness's signature under a checkpoint.
 *
 * @param witness its key's name
 * @param at when it says that it signed, to the second
 */
public record Cosigned(String witness, Instant at) {}
