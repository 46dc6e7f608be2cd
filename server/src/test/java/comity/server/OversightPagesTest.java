package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import comity.cli.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Those who answer for what an agency did, those who check it, and everybody, in a real browser.
 * The five cases of docs/serve.md happened on 1 June 2024; today is the day after the report on
 * them was due. Its figures are counted by hand: five detainers, one hold (DEMO-4), one refusal
 * (DEMO-1); ICE asked five times for the day of a release and was told twice (DEMO-2, and DEMO-3
 * once counsel had adopted A-10), both times of somebody with a conviction on the list.
 */
final class OversightPagesTest {

  private static final String SCRIPT = "<script>window.hit=1</script>\"'><img src=x onerror=hit=1>";

  private static final String REPORT = "/oversight/report?from=2023-07-01&to=2024-06-30";

  private static final String POSTED = "/open-data/reports/nyc-doc/2024-09-01";

  private static final Map<String, List<String>> PATHS =
      Map.of(
          "auditor",
          List.of(
              "/oversight",
              REPORT,
              "/oversight/report?law=us-ny-nyc/city&hide=yes",
              "/oversight/report?from=x&to=2024-06-30",
              "/oversight/disclosures?from=2024-06-01&to=2024-06-30",
              "/oversight/audit"),
          "counsel",
          List.of("/oversight/readings", "/oversight/readings/A-10"),
          "records",
          List.of(REPORT),
          "administrator",
          List.of("/oversight", "/oversight/service"),
          "",
          List.of("/", "/open-data", "/open-data/ledger", POSTED));

  private static Running service;
  private static Browsing browsing;

  @BeforeAll
  static void start() {
    service = Running.demo();
    FiveCases.record(service);
    service.clock().advance(Duration.ofDays(93)); // It is 2 September 2024.
    browsing = new Browsing(service);
  }

  @AfterAll
  static void stop() {
    browsing.close();
    service.close();
  }

  @Test
  void axeFindsNothingOnAnyOfThemAndTheyFitOnATelephone() {
    for (int width : new int[] {Browsing.WIDE, Browsing.NARROW}) {
      PATHS.forEach((account, paths) -> {
        Page page = signedIn(browsing.window(width), account);
        for (String path : paths) {
          page.navigate(path);
          page.querySelectorAll("details").forEach(one -> one.evaluate("d => d.open = true"));
          browsing.check(page);
        }
      });
    }
  }

  @Test
  void theyFitTwiceAsLarge() {
    PATHS.forEach((account, paths) -> {
      Page page = signedIn(browsing.twiceAsLarge(), account);
      for (String path : paths) {
        page.navigate(path);
        Browsing.assertFits(page);
      }
    });
  }

  @Test
  void anAuditorComesFromAFigureToTheCaseBehindIt() {
    Page page = signedIn(browsing.window(Browsing.WIDE), "auditor");
    page.click("nav >> text=Oversight");
    page.click("text=Statutory reports");
    page.click("text=Was due on September 1, 2024");
    assertThat(figures(page))
        .contains(
            "detainers lodged (f)(1): 5",
            "removal-warrant: 5",
            "people held past release (f)(2): 1",
            "people transferred to federal immigration custody on detainers (f)(3): 0",
            "state criminal alien assistance money requested and received (f)(6): not supplied yet",
            "people for whom detainers were not honored under subdivision b (f)(7): 1",
            "answers given: no conviction of a violent or serious crime (f)(9)(i): 0",
            "answers given: at least one such conviction (f)(9)(ii): 2",
            "release-date, not handed over: 2")
        .anyMatch(line -> line.matches("requests of federal .* \\(f\\)\\(9\\): 5"));
    page.click("tr:has-text('people held past release') >> nth=0 >> summary");
    page.click("tr:has-text('people held past release') >> nth=0 >> text=DEMO-4");
    assertThat(page.textContent("h1")).contains("DEMO-4");
  }

  /** Each figure of the table behind what it counts. */
  private static List<String> figures(Page page) {
    return page.querySelectorAll(".figures tbody tr").stream()
        .map(row -> {
          boolean opens = row.querySelector("summary strong") != null;
          String figure = row.querySelector(opens ? "summary strong" : "td").textContent();
          return words(row.querySelector("th").textContent()) + ": " + words(figure);
        })
        .toList();
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Test
  void theReportIsAFileToo() {
    PageVisitor auditor = PageVisitor.as(service, "auditor");
    String at = REPORT.replace("?", "/file?") + "&format=";
    HttpResponse<String> csv = auditor.get(at + "csv");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"report-nyc-doc-2023-07-01-2024-06-30.csv\"");
    assertThat(csv.body())
        .contains(
            "V3-f1,(f)(1),detainers lodged,,5,5\r\n",
            "V3-f2,(f)(2),people held past release,,1,1\r\n");
    assertThat(auditor.get(at + "json").body())
        .contains("\"item\":\"V3-f2\"", "\"cases\":[\"DEMO-4\"]");
    assertThat(PageVisitor.as(service, "officer").get(at + "csv").statusCode()).isEqualTo(403);
  }

  @Test
  void daysThatAreNoneAreSaidAboveTheForm() {
    Page page = signedIn(browsing.window(Browsing.WIDE), "auditor");
    page.navigate("/oversight/report?from=2024-07-01&to=2024-06-30");
    assertThat(page.textContent("[role=alert]")).contains("must not be after the last");
    page.click("[role=alert] a");
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("from");
  }

  @Test
  void theLogHasEveryAnswerWithItsProvision() {
    Page page = signedIn(browsing.window(Browsing.WIDE), "auditor");
    page.navigate("/oversight/disclosures");
    assertThat(page.textContent("#answers")).isEqualTo("Told 0, refused 0");
    page.fill("#from", "2024-06-01");
    page.fill("#to", "2024-06-01");
    page.click("text=Show");
    assertThat(page.textContent("#answers")).isEqualTo("Told 2, refused 3");
    assertThat(page.locator(".cards--told").allTextContents())
        .allMatch(text -> text.contains("Told: tell when the person is released"))
        .anyMatch(text -> text.contains("DEMO-2"))
        .anyMatch(text -> text.contains("DEMO-3") && text.contains("9-131(h)(1)(i)"));
    assertThat(page.locator(".cards--refused").allTextContents())
        .anyMatch(text -> text.contains("DEMO-1") && text.contains("because a provision forbids"))
        .anyMatch(text -> text.contains("DEMO-3") && text.contains("reading is missing"))
        .anyMatch(text -> text.contains("DEMO-5"));
    page.click("text=DEMO-2");
    assertThat(page.textContent("h1")).contains("DEMO-2");
  }

  @Test
  void theAuditLogIsShownAndCanBeHadWhole() {
    Page page = signedIn(browsing.window(Browsing.WIDE), "auditor");
    page.navigate("/oversight/audit");
    assertThat(page.textContent(".log tbody tr >> nth=0")).contains("Allowed", "AUDIT_PAGE");
    PageVisitor auditor = PageVisitor.as(service, "auditor");
    assertThat(auditor.get("/oversight/audit/file").body()).contains("\"event\":\"signed-in\"");
  }

  /** Without scripts, so that it is shown that none is needed. */
  @Test
  void counselAdoptsAReadingThatTakesThePlaceOfAnother() {
    Page page = signedIn(browsing.withoutScripts(), "counsel");
    page.navigate("/oversight/readings");
    assertThat(page.textContent("section:has(#settled)")).contains("A-10");
    page.click("section:has(#settled) >> text=A-10");
    page.click("text=Continue");
    assertThat(page.textContent("[role=alert]")).contains("Choose a reading", "Say why");
    page.click("label[for=value-0]");
    page.fill("#signed", "2025-01-01");
    page.fill("#reason", "an invented second opinion");
    page.click("text=Continue");
    page.click("button[value=record]");
    assertThat(page.textContent("[role=alert]")).contains("a day that is yet to come");
    page.fill("#signed", "2024-09-01");
    page.click("text=Continue");
    assertThat(page.textContent(".facts")).contains("an invented second opinion", "2024-09-01");
    page.click("button[value=record]");
    assertThat(page.locator(".history li").allTextContents())
        .satisfiesExactly(
            now -> assertThat(now).contains("A-10: 1", "counts today", "September 1, 2024"),
            past -> assertThat(past).contains("A-10: 2", "superseded, kept", "June 1, 2024"));
    assertThat(page.textContent(".alternatives div >> nth=0")).contains("adopted");
  }

  @Test
  void whoIsNotCounselSeesReadingsAndAdoptsNone() {
    Page page = signedIn(browsing.window(Browsing.WIDE), "officer");
    page.navigate("/oversight/readings/A-1");
    assertThat(page.locator("main form").count()).isZero();
    assertThat(page.locator("nav >> text=Oversight").count()).isZero();
    page.navigate("/oversight/readings/Z-9");
    assertThat(page.textContent("h1")).isEqualTo("There is no such page");
  }

  @Test
  void theRecordsOfficeSuppliesAFigure() {
    Page page = signedIn(browsing.window(Browsing.WIDE), "records");
    page.navigate("/oversight/report?from=2022-07-01&to=2023-06-30");
    page.fill("#value", "0 dollars");
    page.fill("#source", "an invented finance office");
    page.click("text=Record the figure");
    assertThat(page.url()).contains("from=2022-07-01");
    assertThat(figures(page)).anyMatch(line -> line.endsWith("(f)(6): 0 dollars"));
  }

  @Test
  void theAdministratorReleasesAnAccountAndRegistersAWebhook() {
    for (int i = 0; i < 5; i++) {
      service.post("/demo/token", Running.credentials("hsi", "wrong"));
    }
    Page page = signedIn(browsing.window(Browsing.WIDE), "administrator");
    page.click("nav >> text=Oversight");
    assertThat(page.locator(".doors li").count()).isEqualTo(2);
    page.click("text=Running the service");
    browsing.check(page);
    page.click("text=Release");
    assertThat(page.textContent("main")).contains("No account is locked");
    page.fill("#url", "https://10.0.0.1/hook");
    page.click("button[value=register]");
    assertThat(page.textContent("[role=alert]")).contains("not on the public Internet");
    page.fill("#url", "http://127.0.0.1:9/hook");
    page.click("button[value=register]");
    assertThat(page.textContent(".secret")).startsWith("whsec_");
    browsing.check(page);
    page.click("main >> text=Running the service");
    assertThat(page.textContent(".rows")).contains("http://127.0.0.1:9/hook", "in use");
    browsing.check(page);
    page.click("button[value=remove]");
    assertThat(page.textContent("main")).contains("None is registered");
  }

  @Test
  void everybodyReadsThePostedReportAndNoCaseStandsBehindIt() {
    Page page = browsing.window(Browsing.WIDE);
    page.navigate("/open-data");
    page.click("text=New York City Department of Correction");
    assertThat(page.url()).endsWith(POSTED);
    assertThat(figures(page))
        .contains("detainers lodged (f)(1): 5", "people held past release (f)(2): 1");
    for (String format : List.of("", "/csv", "/json")) {
      assertThat(service.get(POSTED + format).body()).contains("5").doesNotContain("DEMO");
    }
    assertThat(service.get(POSTED + "/csv").body())
        .contains("V3-f2,(f)(2),people held past release,,1,1\r\n");
  }

  @Test
  void aReportThatIsNotDueYetOrThatNoStatuteOrdersPostedIsNotThere() {
    for (String path : List.of("nyc-doc/2025-09-01", "nyc-doc/today", "nyc-dop/2024-09-01")) {
      assertThat(service.get("/open-data/reports/" + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(service.get("/open-data/reports/nyc-doc/2024-08-31").statusCode()).isEqualTo(422);
    assertThat(service.get(POSTED + "/html").statusCode()).isEqualTo(404);
  }

  /** What the page offers is what the command checks. */
  @Test
  void theLedgerThatIsDownloadedHolds(@TempDir Path folder)
      throws IOException, InterruptedException {
    Page page = browsing.window(Browsing.WIDE);
    page.navigate("/open-data/ledger");
    String key = page.textContent("dd.hash >> nth=1");
    String size = page.textContent(".facts >> text=/events/").replaceAll("\\D", "");
    unzip(folder);
    String laws = Running.ROOT.resolve("laws").toString();
    String found =
        new String(
            Command.run(
                "", Running.TODAY, laws, "ledger", "verify", folder.toString(), "--key", key),
            StandardCharsets.UTF_8);
    assertThat(found).contains("demo.example/ledger: ", " leaves, and everything holds");
    assertThat(Integer.parseInt(size)).isGreaterThan(20);
  }

  private static void unzip(Path folder) throws IOException, InterruptedException {
    byte[] all =
        HttpClient.newHttpClient()
            .send(
                service.request("/open-data/ledger.zip").build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body();
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(all));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      Path file = folder.resolve(entry.getName());
      Files.createDirectories(file.getParent());
      Files.write(file, zip.readAllBytes());
    }
  }

  @Test
  void aScriptInATextFieldIsText() {
    List<String> complaints = new ArrayList<>();
    Page page = signedIn(browsing.window(Browsing.WIDE), "counsel");
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate("/oversight/readings/A-1");
    page.click("label[for=value-0]");
    page.fill("#reason", SCRIPT);
    page.click("text=Continue");
    assertThat(page.textContent(".facts")).contains(SCRIPT);
    page.click("button[value=record]");
    assertThat(page.textContent(".history")).contains(SCRIPT);
    page.navigate("/oversight/readings");
    assertThat(page.textContent("main")).contains(SCRIPT);
    Page records = signedIn(browsing.window(Browsing.WIDE), "records");
    records.onConsoleMessage(message -> complaints.add(message.text()));
    records.navigate("/oversight/report?from=2021-07-01&to=2022-06-30");
    records.fill("#value", SCRIPT);
    records.fill("#source", SCRIPT);
    records.click("text=Record the figure");
    assertThat(records.textContent(".figures")).contains(SCRIPT);
    Page administrator = signedIn(browsing.window(Browsing.WIDE), "administrator");
    administrator.navigate("/oversight/service");
    administrator.fill("#subscriber", SCRIPT);
    administrator.fill("#office", SCRIPT);
    administrator.fill("#url", SCRIPT);
    administrator.click("button[value=register]");
    assertThat(administrator.inputValue("#office")).isEqualTo(SCRIPT);
    for (Page one : List.of(page, records, administrator)) {
      assertThat(one.evaluate("() => window.hit")).isNull();
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void theySpeakSpanish() {
    Page page = browsing.window(Browsing.WIDE);
    page.navigate("/open-data");
    page.click("text=Español");
    assertThat(page.textContent("h1")).isEqualTo("Datos abiertos");
    browsing.check(page);
  }

  private static Page signedIn(Page page, String account) {
    if (!account.isEmpty()) {
      Browsing.signIn(page, account);
    }
    return page;
  }
}
