package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main path of an officer, from a request on paper to its decision, in a real browser. */
final class DeskPagesTest {

  private static final String ASKING = "input[value=answer][name=step]";

  private static final String SCRIPT = "<script>window.hit=1</script>\"'><img src=x onerror=hit=1>";

  /** A detainer with a warrant that no judge signed, for a person of whom nothing is found. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "warrant.issuer",
          "immigration-officer",
          "request.requester.enforcesCivilImmigrationLaw",
          "yes",
          "request.purpose",
          "civil-immigration",
          "person.convictions",
          "0",
          "person.terrorWatchlistMatch",
          "no");

  private static Running service;
  private static Browsing browsing;

  @BeforeAll
  static void start() {
    service = Running.demo();
    browsing = new Browsing(service);
  }

  @AfterAll
  static void stop() {
    browsing.close();
    service.close();
  }

  /** NYC Admin. Code § 9-131(b)(1): without a judge's warrant no detainer is honored. */
  @Test
  void anOfficerComesFromThePaperToTheDecision() {
    Page page = officer(browsing.window(Browsing.WIDE));
    page.navigate("/desk");
    browsing.check(page);
    page.click("text=Record a request");
    browsing.check(page);
    begin(page, "B-1001", "example-field-office");
    int asked = answer(page, true);
    assertThat(asked).isBetween(1, 12);
    browsing.check(page);
    page.click("text=Record and decide");
    assertThat(page.url()).contains("/requests/R2");
    assertThat(page.textContent("main"))
        .contains("Forbidden", "The agency must not hold the person past release")
        .contains("NYC Admin. Code § 9-131(b)(1)");
    browsing.check(page);
    page.click("text=Custody B-1001");
    assertThat(page.textContent("main")).contains("Decision made", "ledger proof");
    browsing.check(page);
    page.navigate("/desk");
    assertThat(page.textContent("#now")).contains("Custody B-1001", "must not");
    browsing.check(page);
  }

  @Test
  void intakeAndDecisionWorkWithoutScripts() {
    Page page = officer(browsing.withoutScripts());
    page.navigate("/intake");
    record(page, "B-1002", "example-field-office");
    assertThat(page.textContent("main")).contains("The agency must not hold");
  }

  @Test
  void aHoldThatTheLawForbidsRaisesAnAlarmOnTheDesk() {
    Page page = officer(browsing.window(Browsing.WIDE));
    page.navigate("/intake");
    record(page, "B-1003", "example-field-office");
    page.click("text=Custody B-1003");
    page.selectOption("#action", "hold-begun");
    page.click("button:text-is('Record')");
    assertThat(page.textContent("main")).contains("Done against the law", "Began to hold");
    browsing.check(page);
    page.navigate("/desk");
    assertThat(page.textContent("#now")).contains("Done against the law");
  }

  @Test
  void whatIsMissingIsSaidAboveTheFormWithAWayToIt() {
    Page page = officer(browsing.window(Browsing.NARROW));
    page.navigate("/intake");
    page.click("text=Continue");
    assertThat(page.textContent("[role=alert]")).contains("Enter the custody number");
    browsing.check(page);
    page.click("text=Enter the custody number");
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("number");
  }

  @Test
  void theIntakeFitsOnATelephoneAndTwiceAsLarge() {
    for (Page page : List.of(browsing.window(Browsing.NARROW), browsing.twiceAsLarge())) {
      officer(page);
      page.navigate("/intake");
      browsing.check(page);
      begin(page, "B-1004", "example-field-office");
      answer(page, true);
      browsing.check(page);
    }
  }

  @Test
  void theIntakeGoesByKeyboardAlone() {
    Page page = officer(browsing.window(Browsing.WIDE));
    page.navigate("/intake");
    page.focus("#number");
    page.keyboard().type("B-1005");
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().type("example-field-office");
    page.keyboard().press("Enter");
    await(page, ASKING);
    while (page.locator(ASKING).count() > 0) {
      String path = page.inputValue("input[name=path]");
      page.focus("button[name=unknown]");
      page.keyboard().press("Enter");
      await(page, "input[name=path]:not([value='" + path + "']), button[value=record]");
    }
    page.focus("button[value=record]");
    page.keyboard().press("Enter");
    page.waitForURL("**/requests/R2");
    assertThat(page.textContent("main")).contains("Decision", "B-1005");
  }

  @Test
  void aScriptInATextFieldIsText() {
    Page page = officer(browsing.window(Browsing.WIDE));
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate("/intake");
    record(page, SCRIPT, SCRIPT);
    assertThat(page.textContent("main")).contains(SCRIPT);
    String decision = page.url();
    page.navigate(decision.replaceFirst("/requests/.*", ""));
    page.fill("#to", SCRIPT);
    page.fill("#authority", SCRIPT);
    page.click("button:text-is('Record')");
    assertThat(page.textContent("main")).contains(SCRIPT);
    page.navigate("/desk");
    assertThat(page.textContent("main")).contains(SCRIPT);
    assertThat(page.evaluate("() => window.hit")).isNull();
    assertThat(complaints).isEmpty();
  }

  /** A key that is pressed does not wait for the page that it leads to. */
  private static void await(Page page, String selector) {
    page.locator(selector)
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private static Page officer(Page page) {
    Browsing.signIn(page, "officer");
    return page;
  }

  /** From the first fields to the decision. */
  private static void record(Page page, String number, String office) {
    begin(page, number, office);
    answer(page, false);
    page.click("text=Record and decide");
  }

  private static void begin(Page page, String number, String office) {
    page.fill("#number", number);
    page.fill("#office", office);
    page.fill("#release-day", "2024-06-02");
    page.fill("#release-time", "09:00");
    page.click("text=Continue");
  }

  /** Answers until all is said; returns how many questions were asked. */
  private static int answer(Page page, boolean check) {
    int asked = 0;
    while (page.locator(ASKING).count() > 0 && asked < 40) {
      if (check) {
        browsing.check(page);
      }
      answer(page, page.inputValue("input[name=path]"));
      asked++;
    }
    assertThat(page.textContent("h1")).isEqualTo("Check your answers");
    return asked;
  }

  private static void answer(Page page, String path) {
    String answer = ANSWERS.get(path);
    if (answer == null) {
      page.click("button[name=unknown]");
    } else {
      String choice = "input[name=answer][value='" + answer + "']";
      if (page.locator(choice).count() > 0) {
        page.click("label[for=" + page.getAttribute(choice, "id") + "]");
      } else {
        page.fill("#answer", answer);
      }
      page.click("text=Continue");
    }
  }
}
