package comity.casework.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import comity.casework.ledger.CanonicalJson;
import comity.casework.ledger.MalformedException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as they are written, and back. Equal events have equal bytes. */
public final class EventJson {

  /** Reads and writes records as they are; unknown members of older programs are passed over. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // The hour on the wall where something happened is part of what is recorded.
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /** What the ledger commits to: the event with its place, so that it cannot stand in another. */
  private record Envelope(String stream, int number, Instant at, String by, CaseEvent event) {}

  private record AgencyEnvelope(
      String stream, int number, Instant at, String by, AgencyEvent event) {}

  /** How the stream of a case begins. */
  public static final String CASE = "case:";

  private EventJson() {}

  /** The stream of a case. */
  public static String stream(String caseId) {
    return CASE + caseId;
  }

  /** The canonical form of an event in its place. */
  public static CanonicalJson write(String stream, Recorded recorded) {
    return canonical(
        new Envelope(
            stream,
            recorded.number(),
            recorded.at(),
            recorded.by(),
            recorded.event().orElseThrow()));
  }

  /** The canonical form of an agency's event in its place. */
  public static CanonicalJson write(
      String stream, int number, Instant at, String by, AgencyEvent event) {
    return canonical(new AgencyEnvelope(stream, number, at, by, event));
  }

  /**
   * The canonical form of an event with its place around it.
   *
   * @throws RefusedException if it has none, such as for half a character
   */
  public static CanonicalJson canonical(Object envelope) {
    try {
      return CanonicalJson.of(MAPPER.writeValueAsBytes(envelope));
    } catch (MalformedException e) {
      throw new RefusedException("a text in it cannot be kept: " + e.getMessage(), e);
    }
  }

  /**
   * An event as it was written.
   *
   * @param body empty where it was erased
   */
  public static Recorded read(int number, Instant at, Optional<String> body) {
    return body.map(text -> MAPPER.readValue(text, Envelope.class))
        .map(e -> new Recorded(number, at, e.by(), Optional.of(e.event())))
        .orElseGet(() -> new Recorded(number, at, "", Optional.empty()));
  }

  /** An agency's event as it was written. */
  public static AgencyEvent readAgency(String body) {
    return MAPPER.readValue(body, AgencyEnvelope.class).event();
  }
}
