package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases over HTTP: written once, seen by whoever wrote last, and by no other agency. */
final class CaseRoutesTest {

  private static final String FINDING =
      """
      {"facts": {"person": {"finalRemovalOrder": false}}, "source": "a register", "how": "search",
       "foundAt": "2024-06-01T10:00:00-04:00"}
      """;

  private static final String RELEASED =
      """
      {"action": "released", "request": "", "at": "2024-06-01T11:30:00-04:00", "to": "",
       "authority": ""}
      """;

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

  @Test
  void aRequestIsDecidedAsSoonAsItIsRecorded() {
    String id = agencies.registered("officer", "B-1", "");
    agencies.received("officer", id, "us-ice", "immigration-officer");
    HttpResponse<String> answer = service.get("/v1/cases/" + id, agencies.as("counsel"));
    // NYC Admin. Code § 9-131(b)(1): no hold without a judicial warrant.
    assertThat(answer.body()).contains("\"hold\":{", "NYC Admin. Code § 9-131(b)(1)");
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"4\"");
    assertThat(service.get("/v1/cases/" + id + "/decisions", agencies.as("auditor")).body())
        .startsWith("{\"decisions\":[{\"number\":3,")
        .contains("\"request\":\"R2\"");
    assertThat(service.get("/v1/cases/" + id + "/events", agencies.as("records")).body().lines())
        .hasSize(4)
        .anyMatch(line -> line.contains("\"custody-registered\""))
        .anyMatch(line -> line.contains("\"decision-made\""));
    assertThat(service.get("/v1/cases", agencies.as("supervisor")).body())
        .contains("\"agencyNumber\":\"B-1\",\"version\":4");
  }

  @Test
  void listsComeInPartsThatHoldAllOfThemOnce() {
    for (String number : List.of("B-31", "B-32", "B-33")) {
      String id = agencies.registered("officer", number, "");
      agencies.received("officer", id, "us-ice", "immigration-officer");
    }
    assertThat(inParts("officer", "/v1/cases?limit=2", "agencyNumber"))
        .isEqualTo(inParts("officer", "/v1/cases?limit=499", "agencyNumber"))
        .contains("B-31", "B-32", "B-33")
        .doesNotHaveDuplicates();
    assertThat(inParts("ice", "/v1/requests?limit=1", "case"))
        .isEqualTo(inParts("ice", "/v1/requests", "case"))
        .hasSizeGreaterThan(2);
  }

  private List<String> inParts(String account, String path, String named) {
    List<String> all = new ArrayList<>();
    String next = "";
    do {
      String join = path.contains("?") ? "&after=" : "?after=";
      String body = service.get(path + join + next, agencies.as(account)).body();
      texts(body, named).forEach(all::add);
      next = texts(body, "next").findFirst().orElse("");
    } while (!next.isEmpty());
    return all;
  }

  private static Stream<String> texts(String json, String name) {
    return Pattern.compile("\"" + name + "\":\"([^\"]*)\"")
        .matcher(json)
        .results()
        .map(found -> found.group(1));
  }

  @Test
  void aListTellsOfThoseInCustodyAlone() {
    String here = agencies.registered("officer", "B-34", "");
    String gone = agencies.registered("officer", "B-35", "");
    service.post("/v1/cases/" + gone + "/actions", RELEASED, agencies.as("officer"));

    assertThat(inParts("officer", "/v1/cases?inCustody=true", "case"))
        .contains(here)
        .doesNotContain(gone);
  }

  @Test
  void aPartAfterACaseOfOthersIsRefused() {
    String id = agencies.registered("officer", "B-36", "");
    assertThat(service.get("/v1/cases?after=" + id, agencies.as("precinct")).body())
        .contains("/problems/no-such-case");
    assertThat(service.get("/v1/cases?limit=500", agencies.as("officer")).body())
        .contains("`limit` takes a number from 1 to 499");
  }

  /** NYC Admin. Code § 9-131(f): each September 1, for the twelve months that end on June 30. */
  @Test
  void theReportOfTheYearCountsTheDetainersOfItsCases() {
    String id = agencies.registered("officer", "B-20", "");
    agencies.received("officer", id, "us-ice", "immigration-officer");

    HttpResponse<String> report = service.get("/v1/report?due=2024-09-01", agencies.as("auditor"));

    assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
    assertThat(report.body())
        .contains("\"from\":\"2023-07-01\",\"to\":\"2024-06-30\"")
        .containsPattern("\"V3-f1\"[^}]*\"part\":\"\"[^}]*\"B-20");
    assertThat(service.get("/v1/report?due=2024-09-01&format=csv", agencies.as("auditor")).body())
        .startsWith("item,paragraph,counts,part,count,at_most\r\nV3-f1,(f)(1),detainers lodged,,");
    assertThat(service.get("/v1/report?due=2024-09-02", agencies.as("auditor")).body())
        .contains("/problems/no-such-report", "due on 2024-09-01");
    assertThat(service.get("/v1/report", agencies.as("auditor")).statusCode()).isEqualTo(400);
  }

  @Test
  void theSameWriteAgainIsRecordedOnce() {
    String id = agencies.registered("officer", "B-2", "");
    String[] headers = agencies.as("officer");
    HttpResponse<String> first = service.post("/v1/cases/" + id + "/findings", FINDING, headers);
    HttpResponse<String> second = service.post("/v1/cases/" + id + "/findings", FINDING, headers);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    HttpResponse<String> other =
        service.post(
            "/v1/cases/" + id + "/findings", FINDING.replace("register", "court"), headers);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("/problems/refused", "key was used");
  }

  @Test
  void aWriteOnAVersionThatIsNoLongerTheLastIsToldWhatChanged() {
    String id = agencies.registered("officer", "B-3", "");
    String path = "/v1/cases/" + id + "/findings";
    assertThat(
            service.post(path, FINDING, agencies.as("officer", "If-Match", "\"1\"")).statusCode())
        .isEqualTo(200);
    HttpResponse<String> late =
        service.post(
            path,
            FINDING.replace("register", "court"),
            agencies.as("supervisor", "If-Match", "\"1\""));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.headers().firstValue("ETag")).hasValue("\"2\"");
    assertThat(late.body())
        .contains("/problems/changed", "\"version\":2,\"since\":[{\"number\":2,", "FactsFound")
        .doesNotContain("register", "finalRemovalOrder");
    assertThat(service.get("/v1/cases/" + id, agencies.as("officer")).body())
        .contains("\"version\":2");
  }

  @Test
  void aWriteWithoutAKeyIsRefused() {
    HttpResponse<String> answer =
        service.post("/v1/cases", Agencies.custody("B-4", ""), service.as("officer"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Idempotency-Key");
  }

  @Test
  void aVersionThatIsNoneIsRefused() {
    String id = agencies.registered("officer", "B-5", "");
    for (String version : new String[] {"1", "W/\"1\"", "\"x\""}) {
      HttpResponse<String> answer =
          service.post(
              "/v1/cases/" + id + "/findings",
              FINDING,
              agencies.as("officer", "If-Match", version));
      assertThat(answer.statusCode()).isEqualTo(400);
    }
  }

  @Test
  void anotherAgencysCaseIsNone() {
    String id = agencies.registered("officer", "B-6", "");
    for (String path : new String[] {"", "/events", "/decisions"}) {
      HttpResponse<String> others = service.get("/v1/cases/" + id + path, agencies.as("precinct"));
      HttpResponse<String> none =
          service.get("/v1/cases/0123456789abcdef01234567" + path, agencies.as("precinct"));
      assertThat(others.statusCode()).isEqualTo(404);
      assertThat(others.body()).isEqualTo(none.body());
    }
    assertThat(
            service
                .post("/v1/cases/" + id + "/findings", FINDING, agencies.as("precinct"))
                .statusCode())
        .isEqualTo(404);
    assertThat(service.get("/v1/cases", agencies.as("precinct")).body()).doesNotContain("B-6", id);
  }

  @Test
  void whatWasDoneAgainstTheLawRaisesAnAlarm() {
    String id = agencies.registered("officer", "B-7", "");
    String request = agencies.received("officer", id, "us-ice", "immigration-officer");
    String hold =
        """
        {"action": "hold-begun", "request": "%s", "at": "2024-06-01T11:00:00-04:00", "to": "",
         "authority": ""}
        """
            .formatted(request);
    HttpResponse<String> answer =
        service.post("/v1/cases/" + id + "/actions", hold, agencies.as("officer"));
    assertThat(answer.body())
        .contains("\"alarm\":\"forbidden\"", "\"heldSince\":\"2024-06-01T15:00:00Z\"");
  }

  @Test
  void aHandOverIsASupervisors() {
    String id = agencies.registered("officer", "B-8", "");
    String deed =
        """
        {"action": "transferred", "request": "", "at": "2024-06-01T11:00:00-04:00", "to": "a court",
         "authority": "a writ"}
        """;
    assertThat(service.post("/v1/cases/" + id + "/actions", deed, agencies.as("officer")).body())
        .contains("/problems/refused", "hand-overs");
    String handOver = deed.replace("\"action\": \"transferred\", ", "");
    assertThat(
            service
                .post("/v1/cases/" + id + "/hand-overs", handOver, agencies.as("officer"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            service
                .post("/v1/cases/" + id + "/hand-overs", handOver, agencies.as("supervisor"))
                .body())
        .contains("\"action\":\"transferred\"", "\"inCustody\":false");
  }

  @Test
  void aSealedCaseIsNoneAndItsEventsAreEmpty() {
    String id = agencies.registered("officer", "B-9", Agencies.FELONY);
    String seal = "{\"numbers\": [], \"order\": \"CPL 160.50\", \"kept\": {}}";
    HttpResponse<String> sealed =
        service.post("/v1/cases/" + id + "/seals", seal, agencies.as("records"));
    assertThat(sealed.statusCode()).as(sealed.body()).isEqualTo(200);
    assertThat(sealed.body()).doesNotContain("120.10", "B-9");
    assertThat(service.get("/v1/cases/" + id, agencies.as("officer")).statusCode()).isEqualTo(404);
  }

  @Test
  void aReadingIsAdoptedByCounselAndDecidesAnew() {
    String adoption =
        """
        {"reading": "A-23", "value": "2", "from": "2024-06-01", "signedOn": "2024-06-01",
         "reason": "the earlier laws named them separately"}
        """;
    assertThat(service.post("/v1/readings", adoption, agencies.as("officer")).statusCode())
        .isEqualTo(403);
    HttpResponse<String> answer = service.post("/v1/readings", adoption, agencies.as("counsel"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(service.get("/v1/readings", agencies.as("officer")).body())
        .contains("\"reading\":\"A-23\",\"value\":\"2\",\"from\":\"2024-06-01\"");
    assertThat(
            service
                .post("/v1/readings", adoption.replace("\"2\"", "\"9\""), agencies.as("counsel"))
                .body())
        .contains("/problems/refused");
  }

  @Test
  void aBodyOfAnotherFormIsRefusedWithoutRepeatingIt() {
    String id = agencies.registered("officer", "B-10", "");
    for (String body :
        new String[] {
          "{\"facts\": {}, \"source\": [\"Zebulon\"]}",
          "{\"facts\": \"Zebulon\", \"source\": \"\", \"how\": \"\", \"foundAt\": \"Zebulon\"}",
          "Zebulon",
          FINDING.replace("\"2024-06-01T10:00:00-04:00\"", "\"Zebulon\"")
        }) {
      HttpResponse<String> answer =
          service.post("/v1/cases/" + id + "/findings", body, agencies.as("officer"));
      assertThat(answer.statusCode()).isBetween(400, 422);
      assertThat(answer.body()).doesNotContain("Zebulon");
    }
    assertThat(service.logged()).isEmpty();
  }
}
