package comity.casework.hooks;

import comity.kernel.json.Utf8;
import java.time.Instant;

/**
 * What a webhook says: that something changed, and where to read it. Nothing of what it is.
 *
 * @param type as Standard Webhooks names events
 * @param link a path of the service
 */
public record Message(String type, String link) {

  /** Something happened in a case of the agency's own. */
  public static Message ofCase(String caseId) {
    return new Message("case.changed", "/v1/cases/" + caseId);
  }

  /** A request was handed in to the agency. */
  public static Message handedIn(String submission) {
    return new Message("submission.received", "/v1/inbox/" + submission);
  }

  /** A requester would now be answered otherwise about a request. */
  public static Message ofRequest(String caseId, String request) {
    return new Message("request.changed", "/v1/requests/" + caseId + "/" + request + "/questions");
  }

  /** The same about one that they handed in. */
  public static Message ofSubmission(String submission) {
    return new Message("request.changed", "/v1/submissions/" + submission + "/questions");
  }

  /** The body, as it is signed and sent. */
  public byte[] body(Instant at) {
    Utf8 json = new Utf8().raw("{\"type\":").text(type);
    json.raw(",\"timestamp\":").text(at.toString());
    return json.raw(",\"data\":{\"link\":").text(link).raw("}}").bytes();
  }
}
