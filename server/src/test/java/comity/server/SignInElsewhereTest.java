package comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in on pages at an identity provider elsewhere, over HTTP and with real signatures. */
final class SignInElsewhereTest {

  private static ProviderElsewhere provider;
  private static Running service;

  @BeforeAll
  static void start() {
    provider = new ProviderElsewhere(() -> service.clock().instant());
    service = Running.elsewhere(environment(provider.issuer(), free()));
  }

  @AfterAll
  static void stop() {
    service.close();
    provider.close();
  }

  @BeforeEach
  void honest() {
    provider.saying(claims -> claims);
  }

  private static Map<String, String> environment(String issuer, int port) {
    return Map.of(
        "COMITY_OIDC_ISSUER",
        issuer,
        "COMITY_OIDC_JWKS",
        issuer + "/keys",
        "COMITY_OIDC_AUDIENCE",
        "comity-programs",
        "COMITY_OIDC_CLIENT",
        ProviderElsewhere.CLIENT,
        "COMITY_OIDC_SECRET",
        ProviderElsewhere.SECRET,
        "COMITY_OIDC_REDIRECT",
        "http://127.0.0.1:" + port + "/sign-in/code");
  }

  private static int free() {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBrowserGoesThereAndComesBackSignedIn() {
    try (Browsing browsing = new Browsing(service)) {
      Page page = browsing.window(Browsing.NARROW);
      page.navigate("/sign-in?next=/laws");
      browsing.check(page);
      page.click("text=Go to your identity provider");
      assertThat(page.url()).endsWith("/laws");
      assertThat(page.textContent(".top__who")).contains("Supervisor, nyc-doc");
      page.click("text=Sign out");
      page.navigate("/laws");
      assertThat(page.textContent(".top__who")).doesNotContain("Supervisor");
      page.navigate("/sign-in/code?code=x&state=y");
      browsing.check(page);
    }
  }

  @Test
  void whatThePagesKeepIsShortAndNoTokenForPrograms() throws IOException {
    PageVisitor visitor = PageVisitor.nobody(service);
    assertThat(back(visitor, there(visitor)).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/laws").body()).contains("Sign out");
    String token = visitor.cookies().replaceFirst("(?s).*comity-session=([^;]+).*", "$1");
    assertThat(token.length()).isLessThan(1000);
    assertThat(service.get("/v1/session", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
    assertThat(Files.readString(service.data().resolve("audit.ndjson")))
        .contains("\"event\":\"signed-in\"")
        .doesNotContain("somebody@");
  }

  @Test
  void theSessionOutlivesTheProvidersTokenAndEndsAfterHalfAnHourWithoutUse() {
    PageVisitor visitor = PageVisitor.nobody(service);
    back(visitor, there(visitor));
    service.clock().advance(Duration.ofMinutes(29));
    assertThat(visitor.get("/laws").body()).contains("Sign out");
    service.clock().advance(Duration.ofMinutes(30));
    assertThat(visitor.get("/laws").body()).doesNotContain("Sign out");
  }

  @Test
  void anAnswerWithAnotherStateIsRefused() {
    PageVisitor visitor = PageVisitor.nobody(service);
    String answer = there(visitor).replaceFirst("state=[^&]+", "state=another");
    assertRefused(back(visitor, answer), "belongs to no sign-in that this browser began");
  }

  @Test
  void anAnswerInAnotherBrowserIsRefused() {
    String answer = there(PageVisitor.nobody(service));
    assertRefused(
        back(PageVisitor.nobody(service), answer), "belongs to no sign-in that this browser began");
  }

  @Test
  void anAnswerAfterTenMinutesIsRefused() {
    PageVisitor visitor = PageVisitor.nobody(service);
    String answer = there(visitor);
    service.clock().advance(Duration.ofMinutes(10));
    assertRefused(back(visitor, answer), "begun too long ago");
  }

  @Test
  void anAnswerThatComesTwiceIsRefused() {
    PageVisitor visitor = PageVisitor.nobody(service);
    String answer = there(visitor);
    String kept = visitor.cookies();
    assertThat(back(visitor, answer).statusCode()).isEqualTo(303);
    assertRefused(back(visitor, answer), "belongs to no sign-in");
    // Also where the browser kept what it was told to forget: the provider knows the code.
    assertRefused(service.get(answer, "Cookie", kept), "was used before, or is too old");
  }

  @Test
  void aTokenForAnotherSignInIsRefused() {
    assertRefused(claims -> claims.claim("nonce", "another"), "made for another sign-in");
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    assertRefused(claims -> claims.issuer("https://other.example"), "another identity provider");
  }

  @Test
  void aTokenForAnotherServiceIsRefused() {
    assertRefused(claims -> claims.audience("another-client"), "is for another service");
  }

  @Test
  void aTokenThatHasRunOutIsRefused() {
    assertRefused(
        claims ->
            claims.expirationTime(
                java.util.Date.from(service.clock().instant().minus(Duration.ofHours(1)))),
        "is not valid, or has run out");
  }

  @Test
  void whoShowedOneFactorIsRefused() {
    assertRefused(claims -> claims.claim("amr", List.of("pwd")), "one factor only");
  }

  @Test
  void whoHasNoRoleHereIsRefused() {
    assertRefused(claims -> claims.claim("comity_roles", null), "no agency or no role");
  }

  @Test
  void whomTheProviderTurnedAwayIsTold() {
    PageVisitor visitor = PageVisitor.nobody(service);
    String answer = there(visitor).replaceFirst("code=[^&]+", "error=access_denied");
    assertRefused(back(visitor, answer), "did not sign you in");
  }

  @Test
  void anAnswerThatNamesAnotherIssuerIsRefused() {
    PageVisitor visitor = PageVisitor.nobody(service);
    assertRefused(
        back(visitor, there(visitor) + "&iss=https%3A%2F%2Fother.example"),
        "another identity provider");
  }

  @Test
  void aProviderThatIsDownIsTold() {
    int nobody = free();
    try (Running alone = Running.elsewhere(environment("http://127.0.0.1:" + nobody, free()))) {
      HttpResponse<String> answer = alone.get("/sign-in/begin?next=/laws");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("does not answer as it should");
    }
  }

  @Test
  void aProviderThatSaysItIsAnotherIsRefused() {
    try (ProviderElsewhere other = new ProviderElsewhere(() -> service.clock().instant());
        Running mistaken = Running.elsewhere(environment(other.issuer(), free()))) {
      other.describedAs(
          text -> text.replace("\"issuer\": \"http://127", "\"issuer\": \"http://128"));
      assertThat(mistaken.get("/sign-in/begin").body()).contains("another identity provider");
    }
  }

  @Test
  void withoutAProviderForPagesNobodyIsSentAnywhere() {
    try (Running demo = Running.people()) {
      assertThat(demo.get("/sign-in/begin").statusCode()).isEqualTo(404);
      assertThat(demo.get("/sign-in/code?code=x&state=y").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void halfOfTheVariablesStopTheStart() {
    Map<String, String> half = new java.util.TreeMap<>(environment("https://id.example", 1));
    half.remove("COMITY_OIDC_REDIRECT");
    assertThatThrownBy(() -> SignIn.provider(half))
        .hasMessageContaining("set COMITY_OIDC_REDIRECT");
    half.put("COMITY_OIDC_REDIRECT", "http://comity.example/sign-in/code");
    assertThatThrownBy(() -> SignIn.provider(half)).hasMessageContaining("https://");
    half.put("COMITY_OIDC_REDIRECT", "https://comity.example/elsewhere");
    assertThatThrownBy(() -> SignIn.provider(half)).hasMessageContaining("/sign-in/code");
  }

  /** Goes to the provider, and gives the path with which it sends the browser back. */
  private static String there(PageVisitor visitor) {
    HttpResponse<String> begun = visitor.get("/sign-in/begin?next=/laws");
    assertThat(begun.statusCode()).isEqualTo(303);
    String to = begun.headers().firstValue("Location").orElseThrow();
    assertThat(to).startsWith(provider.issuer() + "/authorize?").contains("code_challenge=");
    try (HttpClient client = HttpClient.newHttpClient()) {
      String back =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(to)).build(),
                  HttpResponse.BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      return back.replaceFirst("^http://[^/]+", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> back(PageVisitor visitor, String answer) {
    return visitor.get(answer);
  }

  private static void assertRefused(UnaryOperator<JWTClaimsSet.Builder> saying, String sentence) {
    provider.saying(saying);
    PageVisitor visitor = PageVisitor.nobody(service);
    assertRefused(back(visitor, there(visitor)), sentence);
    assertThat(visitor.get("/laws").body()).doesNotContain("Sign out");
  }

  private static void assertRefused(HttpResponse<String> answer, String sentence) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence).doesNotContain("comity-session=");
    assertThat(answer.headers().allValues("Set-Cookie").toString())
        .doesNotContain("comity-session")
        .contains("comity-sign-in=;");
  }
}
