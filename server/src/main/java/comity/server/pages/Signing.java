package comity.server.pages;

import org.springframework.web.servlet.function.ServerRequest;

/** Looks at tokens of those who sign in on a page, and ends their sessions. */
public interface Signing {

  /**
   * Refuses a token that is not good.
   *
   * @throws org.springframework.security.oauth2.jwt.JwtException if it is not
   */
  void check(String token);

  /** The caller's token is worth nothing from now on. */
  void end(ServerRequest request);
}
