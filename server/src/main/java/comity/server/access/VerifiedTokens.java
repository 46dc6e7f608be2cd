package comity.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Reads tokens. That a signature is good is remembered for a few minutes, because to verify it
 * costs as much as to decide a case; what the token says is checked at every use. Safe for use by
 * several threads.
 */
final class VerifiedTokens implements JwtDecoder {

  /** So long a key that its provider took back may still be good here. */
  static final Duration KEPT = Duration.ofMinutes(5);

  private static final int MOST = 10_000;

  private final JwtDecoder signatures;
  private final OAuth2TokenValidator<Jwt> checks;
  private final Clock clock;
  private final Map<String, Verified> verified = new LinkedHashMap<>();

  private record Verified(Jwt token, Instant at) {}

  /**
   * A reader.
   *
   * @param signatures refuses what is no token or was not signed by the provider
   * @param checks all else that makes a token good now
   */
  VerifiedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> checks, Clock clock) {
    this.signatures = signatures;
    this.checks = checks;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String text) {
    Jwt token = verified(text);
    OAuth2TokenValidatorResult result = checks.validate(token);
    if (result.hasErrors()) {
      throw new JwtValidationException("the token is refused", result.getErrors());
    }
    return token;
  }

  private Jwt verified(String text) {
    Instant now = clock.instant();
    Verified known = known(text);
    if (known != null && now.isBefore(known.at().plus(KEPT)) && !now.isBefore(known.at())) {
      return known.token();
    }
    Jwt token = signatures.decode(text);
    keep(text, new Verified(token, now));
    return token;
  }

  private synchronized Verified known(String text) {
    return verified.get(text);
  }

  private synchronized void keep(String text, Verified token) {
    verified.remove(text);
    verified.put(text, token);
    if (verified.size() > MOST) {
      verified.remove(verified.keySet().iterator().next());
    }
  }
}
