package comity.casework.production;

import comity.casework.cases.EventJson;
import comity.casework.ledger.CanonicalJson;
import java.time.Instant;

/** Events of productions as they are written, and back. */
public final class ProductionJson {

  private record Envelope(
      String stream, int number, Instant at, String by, ProductionEvent event) {}

  private ProductionJson() {}

  /** The canonical form of an event in its place. */
  public static CanonicalJson write(
      String stream, int number, Instant at, String by, ProductionEvent event) {
    return EventJson.canonical(new Envelope(stream, number, at, by, event));
  }

  /** An event as it was written. */
  public static ProductionEvent read(String body) {
    return EventJson.MAPPER.readValue(body, Envelope.class).event();
  }
}
