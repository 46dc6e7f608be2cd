package comity.server.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import comity.casework.cases.Action;
import comity.casework.cases.Channel;
import comity.casework.cases.FactSheet;
import comity.casework.cases.RefusedException;
import comity.casework.cases.Requester;
import comity.server.http.Bodies;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of writes. Every field is needed unless its comment says otherwise. */
final class CaseBodies {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private CaseBodies() {}

  /** A person came into custody. */
  record Registration(String agencyNumber, FactSheet facts) {}

  /** Facts were established. */
  record Finding(FactSheet facts, String source, String how, Instant foundAt) {}

  /** A request came in. */
  record Receipt(Requester requester, Channel channel, Instant receivedAt, FactSheet facts) {}

  /** A request was recorded wrongly, or its sender changed it. */
  record Correction(FactSheet facts, String reason) {}

  /** Its sender took a request back. */
  record Cancellation(Instant cancelledAt, String reason) {}

  /** The agency did something; {@code request} and {@code to} are empty for none. */
  record Deed(Action action, String request, Instant at, String to, String authority) {}

  /** A person was handed over. */
  record HandOver(String request, Instant at, String to, String authority) {}

  /** Records are sealed; no numbers for the whole case. */
  record Sealing(SortedSet<Integer> numbers, String order, FactSheet kept) {}

  /** Somebody outside asked by another channel; {@code supplied} holds what staff looked up. */
  record Inquiry(
      String request,
      Requester requester,
      Channel channel,
      SortedSet<String> kinds,
      SortedMap<String, String> supplied) {}

  /** A requester is told of the release. */
  record Notice(String request, Requester requester, Channel channel) {}

  /** A requester asks about a request of theirs. */
  record Asked(SortedSet<String> kinds) {}

  /** A requester hands in a request; {@code about} says by which number the person is found. */
  record Handed(String agency, String about, FactSheet facts) {}

  /** The desk says whose case it is; {@code checked} holds what the papers say otherwise. */
  record Assignment(@JsonProperty("case") String caseId, FactSheet checked) {}

  /** The desk found nobody. */
  record Aside(String reason) {}

  /** Somebody is told that something changed; the agency itself has no office. */
  record Subscription(Requester subscriber, String url) {}

  /** The agency supplies a figure of a report for some days. */
  record Figure(String item, LocalDate from, LocalDate to, String value, String source) {}

  /** Counsel adopts a reading; {@code value} is empty for leaving it open again. */
  record Adoption(
      String reading, String value, LocalDate from, LocalDate signedOn, String reason) {}

  static <T> T read(ServerRequest request, Class<T> type) throws IOException {
    byte[] body = Bodies.json(request);
    try {
      return MAPPER.readValue(body, type);
    } catch (JacksonException e) {
      throw bad(e);
    }
  }

  /** Where it is wrong, and nothing of what stands there. */
  private static ProblemException bad(JacksonException e) {
    if (e.getCause() instanceof RefusedException refused) {
      return new ProblemException(Problem.REFUSED, refused.getMessage());
    }
    String field =
        e instanceof DatabindException d && !d.getPath().isEmpty()
            ? "; look at `" + named(d) + "`"
            : "";
    return new ProblemException(
        Problem.BAD_REQUEST, "the body is not of the form that /openapi gives" + field);
  }

  private static String named(DatabindException e) {
    return e.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
        .collect(Collectors.joining("."));
  }
}
