package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A case on pages, for officers, supervisors and records officers, in a real browser. */
final class CasePagesTest {

  private static final String SCRIPT = "<script>window.hit=1</script>\"'><img src=x onerror=hit=1>";

  /** A page of a file, as the standard for the format has it. */
  private static final Pattern PRINTED = Pattern.compile("/Type\\s*/Page\\b");

  /** On the list of NYC Admin. Code § 9-131, with all that the laws ask of it. */
  private static final Map<String, String> FELONY =
      Map.ofEntries(
          Map.entry("statute", "NY PL"),
          Map.entry("section", "120.10"),
          Map.entry("level", "felony"),
          Map.entry("jurisdiction", "US-NY"),
          Map.entry("judgmentOn", "2023-05-04"),
          Map.entry("status", "final"),
          Map.entry("youthfulOffender", "no"),
          Map.entry("juvenile", "no"),
          Map.entry("sealed", "no"),
          Map.entry("equivalentOf", "none"),
          Map.entry("attempt", "none"));

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

  private static Page as(String account) {
    return as(account, browsing.window(Browsing.WIDE));
  }

  private static Page as(String account, Page page) {
    Browsing.signIn(page, account);
    return page;
  }

  private static void see(Page page, String... words) {
    assertThat(page.textContent("main")).contains(words);
  }

  /** Without scripts, as every main path must go. NYC Admin. Code § 9-131(b)(1). */
  @Test
  void whatWasHandedInBecomesARequestOfTheCustodyThatIsMeant() {
    agencies.submitted("ice", "booking 1", "immigration-officer");
    agencies.registered("officer", "B-2001", "");
    Page page = as("officer", browsing.withoutScripts());
    page.navigate("/desk");
    page.click("#now a[href^='/inbox/']");
    see(page, "booking 1", "not looked at yet", "ICE, example-field-office");
    page.fill("#number", "B-9999");
    page.click("text=Look it up");
    see(page, "No custody of that number");
    page.fill("#number", "B-2001");
    page.click("text=Look it up");
    see(page, "Is it about this custody?", "B-2001");
    page.click("text=Yes, record and decide");
    see(page, "The agency must not hold the person past release");
    page.navigate("/desk");
    assertThat(page.locator("#now a[href^='/inbox/']").count()).isZero();
  }

  @Test
  void whatIsSetAsideSaysWhy() {
    String submission = agencies.submitted("ice", "booking 2", "none");
    Page page = as("supervisor");
    page.navigate("/inbox/" + submission);
    browsing.check(page);
    page.click("button:text-is('Set aside')");
    see(page, "say why it is set aside");
    browsing.check(page);
    page.fill("#reason", SCRIPT);
    page.click("button:text-is('Set aside')");
    page.navigate("/inbox/" + submission);
    see(page, "set aside", SCRIPT);
  }

  /** § 9-131 wants a judge's warrant and a conviction on its list before the release is told. */
  @Test
  void aFindingWithItsSourceMakesANewDecision() {
    String id = agencies.registered("officer", "B-2003", "");
    String name = agencies.received("officer", id, "us-ice", "article-iii-judge");
    Page page = as("officer");
    page.navigate("/cases/" + id + "/requests/" + name);
    see(page, "The agency must not tell the requester of the release");
    page.navigate("/cases/" + id);
    page.click("text=Record a finding");
    browsing.check(page);
    page.selectOption("#fact", "person.convictions");
    page.click("text=Continue");
    browsing.check(page);
    page.fill("[id='fact.person.convictions']", "1");
    page.click("text=Show the fields for so many");
    see(page, "Conviction, number 1");
    FELONY.forEach((field, value) -> fill(page, "fact.person.convictions[0]." + field, value));
    page.click("button:text-is('Record')");
    see(page, "What it comes from: fill this in");
    browsing.check(page);
    page.fill("#source", SCRIPT);
    page.click("button:text-is('Record')");
    see(page, SCRIPT, "120.10");
    page.click("text=Decision on one page");
    see(page, "The agency may tell the requester of the release");
  }

  private static void fill(Page page, String field, String value) {
    String at = "[id='" + field + "']";
    if (page.locator("select" + at).count() > 0) {
      page.selectOption(at, value);
    } else {
      page.fill(at, value);
    }
  }

  @Test
  void whatIsNotKnownAfterAllIsForgotten() {
    String id = agencies.registered("officer", "B-2004", "");
    Page page = as("records");
    page.navigate("/cases/" + id + "/findings?fact=person.terrorWatchlistMatch");
    page.fill("#source", "a register");
    page.click("text=It is not known after all");
    see(page, "not known");
    assertThat(service.get("/v1/cases/" + id, agencies.as("officer")).body())
        .doesNotContain("terrorWatchlistMatch");
  }

  /** The hold needs a federal judge's warrant, which the requester can get. */
  @Test
  void whatWouldChangeIsShownWithWhoCanBringItAbout() {
    String id = agencies.registered("officer", "B-2005", Agencies.FELONY);
    agencies.received("officer", id, "us-ice", "immigration-officer");
    Page page = as("officer");
    page.navigate("/cases/" + id);
    page.click("summary:text('What would change it')");
    browsing.check(page);
    assertThat(page.textContent(".turns"))
        .contains("hold the person past release", "Who issued the warrant?")
        .contains("A federal judge (Article III)", "the requester can bring this about");
  }

  @Test
  void aRequestIsCorrectedAndTakenBack() {
    String id = agencies.registered("officer", "B-2006", Agencies.FELONY);
    String name = agencies.received("officer", id, "us-ice", "immigration-officer");
    Page page = as("officer");
    page.navigate("/cases/" + id);
    page.click("text=Correct this request");
    page.selectOption("#fact", "warrant.issuer");
    page.click("text=Continue");
    browsing.check(page);
    page.selectOption("[id='fact.warrant.issuer']", "article-iii-judge");
    page.fill("#reason", SCRIPT);
    page.click("button:text-is('Record')");
    see(page, "corrected", SCRIPT);
    page.navigate("/cases/" + id + "/requests/" + name);
    see(page, "The agency may tell the requester of the release");
    page.goBack();
    page.click("text=Taken back by its sender");
    browsing.check(page);
    page.click("button:text-is('Record')");
    see(page, "Why: fill this in");
    page.fill("#reason", "a new one comes");
    page.click("button:text-is('Record')");
    see(page, "closed", "Request cancelled");
  }

  @Test
  void aSupervisorRecordsAHandOverThatRaisesAnAlarm() {
    String id = agencies.registered("officer", "B-2007", "");
    agencies.received("officer", id, "us-ice", "immigration-officer");
    Page page = as("supervisor");
    page.navigate("/cases/" + id);
    page.click("text=Record a hand-over");
    browsing.check(page);
    page.selectOption("#request", "R2");
    page.fill("#to", SCRIPT);
    page.fill("#authority", SCRIPT);
    page.click("button:text-is('Record')");
    see(page, "Handed over", "A duty was not done", "not in custody", SCRIPT);
    page.navigate("/cases/" + id + "/hand-overs");
    page.fill("#to", "again");
    page.fill("#authority", "again");
    page.click("button:text-is('Record')");
    see(page, "the person is no longer in custody");
  }

  @Test
  void recordsAreSealed() {
    String id = agencies.registered("officer", "B-2008", "");
    agencies.received("officer", id, "us-ice", "immigration-officer");
    Page page = as("records");
    page.navigate("/cases/" + id);
    assertThat(page.textContent("main")).doesNotContain("Record a hand-over", "Record a request");
    page.click("text=Seal records");
    browsing.check(page);
    page.fill("#order", SCRIPT);
    page.click("button:text-is('Seal')");
    see(page, "choose what is sealed");
    page.click("label[for=numbers]");
    page.click("button:text-is('Seal')");
    see(page, "Erased", "Sealed", SCRIPT);
    page.click("text=Seal records");
    page.click("label[for=whole]");
    page.fill("#order", "CPL 160.50");
    page.click("button:text-is('Seal')");
    page.navigate("/cases/" + id);
    see(page, "Your agency has no such case");
  }

  @Test
  void whatMayBeSaidIsOnRecordBeforeItIsSeen() {
    String id = agencies.registered("officer", "B-2009", "");
    agencies.received("officer", id, "us-ice", "immigration-officer");
    Page page = as("officer");
    page.navigate("/cases/" + id);
    page.click("text=What may be said?");
    browsing.check(page);
    page.selectOption("#request", "R2");
    page.selectOption("#channel", "telephone");
    page.click("label:text('release date')");
    page.click("text=Look it up and record it");
    see(page, "Refused: a provision forbids it", "§ 9-131(b)(1)");
    browsing.check(page);
    page.click("text=Custody B-2009");
    assertThat(page.textContent("section[aria-labelledby=told]"))
        .contains("Asked from outside", "Withheld", "tell when the person is released")
        .contains("Telephone", "must not");
  }

  @Test
  void aDecisionPrintsOnOnePage() {
    String id = agencies.registered("officer", "B-2010", "");
    String name = agencies.received("officer", id, "us-ice", "immigration-officer");
    Page page = as("auditor");
    page.navigate("/cases/" + id + "/requests/" + name);
    for (String format : List.of("A4", "Letter")) {
      byte[] file = page.pdf(new Page.PdfOptions().setFormat(format));
      String text = new String(file, StandardCharsets.ISO_8859_1);
      assertThat(PRINTED.matcher(text).results().count()).as(format).isEqualTo(1);
    }
  }

  /** An earlier decision stays to be read, as it was. */
  @Test
  void anEarlierDecisionStays() {
    String id = agencies.registered("officer", "B-2011", "");
    agencies.received("officer", id, "us-ice", "article-iii-judge");
    service.post(
        "/v1/cases/" + id + "/findings",
        """
        {"facts": {"person": {"convictions": [%s]}}, "source": "search", "how": "",
         "foundAt": "2024-06-01T10:07:13-04:00"}
        """
            .formatted(Agencies.FELONY),
        agencies.as("officer"));
    Page page = as("counsel");
    page.navigate("/cases/" + id);
    page.locator("section[aria-labelledby=documents] a[href*='decision=']").last().click();
    see(page, "This is an earlier decision", "The agency must not tell the requester of the");
    page.click("text=Show the latest");
    see(page, "The agency may tell the requester of the release");
  }

  @Test
  void allOfThemFitOnATelephoneAndTwiceAsLarge() {
    String submission = agencies.submitted("ice", "booking 12", "immigration-officer");
    String id = agencies.registered("officer", "B-2012", "");
    String name = agencies.received("officer", id, "us-ice", "immigration-officer");
    String at = "/cases/" + id;
    List<String> complaints = new ArrayList<>();
    for (Page page : List.of(browsing.window(Browsing.NARROW), browsing.twiceAsLarge())) {
      page.onConsoleMessage(message -> complaints.add(message.text()));
      as("supervisor", page);
      for (String path :
          List.of(
              "/inbox/" + submission,
              at,
              at + "/requests/" + name,
              at + "/findings",
              at + "/findings?fact=person.convictions",
              at + "/requests/" + name + "/corrections?fact=request.information",
              at + "/requests/" + name + "/cancellation",
              at + "/hand-overs",
              at + "/disclosures")) {
        page.navigate(path);
        assertThat(page.title()).isNotBlank();
        Browsing.assertFits(page);
      }
      assertThat(page.evaluate("() => window.hit")).isNull();
    }
    assertThat(complaints).isEmpty();
  }
}
