package comity.server.access;

import comity.server.http.Replies;
import comity.server.http.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Finds out of a token who asks. */
public final class Callers {

  /** The agency for which its bearer acts. */
  static final String AGENCY = "comity_agency";

  /** The office there. */
  static final String OFFICE = "comity_office";

  /** The names of roles. */
  static final String ROLES = "comity_roles";

  private static final String ATTRIBUTE = Caller.class.getName();

  private Callers() {}

  /** Who asks now, if they signed in. */
  static Optional<Caller> of(Authentication authentication) {
    return authentication instanceof JwtAuthenticationToken token
        ? Optional.of(of(token.getToken()))
        : Optional.empty();
  }

  /** Who asks now, on a route that is not open. */
  public static Caller current() {
    return of(SecurityContextHolder.getContext().getAuthentication())
        .orElseThrow(() -> new IllegalStateException("nobody signed in on a route that needs it"));
  }

  /** Who asked, also where an error is told after all else is over. */
  public static Optional<Caller> seen(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Caller caller
        ? Optional.of(caller)
        : of(SecurityContextHolder.getContext().getAuthentication());
  }

  static void note(Caller caller, HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  static Caller of(Jwt token) {
    List<String> named = token.getClaimAsStringList(ROLES);
    Set<Role> roles =
        (named == null ? List.<String>of() : named)
            .stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
    return new Caller(
        account(token), text(token, AGENCY), text(token, OFFICE), roles, session(token));
  }

  private static String text(Jwt token, String claim) {
    String text = token.getClaimAsString(claim);
    return text == null ? "" : text;
  }

  /** Subjects may be addresses or names, so a key takes their place wherever one is kept. */
  private static String account(Jwt token) {
    return account(token.getClaimAsString("iss"), token.getSubject());
  }

  static String account(String issuer, String subject) {
    return hash(issuer + " " + subject);
  }

  static String session(Jwt token) {
    return token.getId() == null ? hash(token.getTokenValue()) : hash(token.getId());
  }

  private static String hash(String text) {
    return Replies.tag(text.getBytes(StandardCharsets.UTF_8)).replace("\"", "");
  }
}
