package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages that need no sign-in, in a real browser. */
final class LawPagesTest {

  private static final List<String> PATHS =
      List.of(
          "/",
          "/sign-in",
          "/nothing",
          "/laws",
          "/laws/us",
          "/laws/us-ny-nyc/doc",
          "/laws/us-ny-nyc/doc@int-396-2024");

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

  @Test
  void axeFindsNothingOnAnyOfThemAndTheyFitOnATelephone() {
    for (int width : new int[] {Browsing.WIDE, Browsing.NARROW}) {
      Page page = browsing.window(width);
      for (String path : PATHS) {
        page.navigate(path);
        browsing.check(page);
      }
    }
  }

  @Test
  void theyFitTwiceAsLarge() {
    Page page = browsing.twiceAsLarge();
    for (String path : PATHS) {
      page.navigate(path);
      Browsing.assertFits(page);
    }
  }

  @Test
  void theBrowserHasNothingToComplainOf() {
    Page page = browsing.window(Browsing.WIDE);
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate("/laws");
    page.click("text=NYC Admin. Code § 9-131");
    assertThat(page.title()).contains("§ 9-131");
    assertThat(complaints).isEmpty();
  }

  @Test
  void theLanguageIsChosenAndKept() {
    Page page = browsing.window(Browsing.WIDE);
    page.navigate("/laws");
    page.click("text=Español");
    assertThat(page.url()).endsWith("/laws");
    assertThat(page.textContent("h1")).isEqualTo("Leyes");
    page.navigate("/");
    assertThat(page.getAttribute("html", "lang")).isEqualTo("es");
    browsing.check(page);
  }

  @Test
  void theKeyboardReachesTheMainContentFirst() {
    Page page = browsing.window(Browsing.WIDE);
    page.navigate("/laws");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("usa-skipnav");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
  }
}
