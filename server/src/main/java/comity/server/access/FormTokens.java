package comity.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.util.StringUtils;
import org.springframework.web.util.WebUtils;

/**
 * The token that every form of a page carries, so that no other site can send one: a cookie holds
 * the same.
 */
public final class FormTokens implements CsrfTokenRepository {

  /** The name of the field in every form. */
  public static final String FIELD = "_csrf";

  private static final String COOKIE = "comity-form";
  private static final String HEADER = "X-Comity-Form";
  private static final int LENGTH = 64;

  private final Supplier<String> chance;

  /**
   * Tokens.
   *
   * @param chance a text that nobody can guess, each time another
   */
  public FormTokens(Supplier<String> chance) {
    this.chance = chance;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return token(chance.get());
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken(HEADER, FIELD, value);
  }

  @Override
  public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    String value = token == null ? "" : token.getToken();
    response.addHeader("Set-Cookie", PageCookie.of(COOKIE, value, request).build().toString());
  }

  @Override
  public CsrfToken loadToken(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .map(cookie -> cookie.getValue())
        .filter(value -> StringUtils.hasLength(value) && value.length() <= LENGTH)
        .map(FormTokens::token)
        .orElse(null);
  }

  /** The token for a form on a page that answers this request; empty where there is none. */
  public static String of(HttpServletRequest request) {
    return request.getAttribute(FIELD) instanceof CsrfToken token ? token.getToken() : "";
  }
}
