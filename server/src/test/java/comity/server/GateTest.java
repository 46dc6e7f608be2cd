package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import comity.cli.Command;
import comity.server.http.Endpoint;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Nothing about a person reaches anybody outside the agency but through the disclosure gate. Every
 * text that can be recorded holds a mark; then every route is asked, with every name that there is,
 * by everybody who is not of the agency's staff, and no mark may come back. What the gate allows is
 * found without it: by the command, from the same facts.
 */
final class GateTest {

  private static final String MARK = "MARK";

  /** In what a prosecutor said of the person, who may see it, and nobody else outside. */
  private static final String ASKED = "ASKED";

  private static final String FELONY =
      """
      {"statute": "MARK-statute", "section": "MARK-section", "level": "felony",
       "jurisdiction": "US-NY", "judgmentOn": "2023-05-04", "status": "final"}
      """;

  /** Times of the case as they are recorded, in every form in which they could come back. */
  private static final List<String> TIMES =
      List.of(
          ":07:13",
          "9:07",
          "10:07",
          "2024-05-20",
          "May 20, 2024",
          "2023-05-04",
          "May 4, 2023",
          "\"open\"",
          "inCustody",
          "heldSince",
          "hold");

  /** Everybody but the staff of the jail. */
  private static final List<String> OUTSIDERS =
      List.of("ice", "hsi", "prosecutor", "precinct", "administrator", "");

  private static Running service;

  @BeforeAll
  static void start() {
    service = Running.demo();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private record Recorded(String caseId, String request, String production, String submission) {}

  @Test
  void nothingLeavesPastTheGate() {
    assertThat(leaks(service)).isEmpty();
  }

  /** The check can fail: a route that goes round the gate is found out. */
  @Test
  void aRouteThatGoesRoundTheGateIsFoundOut() {
    List<Running> itself = new ArrayList<>();
    try (Running careless =
        Running.demo(routing ->
            routing.replace(
                Endpoint.OWN_REQUESTS,
                request -> ServerResponse.ok().body(staffsView(itself.getFirst()))))) {
      itself.add(careless);
      assertThat(leaks(careless))
          .isNotEmpty()
          .allMatch(leak -> leak.contains("OWN_REQUESTS"))
          .anyMatch(leak -> leak.startsWith("ice "));
    }
  }

  /** What a careless controller would do. */
  private static String staffsView(Running service) {
    String list = service.get("/v1/cases", service.as("officer")).body();
    String id = list.replaceFirst("(?s).*?\"case\":\"([0-9a-f]+)\".*", "$1");
    return service.get("/v1/cases/" + id, service.as("officer")).body();
  }

  private static List<String> leaks(Running service) {
    Agencies agencies = new Agencies(service);
    List<Recorded> cases = new ArrayList<>();
    for (String issuer : List.of("immigration-officer", "article-iii-judge")) {
      cases.add(recorded(service, agencies, issuer));
    }
    List<String> leaks = new ArrayList<>();
    for (String account : OUTSIDERS) {
      for (Endpoint route : Endpoint.values()) {
        for (Recorded one : named(route, cases)) {
          for (String body : bodies(route, one, account)) {
            String answer = send(service, agencies, account, route, one, body);
            marks(answer, route, account)
                .forEach(mark -> leaks.add(account + " " + route + " " + mark + " in " + answer));
          }
        }
      }
    }
    assertThat(service.logged()).isEmpty();
    return leaks;
  }

  /** A route that names nothing is asked once. */
  private static List<Recorded> named(Endpoint route, List<Recorded> cases) {
    return route.path().contains("{") ? cases : cases.subList(0, 1);
  }

  private static Recorded recorded(Running service, Agencies agencies, String issuer) {
    String id = agencies.registered("officer", "MARK-number-" + issuer, FELONY);
    String request = agencies.received("officer", id, "us-ice", issuer);
    Map<String, String> writes = new TreeMap<>();
    writes.put(
        "findings",
        """
        {"facts": {"person": {"gangDatabaseEntry": false}}, "source": "MARK-source",
         "how": "MARK-how", "foundAt": "2024-06-01T10:07:13-04:00"}
        """);
    writes.put(
        "requests/" + request + "/corrections",
        "{\"facts\": {\"request\": {\"box\": \"1\"}}, \"reason\": \"MARK-reason\"}");
    writes.put(
        "actions",
        """
        {"action": "informed", "request": "%s", "at": "2024-06-01T10:07:13-04:00",
         "to": "MARK-to", "authority": "MARK-authority"}
        """
            .formatted(request));
    writes.forEach((path, body) -> {
      HttpResponse<String> answer =
          service.post("/v1/cases/" + id + "/" + path, body, agencies.as("officer"));
      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    });
    return new Recorded(
        id, request, lent(service, agencies), handedIn(service, agencies, issuer, id));
  }

  /** A request that was handed in, and belongs to the case. */
  private static String handedIn(Running service, Agencies agencies, String issuer, String caseId) {
    String id = agencies.submitted("ice", "MARK-about", issuer);
    HttpResponse<String> answer =
        service.post(
            "/v1/inbox/" + id + "/assignment",
            "{\"case\": \"%s\", \"checked\": {}}".formatted(caseId),
            agencies.as("officer"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return id;
  }

  /** Somebody lent for a trial, with marks in what the prosecutor said and in the agency's own. */
  private static String lent(Running service, Agencies agencies) {
    Loan loan = Loan.proposed(service, agencies, Loan.PROPOSAL.replace("public", ASKED));
    loan.here(Loan.CLAUSE, text -> text.replace("gate 2", MARK).replace("intake", MARK));
    loan.done("supervisor", "/outcomes", Loan.OUTCOME.replace("\"7\"", "\"MARK-reviewer\""));
    loan.done(
        "officer",
        "/notices",
        Loan.NOTICE.replace("rights", MARK).replace("by hand", MARK).replace("\"es\"", "\"MARK\""));
    return loan.id();
  }

  private static Set<String> bodies(Endpoint route, Recorded one, String account) {
    if (route.isPage()) {
      return forms(route, one, account);
    }
    Set<String> bodies = new LinkedHashSet<>();
    bodies.add("{}");
    if (route == Endpoint.QUESTION || route == Endpoint.ASK_SUBMISSION) {
      bodies.add("{\"kinds\": [\"court-date\", \"address\", \"criminal-record\", \"status\"]}");
    }
    if (route == Endpoint.ASSIGN) {
      bodies.add("{\"case\": \"%s\", \"checked\": {}}".formatted(one.caseId()));
    }
    if ((route == Endpoint.QUESTION || route == Endpoint.ASK_SUBMISSION)
        && !account.equals("ice")) {
      bodies.add("{\"kinds\": [\"release-date\", \"incarceration-status\"]}");
    }
    if (route == Endpoint.DISCLOSE || route == Endpoint.NOTIFY) {
      bodies.add(
          """
          {"request": "%s", "requester": {"agency": "us-ice", "office": "%s"}, "channel": "api",
           "kinds": ["release-date"], "supplied": {}}
          """
              .formatted(one.request(), DemoPeople.OFFICE));
    }
    return bodies;
  }

  /** The same as forms of pages, each under a key of its own. */
  private static Set<String> forms(Endpoint route, Recorded one, String account) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add("key=k" + service.next() + "&case=" + one.caseId() + "&request=" + one.request());
    if (route == Endpoint.QUESTION_FORM || route == Endpoint.SUBMISSION_FORM) {
      String other = account.equals("ice") ? "" : "&kinds=release-date&kinds=incarceration-status";
      forms.add(
          "key=k"
              + service.next()
              + "&kinds=court-date&kinds=address&kinds=criminal-record&kinds=status"
              + other);
    }
    return forms;
  }

  private static String send(
      Running service,
      Agencies agencies,
      String account,
      Endpoint route,
      Recorded one,
      String body) {
    String path =
        route
            .path()
            .replace("{case}", one.caseId())
            .replace("{request}", one.request())
            .replace("{production}", one.production())
            .replace("{submission}", one.submission())
            .replace("{number}", "1")
            .replace("{*file}", "checkpoint")
            .replaceAll("\\{\\*?\\w+}", "us");
    // Signing out would end the walk, and signing in holds a password and no case.
    if (Set.of(Endpoint.SIGN_OUT, Endpoint.SIGN_OUT_FORM, Endpoint.DEMO_TOKEN).contains(route)) {
      return "";
    }
    HttpRequest.Builder request = service.request(path);
    if (!account.isEmpty()) {
      request.headers(agencies.as(account));
    }
    boolean hasBody = route.method().name().equals("POST");
    if (hasBody) {
      request.header(
          "Content-Type",
          route.isPage() ? "application/x-www-form-urlencoded" : "application/json");
    }
    HttpResponse<String> answer =
        service.send(
            request.method(
                route.method().name(),
                hasBody
                    ? HttpRequest.BodyPublishers.ofString(body)
                    : HttpRequest.BodyPublishers.noBody()));
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    // The hour of the machine, which looks like that of a release now and then.
    headers.remove("date");
    return headers + " " + answer.body();
  }

  /** The law, too, speaks of days and of custody, and so does the description of the routes. */
  private static Set<String> marks(String answer, Endpoint route, String account) {
    Set<String> marks = new TreeSet<>();
    Stream<String> all = Stream.of(MARK, account.equals("prosecutor") ? MARK : ASKED);
    Stream.concat(all, showsLaw(route) ? Stream.empty() : TIMES.stream())
        .filter(answer::contains)
        .forEach(marks::add);
    return marks;
  }

  private static boolean showsLaw(Endpoint route) {
    return route.isOpen() || route == Endpoint.READINGS_PAGE || route == Endpoint.READING_PAGE;
  }

  /**
   * What is allowed is told, and nothing else, to whom the request belongs. The law is asked by the
   * command: NYC Admin. Code § 9-131 wants a judge's warrant and a conviction on its list before
   * the release may be told.
   */
  @Test
  void aRequesterIsToldWhatTheLawAllowsAtThatInstant() {
    Agencies agencies = new Agencies(service);
    Set<String> told = new TreeSet<>();
    for (String issuer : List.of("immigration-officer", "article-iii-judge")) {
      String id = agencies.registered("officer", "N-" + issuer, Agencies.FELONY);
      String request = agencies.received("officer", id, "us-ice", issuer);
      for (String kind : List.of("release-date", "incarceration-status", "court-date")) {
        String answer = asked(service, agencies, "ice", id, request, kind);
        boolean onRecord = !kind.equals("court-date");
        assertThat(answer.contains("\"told\":"))
            .as(issuer + " " + kind + " " + answer)
            .isEqualTo(allowed(issuer, kind) && onRecord);
        assertThat(answer.contains(Agencies.RELEASE))
            .isEqualTo(allowed(issuer, kind) && kind.equals("release-date"));
        if (answer.contains("\"told\":")) {
          told.add(issuer + " " + kind);
        }
      }
      assertThat(asked(service, agencies, "hsi", id, request, "release-date"))
          .contains("/problems/no-such-case");
    }
    // Otherwise a gate that tells nothing would pass.
    assertThat(told).contains("article-iii-judge release-date");
    assertThat(told).doesNotContain("immigration-officer release-date");
  }

  private static String asked(
      Running service, Agencies agencies, String account, String id, String request, String kind) {
    return service
        .post(
            "/v1/requests/" + id + "/" + request + "/questions",
            "{\"kinds\": [\"" + kind + "\"]}",
            agencies.as(account))
        .body();
  }

  /** What the command says of disclosing that kind, from the same facts on the same day. */
  private static boolean allowed(String issuer, String kind) {
    String custody = inner(Agencies.custody("", Agencies.FELONY));
    String detainer = inner(Agencies.detainer("us-ice", issuer));
    String line = ("{" + custody + "," + detainer + "}").replace("\n", " ");
    String laws = Running.ROOT.resolve("laws").toString();
    String decision =
        new String(
            Command.run(
                line,
                Running.TODAY,
                laws,
                "decide",
                "-",
                "--stack",
                "us-ny-nyc/doc",
                "--as-of",
                Running.TODAY.toString(),
                "--format",
                "json"),
            StandardCharsets.UTF_8);
    String act = "\"disclose." + kind + "\":{\"modality\":";
    assertThat(decision).contains(act);
    String modality = decision.substring(decision.indexOf(act) + act.length());
    return modality.startsWith("\"may\"") || modality.startsWith("\"must\"");
  }

  /** The facts of a body, without their braces. */
  private static String inner(String body) {
    String facts = body.substring(body.indexOf("\"facts\": {") + "\"facts\": {".length());
    return facts.substring(0, facts.lastIndexOf("}}"));
  }
}
