package comity.casework.store;

import comity.casework.ledger.CanonicalJson;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Events to be appended to one stream, all or none.
 *
 * @param stream the case's, or an agency's
 * @param after the number of the last event that the writer has seen; 0 for none
 * @param at when they are recorded
 * @param bodies what they say
 * @param erased numbers of earlier events whose payload goes; the last of these events says why
 * @param key given by whoever writes, the same when it is tried again
 * @param fingerprint of what was asked for; another under the same key is refused; 32 bytes
 */
public record Append(
    String stream,
    int after,
    Instant at,
    List<CanonicalJson> bodies,
    Set<Integer> erased,
    String key,
    Fingerprint fingerprint) {

  public Append {
    bodies = List.copyOf(bodies);
    erased = Set.copyOf(erased);
    if (bodies.isEmpty()) {
      throw new IllegalArgumentException("nothing to append");
    }
  }
}
