package comity.server.access;

import comity.server.http.Endpoint;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.ProblemPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells who may not go on why, without saying what a token held. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Auditor auditor;
  private final ProblemPages pages;

  Refusals(Auditor auditor, ProblemPages pages) {
    this.auditor = auditor;
    this.pages = pages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    boolean isRefused = e instanceof InvalidBearerTokenException;
    if (isRefused) {
      auditor.record(AuditEvent.TOKEN_REFUSED, "", request.getRemoteAddr(), "token");
    }
    String why =
        isRefused
            ? "the token is not valid, has run out or was not used for too long; sign in again"
            : "send the header `Authorization: Bearer TOKEN`";
    pages.write(
        new ProblemException(
            Problem.NOT_SIGNED_IN, why, Map.of("WWW-Authenticate", "Bearer realm=\"comity\"")),
        request,
        response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    pages.write(denied(request, e), request, response);
  }

  /** A form without its token: its page is old, or another site made it. */
  private static ProblemException denied(HttpServletRequest request, AccessDeniedException e) {
    if (!(e instanceof CsrfException)) {
      return new ProblemException(Problem.NOT_YOURS, "no role of yours is among those that may");
    }
    boolean isClosed =
        Endpoint.of(request.getMethod(), request.getRequestURI())
            .filter(route -> !route.isOpen())
            .isPresent();
    return isClosed && Callers.seen(request).isEmpty()
        ? new ProblemException(Problem.NOT_SIGNED_IN, "sign in again")
        : new ProblemException(Problem.OLD_FORM, "open the page again and send it once more");
  }
}
