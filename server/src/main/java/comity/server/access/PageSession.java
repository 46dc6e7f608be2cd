package comity.server.access;

import comity.server.http.Endpoint;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the token of who looks at pages from a cookie. On the routes of programs a cookie says
 * nothing, so that no other site can make a browser use them.
 */
final class PageSession extends OncePerRequestFilter {

  private final JwtDecoder tokens;

  PageSession(JwtDecoder tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Endpoint.of(request.getMethod(), request.getRequestURI())
        .filter(Endpoint::isPage)
        .isPresent()) {
      PageCookie.read(request).flatMap(this::token).ifPresent(token -> signIn(token, request));
    }
    chain.doFilter(request, response);
  }

  /** A token that is no good any more is none: who needs one is asked to sign in. */
  private Optional<Jwt> token(String text) {
    try {
      return Optional.of(tokens.decode(text));
    } catch (JwtException e) {
      return Optional.empty();
    }
  }

  private static void signIn(Jwt token, HttpServletRequest request) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new JwtAuthenticationToken(token));
    SecurityContextHolder.setContext(context);
    Callers.note(Callers.of(token), request);
  }
}
