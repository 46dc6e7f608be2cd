package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** CPL 580.30 over HTTP: a prosecutor asks, a jail has the person, the order decides of return. */
final class ProductionRoutesTest {

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

  private static Loan proposed() {
    return Loan.proposed(service, agencies);
  }

  private static void refused(HttpResponse<String> answer, String says) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/problems/refused", says);
  }

  @Test
  void somebodyIsLentAndReturnedOnTheWordsOfTheOrder() {
    Loan loan = proposed().here(Loan.CLAUSE);
    loan.done("officer", "/custody-steps", Loan.step("at-court"));
    loan.done("officer", "/custody-steps", Loan.step("in-local-custody"));
    loan.done("prosecutor", "/court-steps", Loan.step("proceeding-concluded"));
    loan.done("supervisor", "/outcomes", Loan.OUTCOME);
    loan.done("officer", "/custody-steps", Loan.step("return-notice-given"));
    loan.done("supervisor", "/endings", Loan.change("returned", "nyc-doc", "us-ice"));
    assertThat(loan.as("auditor"))
        .contains(
            "\"step\":\"returned\",\"over\":true",
            "{\"to\":\"returned\",\"at\":\"2024-06-01T14:15:00Z\",\"authority\":\"" + Loan.CLAUSE,
            "\"basis\":\"writ under CPL 580.30\"",
            // The hour on the wall there, as it was written.
            "\"at\":\"2024-06-01T10:15:00-04:00\"");
  }

  @Test
  void withoutTheOrdersWordsNobodyIsReturned() {
    Loan loan = proposed().here("");
    assertThat(loan.as("counsel")).contains("\"forCounsel\":[\"the order says nothing of return");
    loan.done("officer", "/custody-steps", Loan.step("at-court"));
    loan.done("prosecutor", "/court-steps", Loan.step("proceeding-concluded"));
    loan.done("officer", "/custody-steps", Loan.step("return-notice-given"));
    refused(
        loan.post("supervisor", "/endings", Loan.change("returned", "nyc-doc", "us-ice")),
        "the order says nothing of return");
    loan.done("supervisor", "/endings", Loan.change("released", "nyc-doc", ""));
    assertThat(loan.as("officer")).contains("\"step\":\"released\",\"over\":true");
  }

  /** Whatever else a caller writes as authority, there is no field for it. */
  @Test
  void nobodyCanWriteTheAuthorityOfAReturn() {
    Loan loan = proposed().here("");
    String forged =
        Loan.step("returned").replace("\"reason\"", "\"authority\": \"a call\", \"reason\"");
    assertThat(loan.post("supervisor", "/endings", forged).statusCode()).isEqualTo(400);
  }

  @Test
  void whatHappenedElsewhereIsRecordedByThoseWhoSeeIt() {
    Loan loan = proposed();
    refused(
        loan.post("prosecutor", "/court-steps", Loan.step("received")), "this route takes writ");
    refused(
        loan.post("officer", "/custody-steps", Loan.step("writ-issued")),
        "this route takes received");
    refused(loan.post("supervisor", "/endings", Loan.step("died")), "this route takes returned");
    assertThat(
            loan.post("officer", "/endings", Loan.change("released", "nyc-doc", "")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void whoThePersonIsAndWhatThePersonWasToldIsOnRecord() {
    Loan loan = proposed();
    loan.done("records", "/person", Loan.PERSON.formatted("B-7", "12-345-678"));
    loan.done("officer", "/notices", Loan.NOTICE);
    assertThat(loan.as("officer"))
        .contains(
            "\"localNumber\":\"B-7\"",
            "\"alienNumber\":\"A012345678\"",
            "\"notices\":[{\"at\":\"2024-06-01T14:07:13Z\",\"language\":\"es\",\"manner\":\"by"
                + " hand\"");
  }

  @Test
  void aRefusalOfTheFederalBodyEndsIt() {
    Loan loan = proposed().done("prosecutor", "/orders", Loan.order(Loan.CLAUSE));
    loan.done("prosecutor", "/court-steps", Loan.step("writ-issued"));
    loan.done(
        "supervisor",
        "/consents",
        Loan.CONSENT.replace("\"refusal\": \"\"", "\"refusal\": \"removal is near\""));
    loan.done("prosecutor", "/court-steps", Loan.step("federal-refused"));
    refused(
        loan.post("prosecutor", "/court-steps", Loan.step("scheduled")), "the production is over");
  }

  @Test
  void noStepIsPassedOverInSilence() {
    Loan loan = proposed().done("prosecutor", "/orders", Loan.order(Loan.CLAUSE));
    refused(
        loan.post("prosecutor", "/court-steps", Loan.step("scheduled")),
        "say why nothing is on record of `writ issued`, `federal consent`");
    String explained =
        Loan.step("scheduled").replace("\"reason\": \"\"", "\"reason\": \"agreed by telephone\"");
    loan.done("prosecutor", "/court-steps", explained);
    assertThat(loan.as("officer")).contains("\"reason\":\"agreed by telephone\"");
  }

  @Test
  void theProsecutorSeesNothingOfTheAgencysOwn() {
    Loan loan = proposed().here(Loan.CLAUSE);
    loan.done("supervisor", "/outcomes", Loan.OUTCOME);
    assertThat(loan.as("prosecutor"))
        .contains("IND-70001/24", "\"disposition\":\"dismissed\"", "in-local-custody")
        .doesNotContain("gate 2", "reviewer", "forCounsel", "officer");
    assertThat(loan.as("supervisor")).contains("gate 2", "\"reviewer\":\"7\"");
  }

  @Test
  void anotherAgencysProductionIsNone() {
    Loan loan = proposed();
    String none = service.get("/v1/productions/0123", agencies.as("precinct")).body();
    assertThat(none).contains("/problems/no-such-production");
    assertThat(loan.as("precinct")).isEqualTo(none);
    assertThat(loan.post("precinct", "/forms", Loan.FORM).body()).isEqualTo(none);
    assertThat(service.get("/v1/productions", agencies.as("precinct")).body())
        .isEqualTo("{\"productions\":[]}\n");
    for (String account : List.of("prosecutor", "officer")) {
      assertThat(service.get("/v1/productions", agencies.as(account)).body())
          .contains("{\"production\":\"" + loan.id() + "\",\"agency\":\"nyc-doc\"");
    }
  }

  @Test
  void anAgencyThatIsNotKeptHereHasNobody() {
    refused(
        service.post(
            "/v1/productions",
            Loan.PROPOSAL.replace("nyc-doc", "elsewhere"),
            agencies.as("prosecutor")),
        "is kept here");
  }

  @Test
  void theSameWriteAgainIsRecordedOnceAndAnsweredAlike() {
    Loan loan = proposed();
    String[] headers = agencies.as("prosecutor");
    String first = service.post(loan.path("/orders"), Loan.order(""), headers).body();
    loan.done("prosecutor", "/court-steps", Loan.step("writ-issued"));
    assertThat(service.post(loan.path("/orders"), Loan.order(""), headers).body())
        .isEqualTo(first)
        .contains("\"version\":2");
    refused(service.post(loan.path("/orders"), Loan.order("x"), headers), "key was used");
  }

  @Test
  void aWriteOnAVersionThatIsNoLongerTheLastIsRefused() {
    Loan loan = proposed().done("prosecutor", "/orders", Loan.order(""));
    HttpResponse<String> late =
        service.post(
            loan.path("/person"),
            Loan.PERSON.formatted("B-7", ""),
            agencies.as("officer", "If-Match", "\"1\""));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.headers().firstValue("ETag")).hasValue("\"2\"");
  }

  @Test
  void aNumberThatIsNoneIsNotRepeated() {
    HttpResponse<String> answer =
        service.post(
            "/v1/productions",
            Loan.PROPOSAL.replace("A012345678", "Zebulon"),
            agencies.as("prosecutor"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("Zebulon");
    assertThat(service.logged()).isEmpty();
  }

  @Test
  void aSealedProductionIsNoneAndItsEventsAreErased() {
    Loan loan = proposed().here(Loan.CLAUSE);
    refused(
        loan.post("records", "/seals", "{\"order\": \"CPL 160.50\"}"),
        "the person is here under the order");
    loan.done("supervisor", "/endings", Loan.change("released", "nyc-doc", ""));
    assertThat(service.get(loan.path("/events"), agencies.as("auditor")).body().lines())
        .hasSize(10)
        .allMatch(line -> line.contains("\"stream\":\"production:" + loan.id()));
    loan.done("records", "/seals", "{\"order\": \"CPL 160.50\"}");
    for (String account : List.of("prosecutor", "records")) {
      assertThat(loan.as(account)).contains("/problems/no-such-production");
      assertThat(service.get("/v1/productions", agencies.as(account)).body())
          .doesNotContain(loan.id());
    }
  }
}
