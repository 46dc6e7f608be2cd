package comity.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import comity.cli.Command;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lab, in a real browser. */
final class LabPagesTest {

  private static final String DOC = "us-ny-nyc/doc@2020-02-04";
  private static final String SCRIPT = "<script>window.hit=1</script>\"'><img src=x onerror=hit=1>";

  /** Row 3 of `hold` lets the search take its time; this sketch forbids it. */
  private static final String NO_SEARCH = lab("hold.3.3=must-not");

  private static Running service;
  private static Browsing browsing;

  @BeforeAll
  static void start() {
    service = Running.people();
    browsing = new Browsing(service);
  }

  @AfterAll
  static void stop() {
    browsing.close();
    service.close();
  }

  private static String lab(String... edits) {
    StringBuilder path = new StringBuilder("/lab?law=" + DOC);
    for (String edit : edits) {
      path.append("&e=").append(URLEncoder.encode(edit, UTF_8));
    }
    return path.toString();
  }

  @Test
  void aChangedCellShowsWhatItChangesAndNothingElse() {
    changeTheSearch(browsing.window(Browsing.WIDE));
  }

  @Test
  void itWorksWithoutScripts() {
    changeTheSearch(browsing.withoutScripts());
  }

  /** The one rule that asks for search time allows to hold meanwhile; nothing else hangs on it. */
  private static void changeTheSearch(Page page) {
    page.navigate("/lab");
    page.selectOption("#law", DOC);
    page.click("main button[type=submit]");
    page.click("#hold-3 .lab__change");
    page.selectOption("#c3", "must-not");
    page.click("button[value=row]");
    assertThat(page.url()).endsWith(NO_SEARCH.replace("=must-not", "%3Dmust-not"));
    assertThat(page.locator(".edits li").allInnerTexts())
        .singleElement()
        .asString()
        .contains("hold, row 3", "may", "must-not");
    assertThat(page.locator(".act h3").allInnerTexts())
        .singleElement()
        .asString()
        .isEqualToIgnoringCase("hold the person past release");
    assertThat(page.locator(".region h4").allTextContents())
        .singleElement()
        .asString()
        .contains("may", "then", "must not");
    assertThat(page.innerText(".where")).contains("search time: yes", "civil detainer: yes");
    page.click(".edits__undo");
    assertThat(page.locator(".edits").count()).isZero();
  }

  @Test
  void theDownloadedFileGivesTheCommandTheSameRegions(@TempDir Path folder) throws IOException {
    Page page = browsing.window(Browsing.WIDE);
    page.navigate(
        lab(
            "hold.3.3=must-not",
            "hold.3.4=(b): a | b",
            "hold.new=yes|no|yes|must-not|(b): a draft"));
    List<String> told = page.locator(".region .where--0").allTextContents();
    JsonNode regions = diff(page, folder).path("regions");
    assertThat(regions.valueStream().map(region -> "Where " + region.path("says").asString() + "."))
        .containsExactlyElementsOf(told);
    assertThat(regions.valueStream().map(region -> region.path("after").path("modality")))
        .extracting(JsonNode::asString)
        .containsOnly("must-not");
  }

  private static JsonNode diff(Page page, Path folder) throws IOException {
    String file = page.getAttribute("#keep ~ dl a[href^='/lab/draft.md']", "href");
    String[] command = page.innerText("#keep ~ dl code").split(" ", -1);
    Path draft = folder.resolve(command[3]);
    Files.writeString(draft, service.get(file.replace("|", "%7C")).body());
    byte[] printed =
        Command.run(
            "",
            Running.TODAY,
            Running.ROOT.resolve("laws").toString(),
            "diff",
            command[2],
            draft.toString(),
            "--format",
            "json");
    return JsonMapper.builder().build().readTree(printed);
  }

  @Test
  void aFaultIsToldAtItsCell() {
    Page page = browsing.window(Browsing.WIDE);
    page.navigate(lab("honoring.1.0=(("));
    assertThat(page.innerText("#honoring-1 td:nth-of-type(1) .usa-error-message"))
        .contains("a value is tested against constants only");
    assertThat(page.innerText("[role=alert]")).contains("honoring, row 1");
  }

  /** Without row 3 nobody says what happens where no judicial warrant came. */
  @Test
  void aGapIsToldAtItsTable() {
    Page page = browsing.window(Browsing.WIDE);
    page.navigate(lab("honoring.3!"));
    assertThat(page.innerText("#honoring > .usa-error-message")).contains("no row of honoring");
  }

  /** Every stay under the bare section surely counts; those of which less is known may. */
  @Test
  void aSectionMoreOnAListIsCountedOnRecords() throws SQLException {
    Page page = browsing.window(Browsing.WIDE);
    page.navigate(lab("violent-or-serious+155.30=Grand larceny") + "&on=nyc-doc-stays");
    long surely = stays("first_top_charge = '155.30'");
    long unknown = stays("first_top_charge is null");
    String counted = page.innerText(".counted__says >> nth=0");
    assertThat(counted)
        .contains("Newly may hold", String.format(Locale.ROOT, "%,d to ", surely), "265,581");
    long most =
        Long.parseLong(counted.replaceFirst("(?s).* to ([\\d,]+) of.*", "$1").replace(",", ""));
    assertThat(most).isGreaterThan(surely + unknown);
    browsing.check(page);
  }

  private static long stays(String where) throws SQLException {
    Path file = Running.ROOT.resolve("replay/data/nyc-doc-stays/stays.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*) from '" + file + "' where " + where)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void axeFindsNothingAndEveryPageFits() {
    List<String> paths =
        List.of(
            "/lab",
            NO_SEARCH,
            lab("honoring.1.0=((", "honoring.3!"),
            NO_SEARCH + "&row=hold.3",
            NO_SEARCH + "&row=detainer.new",
            NO_SEARCH + "&list=violent-or-serious");
    for (int width : new int[] {Browsing.WIDE, Browsing.NARROW}) {
      Page page = browsing.window(width);
      for (String path : paths) {
        page.navigate(path);
        browsing.check(page);
      }
    }
    Page page = browsing.twiceAsLarge();
    for (String path : paths) {
      page.navigate(path);
      Browsing.assertFits(page);
    }
  }

  @Test
  void scriptInEveryFieldStaysText() {
    Page page = browsing.window(Browsing.WIDE);
    page.navigate(lab() + "&row=honoring.new");
    page.fill("#citation", SCRIPT);
    page.fill("#says", SCRIPT);
    page.click("button[value=row]");
    page.navigate(page.url() + "&list=violent-or-serious");
    page.fill("#section", "<b>1</b>");
    page.fill("#title", SCRIPT);
    page.click("button[value=list]");
    assertThat(page.innerText(".edits")).contains("<script>window.hit=1</script>");
    page.navigate(lab("hold.3.0=" + SCRIPT, "hold.3.3=" + SCRIPT));
    assertThat(page.innerText("#hold-3")).contains("<script>window.hit=1</script>");
    assertThat(page.evaluate("() => window.hit")).isNull();
  }

  @Test
  void aLinkThatIsTooLargeIsToldSo() {
    HttpResponse<String> answer =
        service.get(lab("hold.3.4=" + "x".repeat(6500)).replace(" ", "+"), "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("at most 6000 bytes");
  }

  @Test
  void whatTheVersionDoesNotHaveIsToldSo() {
    for (String edit : List.of("hold.99.0=x", "held.1.0=x", "hold.1.77=x", "grave+1=x", "?")) {
      HttpResponse<String> answer = service.get(lab(edit), "Accept", "text/html");
      assertThat(answer.statusCode()).as(edit).isEqualTo(400);
    }
    assertThat(service.get("/lab?law=us-ny-nyc/doc@int-396-2024").statusCode()).isEqualTo(404);
  }
}
