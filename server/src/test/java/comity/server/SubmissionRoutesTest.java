package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A requester hands in requests over HTTP; the desk sorts them; the gate answers. */
final class SubmissionRoutesTest {

  private static final String KINDS =
      "{\"kinds\": [\"address\", \"incarceration-status\", \"release-date\"]}";

  private static Running service;
  private static Agencies agencies;

  @BeforeAll
  static void start() {
    service = Running.demo();
    agencies = new Agencies(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<String> assigned(String submission, String caseId, String account) {
    return service.post(
        "/v1/inbox/" + submission + "/assignment",
        "{\"case\": \"%s\", \"checked\": {}}".formatted(caseId),
        agencies.as(account));
  }

  private static HttpResponse<String> asked(String submission, String account) {
    return service.post(
        "/v1/submissions/" + submission + "/questions", KINDS, agencies.as(account));
  }

  @Test
  void theDeskSeesItComeInAndMakesItARequestOfACase() {
    String submission = agencies.submitted("ice", "booking 1", "immigration-officer");
    assertThat(service.get("/v1/inbox", agencies.as("officer")).body())
        .contains("{\"submission\":\"" + submission + "\"", "\"stage\":\"waiting\"");
    assertThat(service.get("/v1/inbox/" + submission, agencies.as("counsel")).body())
        .contains("\"about\":\"booking 1\"", "\"agency\":\"us-ice\"", "I-247A");
    String id = agencies.registered("officer", "S-1", "");
    HttpResponse<String> answer = assigned(submission, id, "officer");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    // NYC Admin. Code § 9-131(b)(1): no hold without a judicial warrant.
    assertThat(answer.body())
        .contains("\"request\":\"R2\"", "\"channel\":\"api\"", "\"hold\":\"must-not\"");
    assertThat(service.get("/v1/inbox/" + submission, agencies.as("officer")).body())
        .contains("\"stage\":\"assigned\",\"case\":\"" + id + "\",\"request\":\"R2\"");
    assertThat(assigned(submission, id, "supervisor").body()).contains("it belongs to a case");
  }

  /** Whoever is or is not here: the requester reads the same bytes. */
  @Test
  void theRequesterCannotTellWhetherAnybodyIsMeant() {
    String waiting = agencies.submitted("ice", "booking 2", "article-iii-judge");
    String here = agencies.submitted("ice", "booking 3", "article-iii-judge");
    String id = agencies.registered("officer", "S-2", "");
    assertThat(assigned(here, id, "officer").statusCode()).isEqualTo(200);
    assertThat(asked(here, "ice").body())
        .isEqualTo(asked(waiting, "ice").body())
        .contains("\"refused\":")
        .doesNotContain("\"told\":");
    assertThat(service.get("/v1/submissions", agencies.as("ice")).body())
        .contains("\"submission\":\"" + here + "\"", "\"submission\":\"" + waiting + "\"")
        .doesNotContain("stage", "case", "booking");
    assertThat(service.get("/v1/requests", agencies.as("ice")).body()).doesNotContain(id);
  }

  /** NYC Admin. Code § 9-131: a judge's warrant and a conviction on its list. */
  @Test
  void whatTheLawAllowsIsTold() {
    String submission = agencies.submitted("ice", "booking 4", "article-iii-judge");
    String id = agencies.registered("officer", "S-3", Agencies.FELONY);
    assertThat(assigned(submission, id, "officer").statusCode()).isEqualTo(200);
    assertThat(asked(submission, "ice").body())
        .contains("\"act\":\"disclose.release-date\",\"told\":\"" + Agencies.RELEASE + "\"");
  }

  @Test
  void anotherOfficesIsNone() {
    String submission = agencies.submitted("ice", "booking 5", "none");
    HttpResponse<String> foreign = asked(submission, "hsi");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(asked("0123", "hsi").body());
    assertThat(service.get("/v1/submissions", agencies.as("hsi")).body())
        .doesNotContain(submission);
  }

  @Test
  void anotherAgencysInboxIsItsOwn() {
    String submission = agencies.submitted("ice", "booking 6", "none");
    assertThat(service.get("/v1/inbox", agencies.as("precinct")).body())
        .isEqualTo("{\"inbox\":[]}\n");
    assertThat(service.get("/v1/inbox/" + submission, agencies.as("precinct")).body())
        .contains("/problems/no-such-submission");
    String foreign = agencies.registered("precinct", "S-6", "");
    assertThat(assigned(submission, foreign, "officer").body()).contains("/problems/no-such-case");
    assertThat(assigned(submission, foreign, "precinct").body())
        .contains("/problems/no-such-submission");
  }

  @Test
  void whatIsSetAsideSaysWhy() {
    String submission = agencies.submitted("ice", "booking 7", "none");
    String path = "/v1/inbox/" + submission + "/set-aside";
    assertThat(service.post(path, "{\"reason\": \"\"}", agencies.as("officer")).body())
        .contains("say why it is set aside");
    assertThat(
            service
                .post(path, "{\"reason\": \"nobody of that number\"}", agencies.as("officer"))
                .body())
        .contains("\"stage\":\"set-aside\"", "nobody of that number");
  }

  @Test
  void theSameHandedInAgainIsOneAndNothingOfItIsRepeated() {
    String body =
        "{\"agency\": \"nyc-doc\", \"about\": \"Zebulon\", \"facts\":"
            + " {\"request\": {\"kind\": \"detainer\"}}}";
    String[] headers = agencies.as("ice");
    HttpResponse<String> first = service.post("/v1/submissions", body, headers);
    assertThat(first.body()).doesNotContain("Zebulon", "detainer");
    assertThat(service.post("/v1/submissions", body, headers).body()).isEqualTo(first.body());
    for (String wrong :
        new String[] {
          body.replace("detainer", "Zebulon"),
          body.replace("\"request\": {\"kind\": \"detainer\"}", "\"person\": {}"),
          body.replace("{\"kind\": \"detainer\"}", "\"Zebulon\"")
        }) {
      HttpResponse<String> answer = service.post("/v1/submissions", wrong, agencies.as("ice"));
      assertThat(answer.statusCode()).as(wrong).isBetween(200, 422);
      assertThat(answer.body()).doesNotContain("Zebulon");
    }
    assertThat(service.logged()).isEmpty();
  }
}
