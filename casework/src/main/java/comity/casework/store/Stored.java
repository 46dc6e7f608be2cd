package comity.casework.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An event as it lies in the store.
 *
 * @param leaf its number in the ledger, from 0
 * @param number its number in its stream, from 1
 * @param at when it was recorded
 * @param body what it says, as canonical JSON; empty once it was erased
 */
public record Stored(long leaf, String stream, int number, Instant at, Optional<String> body) {}
