package comity.casework.intake;

import comity.casework.cases.EventJson;
import comity.casework.ledger.CanonicalJson;
import java.time.Instant;

/** Events of what was handed in as they are written, and back. */
public final class SubmissionJson {

  private record Envelope(
      String stream, int number, Instant at, String by, SubmissionEvent event) {}

  private SubmissionJson() {}

  /** The canonical form of an event in its place. */
  public static CanonicalJson write(
      String stream, int number, Instant at, String by, SubmissionEvent event) {
    return EventJson.canonical(new Envelope(stream, number, at, by, event));
  }

  /** An event as it was written. */
  public static SubmissionEvent read(String body) {
    return EventJson.MAPPER.readValue(body, Envelope.class).event();
  }
}
