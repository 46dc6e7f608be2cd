package comity.casework.cases;

import java.time.Instant;
import java.util.SortedSet;

/** What staff, or a program for them, wants recorded of a case. */
public sealed interface CaseCommand {

  /**
   * A person came into custody.
   *
   * @param agency one that the service keeps cases of
   * @param agencyNumber its own number of the custody; never a name
   * @param facts of custody and person, as far as known
   */
  record RegisterCustody(String agency, String agencyNumber, FactSheet facts)
      implements CaseCommand {}

  /**
   * Facts were established.
   *
   * @param facts of custody and person; null for one that is not known after all
   */
  record FindFacts(FactSheet facts, String source, String how, String foundBy, Instant foundAt)
      implements CaseCommand {}

  /**
   * A request came in.
   *
   * @param facts of the request and its warrant
   */
  record ReceiveRequest(Requester requester, Channel channel, Instant receivedAt, FactSheet facts)
      implements CaseCommand {}

  /**
   * A request was recorded wrongly, or its sender changed it.
   *
   * @param facts those that change
   */
  record CorrectRequest(String request, FactSheet facts, String reason) implements CaseCommand {}

  /** Its sender took a request back. */
  record CancelRequest(String request, Instant cancelledAt, String reason) implements CaseCommand {}

  /** The agency did something, be it allowed or not. */
  record TakeAction(Action action, String request, Instant at, String to, String authority)
      implements CaseCommand {}

  /**
   * Records are sealed.
   *
   * @param numbers of the events that hold them; empty for the whole case
   * @param order the order or the provision that seals
   * @param kept facts that stood beside the sealed ones and stay; they are recorded anew
   */
  record Seal(SortedSet<Integer> numbers, String order, FactSheet kept) implements CaseCommand {}

  /** The laws or the readings may have changed; decide again whatever is open. */
  record Review() implements CaseCommand {}

  /** Time has passed; tell what is due. */
  record Tick() implements CaseCommand {}
}
