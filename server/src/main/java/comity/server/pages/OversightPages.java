package comity.server.pages;

import comity.server.access.Callers;
import comity.server.access.SessionRoutes;
import comity.server.http.Endpoint;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

/** Where those begin who answer for what an agency did, and the log of who used what. */
final class OversightPages {

  private static final List<Endpoint> DOORS =
      List.of(
          Endpoint.REPORT_PAGE,
          Endpoint.READINGS_PAGE,
          Endpoint.DISCLOSURES_PAGE,
          Endpoint.LEDGER_PAGE,
          Endpoint.AUDIT_PAGE,
          Endpoint.SERVICE_PAGE);

  private static final int SHOWN = 100;

  private final Pages pages;
  private final SessionRoutes sessions;

  OversightPages(Pages pages, SessionRoutes sessions) {
    this.pages = pages;
    this.sessions = sessions;
  }

  /** A way to go on. */
  record Door(String path, String key) {}

  ServerResponse start(ServerRequest request) {
    List<Door> doors =
        DOORS.stream()
            .filter(route -> route.isFor(Callers.current().roles()))
            .map(route -> new Door(route.path(), key(route)))
            .toList();
    return pages.show(request, "oversight", Map.of("doors", doors));
  }

  private static String key(Endpoint route) {
    return "oversight." + route.name().toLowerCase(Locale.ROOT).replaceFirst("_page$", "");
  }

  /**
   * An event of the audit log.
   *
   * @param account a key that is no name
   * @param source the address from which it came
   */
  record Used(Instant at, String event, String account, String source, String subject) {}

  ServerResponse audit(ServerRequest request) throws IOException {
    List<Used> all = sessions.lastAudited().stream().map(OversightPages::used).toList();
    List<Used> last = all.subList(Math.max(0, all.size() - SHOWN), all.size());
    return pages.show(request, "audit", Map.of("used", last.reversed()));
  }

  private static Used used(String line) {
    JsonNode event = CaseFacts.MAPPER.readTree(line);
    return new Used(
        Instant.parse(event.path("at").asString()),
        event.path("event").asString(),
        event.path("account").asString(),
        event.path("source").asString(),
        event.path("subject").asString());
  }
}
