package comity.casework.intake;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import comity.casework.cases.FactSheet;
import comity.casework.cases.Requester;
import java.time.Instant;
import java.util.SortedSet;

/**
 * Something that happened to a request that was handed in. Never changed; the names are kept for
 * ever.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SubmissionEvent.Submitted.class, name = "request-submitted"),
  @JsonSubTypes.Type(value = SubmissionEvent.Assigned.class, name = "submission-assigned"),
  @JsonSubTypes.Type(value = SubmissionEvent.SetAside.class, name = "submission-set-aside"),
  @JsonSubTypes.Type(value = SubmissionEvent.Asked.class, name = "submission-asked"),
  @JsonSubTypes.Type(value = SubmissionEvent.Sealed.class, name = "submission-sealed")
})
public sealed interface SubmissionEvent {

  /**
   * A requester handed in a request.
   *
   * @param agency to which it was handed in
   * @param about by which the person is to be found: a number of the agency's or of the requester's
   * @param facts of the request and its warrant, as the requester says
   */
  record Submitted(String agency, Requester requester, String about, Instant at, FactSheet facts)
      implements SubmissionEvent {}

  /** The desk found whom it is about; from now on it is a request of that case. */
  record Assigned(String caseId, String request) implements SubmissionEvent {}

  /** The desk found nobody here whom it is about. */
  record SetAside(String reason) implements SubmissionEvent {}

  /** The requester asked while it belonged to no case. */
  record Asked(SortedSet<String> kinds) implements SubmissionEvent {}

  /**
   * The request was sealed with its case, and with it what was handed in. Who handed it in, and
   * when, stays, so that the requester sees no difference.
   */
  record Sealed(String agency, Requester requester, Instant at, String order)
      implements SubmissionEvent {}
}
