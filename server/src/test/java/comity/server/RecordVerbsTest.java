package comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code comity report} and {@code comity rebuild}, on the records of a service. */
final class RecordVerbsTest {

  private static final String JAIL = "nyc-doc=us-ny-nyc/doc,America/New_York";

  private static Running service;
  private static Agencies agencies;

  @BeforeAll
  static void start() {
    service = Running.demo();
    agencies = new Agencies(service);
    String id = agencies.registered("officer", "V-1", "");
    agencies.received("officer", id, "us-ice", "immigration-officer");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "due=2024-09-01, --due 2024-09-01",
    "from=2024-06-01&to=2024-06-30, --from 2024-06-01 --to 2024-06-30"
  })
  void theReportIsThatOfTheService(String query, String options) {
    for (String format : new String[] {"json", "csv", "html"}) {
      String path = "/v1/report?" + query + "&format=" + format;
      String answer = service.get(path, agencies.as("auditor")).body();
      String line = "report " + JAIL + " " + options + " --format " + format;
      assertThat(service.records(line.split(" ", -1)))
          .isEqualTo(answer)
          .contains("detainers lodged");
    }
  }

  @Test
  void theDemonstrationsAgenciesAreKnownByName() {
    assertThat(service.records("report", "nyc-doc", "--due", "2024-09-01", "--demo"))
        .isEqualTo(service.records("report", JAIL, "--due", "2024-09-01"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "report|name one agency",
        "report nyc-doc --due 2024-09-01|for --agency is not ID=STACK,ZONE",
        "report x --demo --due 2024-09-01|it has nyc-doc, nyc-nypd",
        "report nyc-doc --demo|say which report",
        "report nyc-doc --demo --due 2024-09-01 --from 2024-01-01|say which report",
        "report nyc-doc --demo --from 2024-01-01|say which report",
        "report nyc-doc --demo --due soon|`soon` for --due is no day",
        "report nyc-doc --demo --due 2024-09-02|due on 2024-09-01",
        "report nyc-doc --demo --from 2024-02-02 --to 2024-02-01|give the earlier day first",
        "report nyc-doc --demo --due 2024-09-01 --format pdf|--format takes json, csv or html",
        "report nyc-doc --demo --deu 2024-09-01|did you mean `--due`?",
        "report nyc-doc --demo --due|needs a value",
        "rebuild now|no argument is taken",
        "rebuild --due 2024-09-01|unknown option `--due`",
        "rebuild --demo --demo|is given twice",
        "rebuild --format csv|--format takes human or json"
      })
  void whatCannotBeDoneSaysWhatToDo(String line, String says) {
    assertThatThrownBy(() -> service.records(line.split(" ", -1)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(says);
  }

  @Test
  void listsThatAreWhatEventsMakeAreEqualToTheByte() {
    assertThat(service.records("rebuild"))
        .contains("case_row: 1 rows, equal to the byte\n")
        .endsWith("The lists are what the events make.\n");
    assertThat(service.records("rebuild", "--format", "json"))
        .startsWith("{\"tables\":[{\"table\":\"alarm_row\",\"rows\":0,\"added\":0,\"gone\":0},");
  }

  /**
   * NYC Admin. Code § 10-178(d): an anonymized compilation of the requests of non-local law
   * enforcement bodies for help with immigration enforcement, and of what was done, by body.
   */
  @Test
  void theQuarterlyReportCountsRequestsForHelpAndWhatWasDoneByBody() {
    String id = agencies.registered("precinct", "Q-1", "");
    String request = agencies.received("precinct", id, "us-ice", "none");
    asked(id, "{\"kind\": \"assistance\", \"purpose\": \"criminal\", \"lawEnforced\": \"other\"}");
    asked(id, "{\"kind\": \"assistance\"}");
    service.post(
        "/v1/cases/" + id + "/actions",
        """
        {"action": "declined", "request": "%s", "at": "2024-06-01T11:00:00-04:00", "to": "",
         "authority": ""}
        """
            .formatted(request),
        agencies.as("precinct"));
    String quarter = quarter("--format", "csv");
    assertThat(quarter.lines().map(line -> line.replaceAll("\".*?\"", "…")))
        .containsExactly(
            "item,paragraph,counts,part,count,at_most",
            "Q1-d-a,(d),…,,1,2",
            "Q1-d-a,(d),…,us-hsi,0,1",
            "Q1-d-a,(d),…,us-ice,1,1",
            "Q1-d-b,(d),…,,1,1",
            "Q1-d-b,(d),…,…,1,1");
    assertThat(quarter).contains("\"us-ice, declined\"");
    String json = quarter("--hide-below", "5");
    assertThat(json).contains("\"count\":\"<5\"").doesNotContain("Q-1");
    assertThatThrownBy(() ->
            service.records(
                "report", "nyc-nypd", "--demo", "--law", "us-ny-nyc/city", "--due", "2024-06-30"))
        .hasMessageContaining("the text fixes no day; give a period");
    assertThatThrownBy(() ->
            service.records(
                "report", "nyc-nypd", "--demo", "--law", "../doc", "--due", "2024-06-30"))
        .hasMessage("no law of that name binds the agency");
  }

  private static String quarter(String option, String value) {
    String[] line =
        "report nyc-nypd --demo --law us-ny-nyc/city --from 2024-04-01 --to 2024-06-30"
            .split(" ", -1);
    return service.records(
        Stream.concat(Stream.of(line), Stream.of(option, value)).toArray(String[]::new));
  }

  private static void asked(String id, String facts) {
    HttpResponse<String> answer =
        service.post(
            "/v1/cases/" + id + "/requests",
            """
            {"requester": {"agency": "us-hsi", "office": "x"}, "channel": "telephone",
             "receivedAt": "2024-06-01T10:00:00-04:00", "facts": {"request": %s}}
            """
                .formatted(
                    facts.replace("}", ", \"requester\": {\"nonLocalLawEnforcement\": true}}")),
            agencies.as("precinct"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void whereAStatuteOrdersCountsNoneIsHidden() {
    String path = "/v1/report?due=2024-09-01&hide-below=";
    assertThat(service.get(path + "5", agencies.as("auditor")).body())
        .contains("/problems/no-such-report", "orders exact counts");
    assertThat(service.get(path + "1", agencies.as("auditor")).body())
        .contains("/problems/refused", "a number from 2 to 100");
  }

  /** Figures that the law asks for and that events cannot know. */
  @Test
  void whatTheAgencySuppliesStandsInTheReportOfThoseDays() {
    String figure =
        """
        {"item": "V3-f6", "from": "2023-07-01", "to": "2024-06-30", "value": "0 of 125000",
         "source": "finance office, letter of 2024-07-09"}
        """;
    HttpResponse<String> supplied =
        service.post("/v1/report/figures", figure, agencies.as("records"));
    assertThat(supplied.statusCode()).as(supplied.body()).isEqualTo(200);
    assertThat(service.get("/v1/report/figures", agencies.as("auditor")).body())
        .contains("\"item\":\"V3-f6\"", "letter of 2024-07-09");
    assertThat(service.records("report", JAIL, "--due", "2024-09-01", "--format", "csv"))
        .contains(",0 of 125000,0 of 125000\r\n");
    assertThat(
            service.records(
                "report", JAIL, "--from", "2024-06-01", "--to", "2024-06-30", "--format", "csv"))
        .doesNotContain("125000");
    assertThat(
            service
                .post(
                    "/v1/report/figures", figure.replace("V3-f6", "V3-f1"), agencies.as("records"))
                .body())
        .contains("/problems/no-such-report", "asks for no such figure");
    assertThat(
            service
                .post(
                    "/v1/report/figures",
                    figure.replace("finance office, letter of 2024-07-09", ""),
                    agencies.as("records"))
                .body())
        .contains("/problems/refused", "say where it comes from");
  }
}
