package comity.casework.store;

import comity.casework.ledger.Commitment;
import comity.casework.ledger.Salt;
import java.util.Optional;

/**
 * What opens the entry of an event in the ledger.
 *
 * @param leaf its number in the ledger, from 0
 * @param entry what the ledger has of it
 * @param salt with which it was made; empty once the event was erased
 * @param body the event in canonical JSON; empty once it was erased
 */
public record Opening(long leaf, Commitment entry, Optional<Salt> salt, Optional<String> body) {}
