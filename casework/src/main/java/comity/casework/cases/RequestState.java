package comity.casework.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * A request as it stands.
 *
 * @param id its name in the case: R and the number of the event, {@code R2}
 * @param facts of the request and its warrant
 * @param open whether it was neither cancelled nor ended by release or hand-over
 * @param decision the latest; empty before the first, or where it was erased
 */
public record RequestState(
    String id,
    Requester requester,
    Channel channel,
    Instant receivedAt,
    Known facts,
    boolean open,
    Optional<DecisionState> decision) {

  RequestState with(Known known) {
    return new RequestState(id, requester, channel, receivedAt, known, open, decision);
  }

  RequestState closed() {
    return new RequestState(id, requester, channel, receivedAt, facts, false, decision);
  }

  RequestState with(DecisionState latest) {
    return new RequestState(id, requester, channel, receivedAt, facts, open, Optional.of(latest));
  }
}
