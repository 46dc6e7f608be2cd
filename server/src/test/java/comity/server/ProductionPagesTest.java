package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody lent for a trial, on the pages of prosecutor and jail, in a real browser. */
final class ProductionPagesTest {

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

  private static Page as(String account, Page page) {
    Browsing.signIn(page, account);
    return page;
  }

  private static void see(Page page, String... words) {
    assertThat(page.textContent("main")).contains(words);
  }

  private static void record(Page page) {
    page.click("button:text-is('Record')");
  }

  /** CPL 580.30, to the return that the order itself says. */
  @Test
  void aPersonIsAskedForAndReturned() {
    Page prosecutor = as("prosecutor", browsing.withoutScripts());
    prosecutor.navigate("/productions");
    prosecutor.click("text=Ask for a person");
    prosecutor.selectOption("#agency", "nyc-doc");
    prosecutor.fill("#alienNumber", "no number");
    prosecutor.fill("#counsel", SCRIPT);
    prosecutor.click("button:text-is('Ask')");
    see(prosecutor, "that is no A-number");
    prosecutor.fill("#alienNumber", "A012345678");
    prosecutor.click("button:text-is('Ask')");
    see(prosecutor, "A012345678", "asked for", SCRIPT);
    String path = prosecutor.url();
    order(prosecutor, "");
    step(prosecutor, "Record a step in court", "writ-issued", "");
    see(prosecutor, "The order says nothing of return");
    prosecutor.click("text=Record consent or refusal");
    prosecutor.fill("#body", "Department of Homeland Security");
    prosecutor.fill("#on", "2024-05-10");
    prosecutor.fill("#conditions", SCRIPT);
    record(prosecutor);
    step(prosecutor, "Record a step in court", "federal-consent", "");
    step(prosecutor, "Record a step in court", "scheduled", "");

    Page officer = as("officer", browsing.withoutScripts());
    officer.navigate(path);
    officer.click("text=Record the form that came along");
    officer.fill("#edition", SCRIPT);
    record(officer);
    moved(officer, "Record what happened to the person", "received", "us-ice", "nyc-doc");
    see(officer, "For counsel to settle", "writ under CPL 580.30", SCRIPT);
    step(officer, "Record what happened to the person", "in-local-custody", "");

    Page supervisor = as("supervisor", browsing.withoutScripts());
    supervisor.navigate(path);
    moved(supervisor, "Record how the person left", "returned", "nyc-doc", "us-ice");
    see(supervisor, "the order says nothing of return");
    order(prosecutor, Loan.CLAUSE);
    supervisor.navigate(path);
    moved(supervisor, "Record how the person left", "returned", "nyc-doc", "us-ice");
    see(supervisor, "returned", "over", "by the order’s own words", Loan.CLAUSE);
    prosecutor.navigate(path);
    see(prosecutor, "returned", Loan.CLAUSE);
    assertThat(prosecutor.textContent("main"))
        .doesNotContain("gate 2", "all of it was on one day", "Who had the person");
  }

  private static void order(Page page, String clause) {
    page.click("text=Record the order");
    page.fill("#court", "Supreme Court, Kings County, Part 7");
    page.fill("#docket", SCRIPT);
    page.fill("#charges", "NY PL 120.05, class D felony\n" + SCRIPT);
    page.selectOption("#writ", "CPL 580.30");
    page.fill("#signedOn", "tomorrow");
    page.fill("#productionOn", "2024-06-01");
    page.fill("#returnClause", clause);
    record(page);
    see(page, "Signed on: write the day as 2024-06-01");
    page.fill("#signedOn", "2024-05-01");
    record(page);
    see(page, "Part 7", SCRIPT);
  }

  private static void step(Page page, String form, String to, String reason) {
    page.click("text=" + form);
    page.selectOption("#to", to);
    page.fill("#reason", reason);
    record(page);
  }

  private static void moved(Page page, String form, String to, String from, String into) {
    page.click("text=" + form);
    page.selectOption("#to", to);
    page.fill("#reason", "all of it was on one day");
    page.fill("#releasing", from);
    page.fill("#receiving", into);
    page.fill("#place", "gate 2");
    page.fill("#basis", "writ under CPL 580.30");
    record(page);
  }

  @Test
  void aRefusalEndsItAndNothingFollows() {
    Loan loan = Loan.proposed(service, agencies);
    Page page = as("prosecutor", browsing.window(Browsing.WIDE));
    page.navigate("/productions/" + loan.id());
    page.click("text=Record consent or refusal");
    page.fill("#body", "Department of Homeland Security");
    page.fill("#on", "2024-05-10");
    page.fill("#refusal", "removal is near");
    record(page);
    step(page, "Record a step in court", "federal-refused", "");
    see(page, "federal refusal", "removal is near", "over");
    assertThat(page.textContent("main")).doesNotContain("Record a step in court");
  }

  @Test
  void whatTheStaffRecordStandsWithIt() {
    Loan loan = Loan.proposed(service, agencies).here(Loan.CLAUSE);
    Page page = as("supervisor", browsing.window(Browsing.WIDE));
    page.navigate("/productions/" + loan.id());
    page.click("text=Record a notice to the person");
    browsing.check(page);
    page.fill("#what", "rights on return");
    page.fill("#manner", "by hand");
    page.fill("#language", "es");
    record(page);
    page.click("text=Record how the proceeding ended");
    browsing.check(page);
    page.fill("#disposition", "dismissed");
    page.fill("#reviewer", "7");
    record(page);
    page.click("text=Who the person is");
    browsing.check(page);
    page.fill("#localNumber", "B-7");
    record(page);
    see(page, "rights on return", "dismissed", "Reviewed by", "B-7");
    browsing.check(page);
  }

  @Test
  void aSealedProductionIsNone() {
    Loan loan = Loan.proposed(service, agencies);
    Page page = as("records", browsing.window(Browsing.WIDE));
    page.navigate("/productions/" + loan.id());
    page.click("text=Seal this production");
    page.fill("#order", "CPL 160.50");
    page.click("button:text-is('Seal')");
    see(page, "Court productions");
    page.navigate("/productions/" + loan.id());
    see(page, "You have no such production");
  }

  @Test
  void allOfThemFitOnATelephoneAndTwiceAsLarge() {
    Loan loan = Loan.proposed(service, agencies).here(Loan.CLAUSE);
    String at = "/productions/" + loan.id();
    List<String> complaints = new ArrayList<>();
    for (Page page : List.of(browsing.window(Browsing.NARROW), browsing.twiceAsLarge())) {
      page.onConsoleMessage(message -> complaints.add(message.text()));
      as("prosecutor", page);
      for (String path :
          List.of("/productions", "/productions/new", at, at + "/orders", at + "/consents")) {
        page.navigate(path);
        browsing.check(page);
      }
      Browsing.signIn(page, "supervisor");
      for (String path : List.of(at, at + "/custody-steps", at + "/endings", at + "/forms")) {
        page.navigate(path);
        browsing.check(page);
      }
    }
    assertThat(complaints).isEmpty();
  }
}
