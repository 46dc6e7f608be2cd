package comity.server.pages;

import comity.server.access.PageCookie;
import comity.server.access.Provider;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The first page, signing in and out, and the language. */
final class FrontPages {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Pages pages;
  private final Provider provider;
  private final Signing signing;
  private final boolean elsewhere;

  /**
   * Pages.
   *
   * @param elsewhere whether a browser signs in at a provider elsewhere
   */
  FrontPages(Pages pages, Provider provider, boolean elsewhere, Signing signing) {
    this.pages = pages;
    this.elsewhere = elsewhere;
    this.provider = provider;
    this.signing = signing;
  }

  ServerResponse home(ServerRequest request) {
    return pages.show(request, "home", Map.of());
  }

  ServerResponse signIn(ServerRequest request) {
    return pages.show(
        request,
        "sign-in",
        Map.of(
            "choices",
            provider.choices(),
            "elsewhere",
            elsewhere,
            "next",
            new Form(request).next(),
            "wrong",
            ""));
  }

  /** By choosing somebody invented, or with a token that an identity provider gave. */
  ServerResponse signedIn(ServerRequest request) {
    Form form = new Form(request);
    try {
      String token = form.given("token").orElseGet(() -> chosen(form, request));
      signing.check(token);
      return with(PageCookie.holding(token, request.servletRequest()), form.next());
    } catch (JwtException e) {
      return pages.show(
          request,
          422,
          "sign-in",
          Map.of(
              "choices",
              provider.choices(),
              "elsewhere",
              elsewhere,
              "next",
              form.next(),
              "wrong",
              "sign.wrong"));
    }
  }

  private String chosen(Form form, ServerRequest request) {
    String account = form.text("account");
    if (!provider.choices().contains(account)) {
      throw new ProblemException(Problem.BAD_REQUEST, "choose one of the people on the page");
    }
    return provider.choose(account, request.servletRequest().getRemoteAddr());
  }

  ServerResponse signOut(ServerRequest request) {
    signing.end(request);
    return with(PageCookie.none(request.servletRequest()), "/");
  }

  ServerResponse language(ServerRequest request) {
    Form form = new Form(request);
    String language =
        Language.of(form.text("language"))
            .map(Language::id)
            .orElseThrow(() ->
                new ProblemException(Problem.BAD_REQUEST, "the pages do not speak that language"));
    ResponseCookie cookie =
        PageCookie.of(Frames.LANGUAGE, language, request.servletRequest()).maxAge(YEAR).build();
    return with(cookie, form.next());
  }

  static ServerResponse with(ResponseCookie cookie, String next) {
    return ServerResponse.status(303)
        .header("Set-Cookie", cookie.toString())
        .header("Location", next)
        .build();
  }
}
