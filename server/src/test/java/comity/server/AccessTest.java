package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import comity.server.access.DemoProvider;
import comity.server.http.Endpoint;
import comity.server.http.Problem;
import comity.server.http.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may use which route: the table of this test is written by hand, beside the service's own. */
final class AccessTest {

  private static final String EVERYBODY =
      "officer supervisor counsel records requester prosecutor auditor administrator";

  private static final String STAFF = "officer supervisor counsel records auditor";
  private static final String CUSTODY = "officer supervisor";

  /** The roles that may use each route that is not open. */
  private static final Map<Endpoint, String> ALLOWED =
      Map.ofEntries(
          Map.entry(Endpoint.SESSION, EVERYBODY),
          Map.entry(Endpoint.SIGN_OUT, EVERYBODY),
          Map.entry(Endpoint.SIGN_OUT_FORM, EVERYBODY),
          Map.entry(Endpoint.DESK_PAGE, STAFF),
          Map.entry(Endpoint.CASE_PAGE, STAFF),
          Map.entry(Endpoint.DECISION_PAGE, STAFF),
          Map.entry(Endpoint.RECEIPT_FILE, STAFF),
          Map.entry(Endpoint.INTAKE_PAGE, CUSTODY),
          Map.entry(Endpoint.INTAKE_FORM, CUSTODY),
          Map.entry(Endpoint.ACTION_FORM, CUSTODY),
          Map.entry(Endpoint.EVENTS_FILE, STAFF),
          Map.entry(Endpoint.INCOMING_PAGE, STAFF),
          Map.entry(Endpoint.ASSIGN_FORM, CUSTODY),
          Map.entry(Endpoint.SET_ASIDE_FORM, CUSTODY),
          Map.entry(Endpoint.FINDING_PAGE, CUSTODY + " records"),
          Map.entry(Endpoint.FINDING_FORM, CUSTODY + " records"),
          Map.entry(Endpoint.CORRECTION_PAGE, CUSTODY + " records"),
          Map.entry(Endpoint.CORRECTION_FORM, CUSTODY + " records"),
          Map.entry(Endpoint.CANCELLATION_PAGE, CUSTODY),
          Map.entry(Endpoint.CANCELLATION_FORM, CUSTODY),
          Map.entry(Endpoint.HAND_OVER_PAGE, "supervisor"),
          Map.entry(Endpoint.HAND_OVER_FORM, "supervisor"),
          Map.entry(Endpoint.SEAL_PAGE, "records"),
          Map.entry(Endpoint.SEAL_FORM, "records"),
          Map.entry(Endpoint.DISCLOSURE_PAGE, CUSTODY),
          Map.entry(Endpoint.DISCLOSURE_FORM, CUSTODY),
          Map.entry(Endpoint.REQUESTS_PAGE, "requester"),
          Map.entry(Endpoint.SUBMIT_PAGE, "requester"),
          Map.entry(Endpoint.SUBMIT_FORM, "requester"),
          Map.entry(Endpoint.QUESTION_PAGE, "requester"),
          Map.entry(Endpoint.QUESTION_FORM, "requester"),
          Map.entry(Endpoint.SUBMISSION_PAGE, "requester"),
          Map.entry(Endpoint.SUBMISSION_FORM, "requester"),
          Map.entry(Endpoint.PRODUCTIONS_PAGE, STAFF + " prosecutor"),
          Map.entry(Endpoint.PRODUCTION_PAGE, STAFF + " prosecutor"),
          Map.entry(Endpoint.PROPOSAL_PAGE, "prosecutor"),
          Map.entry(Endpoint.PROPOSAL_FORM, "prosecutor"),
          Map.entry(Endpoint.ORDER_PAGE, "prosecutor"),
          Map.entry(Endpoint.ORDER_FORM, "prosecutor"),
          Map.entry(Endpoint.CONSENT_PAGE, "prosecutor supervisor"),
          Map.entry(Endpoint.CONSENT_FORM, "prosecutor supervisor"),
          Map.entry(Endpoint.COURT_STEP_PAGE, "prosecutor"),
          Map.entry(Endpoint.COURT_STEP_FORM, "prosecutor"),
          Map.entry(Endpoint.CUSTODY_STEP_PAGE, CUSTODY),
          Map.entry(Endpoint.CUSTODY_STEP_FORM, CUSTODY),
          Map.entry(Endpoint.ENDING_PAGE, "supervisor"),
          Map.entry(Endpoint.ENDING_FORM, "supervisor"),
          Map.entry(Endpoint.PERSON_PAGE, CUSTODY + " records"),
          Map.entry(Endpoint.PERSON_FORM, CUSTODY + " records"),
          Map.entry(Endpoint.BOX_TWO_PAGE, CUSTODY),
          Map.entry(Endpoint.BOX_TWO_FORM, CUSTODY),
          Map.entry(Endpoint.NOTICE_PAGE, CUSTODY),
          Map.entry(Endpoint.NOTICE_FORM, CUSTODY),
          Map.entry(Endpoint.OUTCOME_PAGE, "supervisor counsel"),
          Map.entry(Endpoint.OUTCOME_FORM, "supervisor counsel"),
          Map.entry(Endpoint.PRODUCTION_SEAL_PAGE, "records"),
          Map.entry(Endpoint.PRODUCTION_SEAL_FORM, "records"),
          Map.entry(Endpoint.OVERSIGHT_PAGE, "supervisor counsel records auditor administrator"),
          Map.entry(Endpoint.REPORT_PAGE, "supervisor counsel records auditor"),
          Map.entry(Endpoint.REPORT_FILE, "supervisor counsel records auditor"),
          Map.entry(Endpoint.FIGURE_FORM, "supervisor records"),
          Map.entry(Endpoint.READINGS_PAGE, STAFF),
          Map.entry(Endpoint.READING_PAGE, STAFF),
          Map.entry(Endpoint.ADOPT_FORM, "counsel"),
          Map.entry(Endpoint.DISCLOSURES_PAGE, "supervisor counsel records auditor"),
          Map.entry(Endpoint.AUDIT_PAGE, "auditor"),
          Map.entry(Endpoint.AUDIT_FILE, "auditor"),
          Map.entry(Endpoint.SERVICE_PAGE, "administrator"),
          Map.entry(Endpoint.RELEASE_FORM, "administrator"),
          Map.entry(Endpoint.WEBHOOK_FORM, "administrator"),
          Map.entry(Endpoint.METRICS_FILE, "administrator"),
          Map.entry(Endpoint.RELEASE_ACCOUNT, "administrator"),
          Map.entry(Endpoint.AUDIT, "auditor"),
          Map.entry(Endpoint.METRICS, "administrator"),
          Map.entry(Endpoint.CASES, STAFF),
          Map.entry(Endpoint.CASE, STAFF),
          Map.entry(Endpoint.EVENTS, STAFF),
          Map.entry(Endpoint.RECEIPT, STAFF),
          Map.entry(Endpoint.DECISIONS, STAFF),
          Map.entry(Endpoint.READINGS, STAFF),
          Map.entry(Endpoint.ADOPT, "counsel"),
          Map.entry(Endpoint.REGISTER, CUSTODY),
          Map.entry(Endpoint.RECEIVE, CUSTODY),
          Map.entry(Endpoint.CANCEL, CUSTODY),
          Map.entry(Endpoint.ACT, CUSTODY),
          Map.entry(Endpoint.DISCLOSE, CUSTODY),
          Map.entry(Endpoint.NOTIFY, CUSTODY),
          Map.entry(Endpoint.HAND_OVER, "supervisor"),
          Map.entry(Endpoint.FIND, CUSTODY + " records"),
          Map.entry(Endpoint.CORRECT, CUSTODY + " records"),
          Map.entry(Endpoint.SEAL, "records"),
          Map.entry(Endpoint.REPORT, "supervisor counsel records auditor"),
          Map.entry(Endpoint.PRODUCTIONS, STAFF + " prosecutor"),
          Map.entry(Endpoint.PRODUCTION, STAFF + " prosecutor"),
          Map.entry(Endpoint.PRODUCTION_EVENTS, STAFF),
          Map.entry(Endpoint.PROPOSE, "prosecutor"),
          Map.entry(Endpoint.ORDER, "prosecutor"),
          Map.entry(Endpoint.COURT_STEP, "prosecutor"),
          Map.entry(Endpoint.CONSENT, "prosecutor supervisor"),
          Map.entry(Endpoint.IDENTIFY, CUSTODY + " records"),
          Map.entry(Endpoint.SERVE, CUSTODY),
          Map.entry(Endpoint.TELL, CUSTODY),
          Map.entry(Endpoint.CUSTODY_STEP, CUSTODY),
          Map.entry(Endpoint.END, "supervisor"),
          Map.entry(Endpoint.CONCLUDE, "supervisor counsel"),
          Map.entry(Endpoint.SEAL_PRODUCTION, "records"),
          Map.entry(Endpoint.SUBMIT, "requester"),
          Map.entry(Endpoint.SUBMISSIONS, "requester"),
          Map.entry(Endpoint.ASK_SUBMISSION, "requester"),
          Map.entry(Endpoint.INBOX, STAFF),
          Map.entry(Endpoint.INCOMING, STAFF),
          Map.entry(Endpoint.ASSIGN, CUSTODY),
          Map.entry(Endpoint.SET_ASIDE, CUSTODY),
          Map.entry(Endpoint.WEBHOOKS, "administrator"),
          Map.entry(Endpoint.SUBSCRIBE, "administrator"),
          Map.entry(Endpoint.UNSUBSCRIBE, "administrator"),
          Map.entry(Endpoint.ENABLE_WEBHOOK, "administrator"),
          Map.entry(Endpoint.FIGURES, "supervisor counsel records auditor"),
          Map.entry(Endpoint.SUPPLY, "supervisor records"),
          Map.entry(Endpoint.OWN_REQUESTS, "requester"),
          Map.entry(Endpoint.QUESTION, "requester"));

  private static Running service;

  @BeforeAll
  static void start() {
    service = Running.people();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRouteForEveryRole() {
    return Arrays.stream(Endpoint.values())
        .flatMap(route -> Arrays.stream(Role.values()).map(role -> test(route, role)));
  }

  private static DynamicTest test(Endpoint route, Role role) {
    return DynamicTest.dynamicTest(
        route + " for " + role,
        () -> {
          int status = send(route, service.as(account(role))).statusCode();
          boolean allowed = !ALLOWED.containsKey(route) || ALLOWED.get(route).contains(role.id());
          assertThat(status == 403).isEqualTo(!allowed);
          assertThat(status).isNotEqualTo(401);
        });
  }

  @TestFactory
  Stream<DynamicTest> everyRouteWithoutSignIn() {
    return Arrays.stream(Endpoint.values())
        .filter(route -> route != Endpoint.DEMO_TOKEN)
        .map(route ->
            DynamicTest.dynamicTest(
                route.toString(),
                () ->
                    assertThat(send(route).statusCode() == 401)
                        .isEqualTo(ALLOWED.containsKey(route))));
  }

  /** Each role has somebody who has no other. */
  private static String account(Role role) {
    return role == Role.REQUESTER ? "ice" : role.id();
  }

  private static HttpResponse<String> send(Endpoint route, String... headers) {
    String path = route.path().replaceAll("\\{\\*?\\w+}", "x").replace("laws/x", "laws/us");
    HttpRequest.Builder request = service.request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    boolean hasBody = route.method().name().equals("POST");
    return service.send(
        request.method(
            route.method().name(),
            hasBody
                ? HttpRequest.BodyPublishers.ofString("{}")
                : HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void aTokenThatIsNone() {
    for (String token : new String[] {"x", "a.b.c", ""}) {
      HttpResponse<String> answer = service.get("/v1/session", "Authorization", "Bearer " + token);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer realm=\"comity\"");
    }
  }

  @Test
  void aTokenOfAnotherService() {
    try (Running other = Running.people()) {
      String[] foreign = other.as("officer");
      assertThat(other.get("/v1/session", foreign).statusCode()).isEqualTo(200);
      assertThat(service.get("/v1/session", foreign).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aTokenWhosePayloadWasChanged() {
    String[] token = service.as("ice");
    String[] parts = token[1].split("\\.", -1);
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                payload.replace("requester", "officer").getBytes(StandardCharsets.UTF_8));
    assertThat(payload).contains("requester");
    assertThat(
            service
                .get("/v1/session", "Authorization", parts[0] + "." + changed + "." + parts[2])
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void saysForWhomTheCallerActs() {
    assertThat(service.get("/v1/session", service.as("ice")).body())
        .isEqualTo(
            "{\"agency\":\"us-ice\",\"office\":\"example-field-office\",\"roles\":[\"requester\"]}\n");
  }

  @Test
  void aTokenIsWorthNothingAfterSignOut() {
    String[] token = service.as("officer");
    assertThat(service.delete("/v1/session", token).statusCode()).isEqualTo(204);
    assertThat(service.get("/v1/session", token).statusCode()).isEqualTo(401);
    assertThat(service.get("/v1/session", service.as("officer")).statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAProviderNobodySignsIn() {
    try (Running closed = Running.start()) {
      HttpResponse<String> answer =
          closed.post("/demo/token", Running.credentials("officer", "demo"));
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains(Problem.NO_SUCH_ROUTE.type());
      assertThat(closed.get("/v1/session", service.as("officer")).statusCode()).isEqualTo(401);
      assertThat(closed.get("/v1/laws").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void metricsCountRoutesAndNameNothingElse() throws InterruptedException {
    try (Running fresh = Running.people()) {
      fresh.get("/v1/laws/us/Zebulon");
      fresh.get("/Zebulon");
      String[] administrator = fresh.as("administrator");
      String counted = "";
      // An answer may arrive a moment before it is counted.
      for (int i = 0; i < 100 && !counted.contains("DEMO_TOKEN"); i++) {
        Thread.sleep(10);
        counted = fresh.get("/v1/metrics", administrator).body();
      }
      assertThat(counted)
          .contains(
              "comity_requests_total{route=\"DEMO_TOKEN\",status=\"200\"} 1",
              "comity_requests_total{route=\"LAW\",status=\"404\"} 1",
              "comity_requests_total{route=\"none\",status=\"404\"} 1")
          .doesNotContain("Zebulon", "administrator");
    }
  }

  @Test
  void everyRoleHasSomebodyInTheDemonstrationWithNoOther() {
    for (Role role : Role.values()) {
      DemoProvider.Person person = DemoPeople.people().get(account(role));
      assertThat(person.roles()).containsExactly(role.id());
    }
  }
}
