package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a requester sends and is told on pages, in a real browser. */
final class RequesterPagesTest {

  private static final String SCRIPT = "<script>window.hit=1</script>\"'><img src=x onerror=hit=1>";

  private static Running service;
  private static Agencies agencies;
  private static Browsing browsing;

  @BeforeAll
  static void start() {
    service = Running.demo();
    agencies = new Agencies(service);
    browsing = new Browsing(service);
  }

  @AfterAll
  static void stop() {
    browsing.close();
    service.close();
  }

  private static Page ice(Page page) {
    Browsing.signIn(page, "ice");
    return page;
  }

  private static void see(Page page, String... words) {
    assertThat(page.textContent("main")).contains(words);
  }

  /**
   * NYC Admin. Code § 9-131: a judge's warrant and a conviction on its list let the release be
   * told, once the desk has found whose request it is, and not before.
   */
  @Test
  void aRequestIsSentAndWhatTheLawAllowsIsTold() {
    String id = agencies.registered("officer", "B-3001", Agencies.FELONY);
    Page page = ice(browsing.withoutScripts());
    page.navigate("/requests");
    page.click("text=Send a request");
    page.click("button:text-is('Send')");
    see(page, "Whom it is about: fill this in");
    page.selectOption("#agency", "nyc-doc");
    page.fill("#about", SCRIPT);
    choose(page, "request.kind", "detainer");
    choose(page, "request.form", "I-247A");
    choose(page, "request.purpose", "civil-immigration");
    choose(page, "warrant.issuer", "article-iii-judge");
    choose(page, "warrant.purpose", "civil-removal");
    choose(page, "warrant.probableCause", "yes");
    choose(page, "warrant.authorizesCustody", "yes");
    choose(page, "request.requester.agency", "us-ice");
    choose(page, "request.requester.enforcesCivilImmigrationLaw", "yes");
    page.click("button:text-is('Send')");
    see(page, "That it was sent tells nothing");
    String path = page.url();
    ask(page);
    see(page, "Refused");
    assertThat(page.textContent("main")).doesNotContain("June 2, 2024, 9:07");

    Page desk = browsing.withoutScripts();
    Browsing.signIn(desk, "officer");
    desk.navigate("/desk");
    desk.click("#now a[href^='/inbox/']");
    see(desk, SCRIPT);
    desk.fill("#number", "B-3001");
    desk.click("text=Look it up");
    desk.click("text=Yes, record and decide");
    see(desk, "The agency may tell the requester of the release");

    page.navigate(path);
    ask(page);
    see(page, "June 2, 2024, 9:07 AM (UTC-04:00)", "NYC Admin. Code § 9-131");
    assertThat(service.get("/v1/cases/" + id + "/events", agencies.as("officer")).body())
        .contains("\"type\":\"asked\"", "\"type\":\"disclosed\"");
  }

  private static void choose(Page page, String fact, String value) {
    page.selectOption("[id='fact." + fact + "']", value);
  }

  private static void ask(Page page) {
    page.click("label[for=kinds]");
    page.click("text=Ask, and have it recorded");
  }

  @Test
  void theFactsCanBePastedAsProgramsSendThem() {
    Page page = ice(browsing.window(Browsing.WIDE));
    page.navigate("/requests/new");
    page.selectOption("#agency", "nyc-doc");
    page.fill("#about", "booking 2");
    page.fill("#json", "{\"request\": {\"kind\": \"hug\"}}");
    page.click("button:text-is('Send')");
    see(page, "It cannot be recorded so");
    page.fill("#json", "{\"request\": {\"kind\": \"detainer\", \"form\": \"I-247A\"}}");
    page.click("button:text-is('Send')");
    see(page, "That it was sent tells nothing");
  }

  /** What the agency recorded of a request that came by mail is answered at the instant. */
  @Test
  void aRequestThatTheAgencyRecordedIsAnsweredThroughTheGate() {
    String id = agencies.registered("officer", "B-3003", "");
    String name = agencies.received("officer", id, "us-ice", "immigration-officer");
    Page page = ice(browsing.window(Browsing.WIDE));
    page.navigate("/requests");
    browsing.check(page);
    page.click("a[href='/requests/" + id + "/" + name + "']");
    browsing.check(page);
    page.click("text=Ask, and have it recorded");
    see(page, "Choose at least one");
    browsing.check(page);
    ask(page);
    see(page, "Refused: a provision forbids it", "§ 9-131(b)(1)");
    browsing.check(page);
    assertThat(service.get("/v1/cases/" + id + "/events", agencies.as("officer")).body())
        .contains("\"type\":\"withheld\"", "\"channel\":\"page\"");
  }

  /** Whose it is and that there is none look alike, and both are on record. */
  @Test
  void anotherOfficesRequestIsNone() {
    String id = agencies.registered("officer", "B-3004", Agencies.FELONY);
    String name = agencies.received("officer", id, "us-ice", "article-iii-judge");
    PageVisitor hsi = PageVisitor.as(service, "hsi");
    String body = "key=one&kinds=release-date";
    String foreign = hsi.post("/requests/" + id + "/" + name, body).body();
    String none = hsi.post("/requests/0123/R2", "key=two&kinds=release-date").body();
    String token = "value=\"[^\"]{20,}\"";
    assertThat(foreign).contains("Your agency has no such case");
    assertThat(foreign.replaceAll(token, "")).isEqualTo(none.replaceAll(token, ""));
    assertThat(hsi.get("/requests").body()).doesNotContain(id);
    assertThat(hsi.get("/submissions/0123").statusCode()).isEqualTo(404);
  }

  @Test
  void allOfThemFitOnATelephoneAndTwiceAsLarge() {
    String submission = agencies.submitted("ice", "booking 5", "immigration-officer");
    List<String> complaints = new ArrayList<>();
    for (Page page : List.of(browsing.window(Browsing.NARROW), browsing.twiceAsLarge())) {
      page.onConsoleMessage(message -> complaints.add(message.text()));
      ice(page);
      for (String path :
          List.of("/requests", "/requests/new", "/submissions/" + submission, "/requests/0/R2")) {
        page.navigate(path);
        browsing.check(page);
      }
    }
    assertThat(complaints).isEmpty();
  }
}
