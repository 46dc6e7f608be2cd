package comity.casework.hooks;

import comity.casework.cases.EventJson;
import comity.casework.ledger.CanonicalJson;
import java.time.Instant;

/** Events of webhooks as they are written, and back. */
public final class HookJson {

  private record Envelope(String stream, int number, Instant at, String by, HookEvent event) {}

  private HookJson() {}

  /** The canonical form of an event in its place. */
  public static CanonicalJson write(
      String stream, int number, Instant at, String by, HookEvent event) {
    return EventJson.canonical(new Envelope(stream, number, at, by, event));
  }

  /** An event as it was written. */
  public static HookEvent read(String body) {
    return EventJson.MAPPER.readValue(body, Envelope.class).event();
  }
}
