package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pages tell a browser, and what they take from one. */
final class PagesTest {

  private static Running service;

  @BeforeAll
  static void start() {
    service = Running.people();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aPageLetsTheBrowserRunAndLoadNothingFromElsewhere() {
    HttpResponse<String> page = service.get("/laws");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http:", "https:");
    assertThat(page.body())
        .startsWith("<!DOCTYPE html>")
        .doesNotContain(" style=", "<style", " onclick", "javascript:")
        .doesNotContainPattern("(src|href)=\"(https?:)?//");
  }

  @Test
  void whatAPageLoadsMayBeKeptForGood() {
    String page = service.get("/").body();
    String sheet = page.replaceFirst("(?s).*href=\"(/assets/[^\"]+/pages.css)\".*", "$1");
    HttpResponse<String> css = service.get(sheet);
    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
    assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(service.get(sheet.replace("pages.css", "index.txt")).statusCode()).isEqualTo(404);
    assertThat(service.get("/assets/0/pages.css").statusCode()).isEqualTo(404);
  }

  @Test
  void anErrorIsAPageForPeopleAndAProblemForPrograms() {
    HttpResponse<String> people = service.get("/nothing", "Accept", "text/html");
    assertThat(people.statusCode()).isEqualTo(404);
    assertThat(people.body())
        .contains("There is no such page")
        .doesNotContain("Exception", ".java");
    assertThat(service.get("/nothing").body()).startsWith("{\"type\":\"/problems/no-such-route\"");
    assertThat(service.get("/laws/us/Zebulon").statusCode()).isEqualTo(404);
    assertThat(service.get("/v1/nothing", "Accept", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    HttpResponse<String> refused = form("/sign-in", "account=officer");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("This form is too old, or came from elsewhere");
    assertThat(refused.headers().allValues("Set-Cookie").toString())
        .doesNotContain("comity-session");
  }

  @Test
  void theCookieIsForPagesAloneAndForNoScript() {
    PageVisitor officer = PageVisitor.as(service, "officer");
    assertThat(officer.setCookie())
        .startsWith("comity-session=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
    assertThat(officer.get("/laws").body()).contains("Officer, nyc-doc", "Sign out");
    assertThat(service.get("/v1/session", "Cookie", officer.cookies()).statusCode()).isEqualTo(401);
  }

  @Test
  void whoSignedOutIsNobody() {
    PageVisitor officer = PageVisitor.as(service, "officer");
    assertThat(officer.post("/sign-out", "").statusCode()).isEqualTo(303);
    assertThat(officer.get("/laws").body()).doesNotContain("Sign out");
  }

  @Test
  void whoIsNotSignedInIsAskedToOnAClosedPage() {
    HttpResponse<String> asked = form("/sign-out", "");
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.body()).contains("Sign in to see this page");
  }

  @Test
  void aFormSendsNobodyToAnotherSite() {
    for (String next : List.of("//evil.example", "https://evil.example", "/\\evil.example", "x")) {
      PageVisitor visitor = PageVisitor.nobody(service);
      String body = "language=es&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
      HttpResponse<String> answer = visitor.post("/language", body);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }
  }

  @Test
  void aPageSpeaksTheBrowsersLanguageUntilAnotherIsChosen() {
    assertThat(service.get("/", "Accept-Language", "es-MX,es;q=0.9").body())
        .contains("<html lang=\"es\"", "Leer la ley");
    assertThat(service.get("/", "Accept-Language", "es", "Cookie", "comity-language=en").body())
        .contains("<html lang=\"en\"", "Read the law");
    assertThat(service.get("/", "Accept-Language", "fr").body()).contains("<html lang=\"en\"");
  }

  @Test
  void aLawCanBeHadAsTheFileThatItIs() throws java.io.IOException {
    String file = service.get("/law-files/us-ny-nyc/doc@2014-12-14.md").body();
    assertThat(file)
        .isEqualTo(
            java.nio.file.Files.readString(
                Running.ROOT.resolve("laws/us-ny-nyc/doc/2014-12-14.md")));
    assertThat(service.get("/law-files/us-ny-nyc/doc@2014-12-14.dmn").body())
        .startsWith("<?xml")
        .contains("DMN/20191111");
    assertThat(service.get("/law-files/us-ny-nyc/doc@2014-12-14.exe").statusCode()).isEqualTo(404);
  }

  @Test
  void aLawsPageHasEveryRuleWithItsSentenceAndCitation() {
    String page = service.get("/laws/us-ny-nyc/doc@2014-12-14").body();
    assertThat(page)
        .contains("id=\"hold-1\"", "NYC Admin. Code § 9-131(b)(1)(i)", "Local Law 58 of 2014")
        .contains("id=\"reading-A-8\"");
  }

  private static HttpResponse<String> form(String path, String body) {
    return service.send(
        service
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
