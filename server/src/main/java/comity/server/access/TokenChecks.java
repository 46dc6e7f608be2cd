package comity.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token must hold besides a good signature. */
final class TokenChecks {

  private static final OAuth2Error REFUSED = new OAuth2Error("invalid_token", "refused", null);

  private TokenChecks() {}

  /**
   * The checks.
   *
   * @param strong whether its bearer must have shown more than one factor
   */
  static OAuth2TokenValidator<Jwt> of(
      String issuer, String audience, boolean strong, Sessions sessions, Clock clock) {
    JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    times.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(
        times,
        require(token -> issuer.equals(token.getClaimAsString("iss"))),
        require(token -> token.getAudience() != null && token.getAudience().contains(audience)),
        require(token -> token.getExpiresAt() != null && token.getSubject() != null),
        require(token -> !strong || isStrong(token)),
        // Last, so that a token that is refused anyway uses no session.
        require(token -> isFresh(token, sessions)));
  }

  static boolean isStrong(Jwt token) {
    List<String> methods = token.getClaimAsStringList("amr");
    return methods != null && methods.contains("mfa");
  }

  private static boolean isFresh(Jwt token, Sessions sessions) {
    Instant signedIn = token.getClaimAsInstant("auth_time");
    Instant since = signedIn == null ? token.getIssuedAt() : signedIn;
    return since != null && sessions.use(Callers.session(token), since);
  }

  private static OAuth2TokenValidator<Jwt> require(Predicate<Jwt> held) {
    return token ->
        held.test(token)
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(REFUSED);
  }
}
