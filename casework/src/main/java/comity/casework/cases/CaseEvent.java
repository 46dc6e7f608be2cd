package comity.casework.cases;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Something that happened in a case. Never changed: what was wrong is corrected by a later event.
 * The names of types and fields are kept for ever, because what was written must stay readable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CaseEvent.CustodyRegistered.class, name = "custody-registered"),
  @JsonSubTypes.Type(value = CaseEvent.FactsFound.class, name = "facts-found"),
  @JsonSubTypes.Type(value = CaseEvent.RequestReceived.class, name = "request-received"),
  @JsonSubTypes.Type(value = CaseEvent.RequestCorrected.class, name = "request-corrected"),
  @JsonSubTypes.Type(value = CaseEvent.RequestCancelled.class, name = "request-cancelled"),
  @JsonSubTypes.Type(value = CaseEvent.DecisionMade.class, name = "decision-made"),
  @JsonSubTypes.Type(value = CaseEvent.ActionTaken.class, name = "action-taken"),
  @JsonSubTypes.Type(value = CaseEvent.AlarmRaised.class, name = "alarm-raised"),
  @JsonSubTypes.Type(value = CaseEvent.ClockSet.class, name = "clock-set"),
  @JsonSubTypes.Type(value = CaseEvent.ClockStopped.class, name = "clock-stopped"),
  @JsonSubTypes.Type(value = CaseEvent.ClockTold.class, name = "clock-told"),
  @JsonSubTypes.Type(value = CaseEvent.Sealed.class, name = "sealed"),
  @JsonSubTypes.Type(value = CaseEvent.Asked.class, name = "asked"),
  @JsonSubTypes.Type(value = CaseEvent.Disclosed.class, name = "disclosed"),
  @JsonSubTypes.Type(value = CaseEvent.Withheld.class, name = "withheld")
})
public sealed interface CaseEvent {

  /**
   * A person came into custody.
   *
   * @param agency whose custody
   * @param agencyNumber the agency's own number of the custody; never a name
   * @param facts about the custody, the case and the person as far as known
   */
  record CustodyRegistered(String agency, String agencyNumber, FactSheet facts)
      implements CaseEvent {}

  /**
   * Facts were established, or found to be otherwise than thought.
   *
   * @param source what they come from: a register, a paper, a court
   * @param how by which means: a search, a telephone call
   * @param foundBy whose finding it is, by the number of staff
   */
  record FactsFound(FactSheet facts, String source, String how, String foundBy, Instant foundAt)
      implements CaseEvent {}

  /**
   * A request came in.
   *
   * @param request its name in the case: R and the number of the event, {@code R2}
   * @param requester who asks
   * @param channel on which way it came
   * @param facts of the request and its warrant, and no others
   */
  record RequestReceived(
      String request, Requester requester, Channel channel, Instant receivedAt, FactSheet facts)
      implements CaseEvent {}

  /**
   * The request says something else than was recorded, or says something else now.
   *
   * @param facts that change; others stay
   */
  record RequestCorrected(String request, FactSheet facts, String reason) implements CaseEvent {}

  /** Its sender took the request back. */
  record RequestCancelled(String request, Instant cancelledAt, String reason)
      implements CaseEvent {}

  /**
   * What the laws say of one request at one instant.
   *
   * @param restsOn the numbers of the events whose facts it used
   * @param facts all that was known
   * @param asOf the day whose laws decided
   * @param readings that the agency's counsel had adopted
   * @param outcome the decision as the kernel writes it, with laws, versions and hashes
   */
  record DecisionMade(
      String request,
      SortedSet<Integer> restsOn,
      FactSheet facts,
      LocalDate asOf,
      SortedMap<String, String> readings,
      FactSheet outcome)
      implements CaseEvent {}

  /**
   * What the agency did, be it allowed or not.
   *
   * @param request the request that it answers; empty for none
   * @param to to whom, or whither; empty where that says nothing
   * @param authority the provision or the paper on which the agency relied; empty for none
   */
  record ActionTaken(Action action, String request, Instant at, String to, String authority)
      implements CaseEvent {}

  /**
   * What the agency did, or does, is not what it may.
   *
   * @param decision the number of the decision that says so
   * @param citations where it is written
   */
  record AlarmRaised(Alarm alarm, String act, String request, int decision, List<String> citations)
      implements CaseEvent {}

  /**
   * A clock runs: how long the person may be kept past release on account of a request.
   *
   * @param decision the number of the decision that says so
   * @param limit as the law has it
   * @param start when it began
   * @param end from then on the person may no longer be kept
   */
  record ClockSet(String request, int decision, ActAnswer.Limit limit, Instant start, Instant end)
      implements CaseEvent {}

  /** The clock of a request runs no longer. */
  record ClockStopped(String request) implements CaseEvent {}

  /**
   * Staff were told of a clock.
   *
   * @param due when they were to be told
   * @param late whether that was a while ago
   */
  record ClockTold(String request, Stage stage, Instant due, Instant end, boolean late)
      implements CaseEvent {}

  /**
   * Records were sealed.
   *
   * @param numbers the events that are erased, those that repeated them included
   * @param order the order or the provision that seals
   */
  record Sealed(SortedSet<Integer> numbers, String order) implements CaseEvent {}

  /** Somebody outside asked for information. */
  record Asked(String request, Requester requester, Channel channel, SortedSet<String> kinds)
      implements CaseEvent {}

  /**
   * Information was given.
   *
   * @param act that allowed it
   * @param citations the provisions
   */
  record Disclosed(
      String request, Requester to, Channel channel, String act, List<String> citations)
      implements CaseEvent {}

  /**
   * Information was refused.
   *
   * @param act that did not allow it
   * @param modality what the laws say of it; empty where it is open
   */
  record Withheld(
      String request,
      Requester from,
      Channel channel,
      String act,
      String modality,
      List<String> citations)
      implements CaseEvent {}
}
