package comity.server.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that holds the token of who looks at pages. No script reads it. */
public final class PageCookie {

  private static final String NAME = "comity-session";

  /** Of these the way to the service does not leave the machine. */
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private PageCookie() {}

  static Optional<String> read(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  /** One that holds the token until the browser is closed. */
  public static ResponseCookie holding(String token, HttpServletRequest request) {
    return of(NAME, token, request).build();
  }

  /** One that takes the place of it and holds nothing. */
  public static ResponseCookie none(HttpServletRequest request) {
    return of(NAME, "", request).maxAge(Duration.ZERO).build();
  }

  /** A cookie of ours. */
  public static ResponseCookie.ResponseCookieBuilder of(
      String name, String value, HttpServletRequest request) {
    return ResponseCookie.from(name, value)
        .path("/")
        .httpOnly(true)
        .sameSite("Lax")
        .secure(isSecure(request));
  }

  /** Whether it must travel encrypted: always, but to the machine itself. */
  static boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || !HERE.contains(request.getServerName());
  }
}
