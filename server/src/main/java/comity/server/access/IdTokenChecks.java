package comity.server.access;

import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must say that a provider gives for a sign-in on the pages (OpenID Connect 3.1.3.7).
 */
final class IdTokenChecks {

  private IdTokenChecks() {}

  /** The library's checks, and before them those whose failure is told apart. */
  static OAuth2TokenValidator<Jwt> of(ClientRegistration client, String issuer, Clock clock) {
    OidcIdTokenValidator all = new OidcIdTokenValidator(client);
    all.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(
        require(SignInException.Why.ISSUER, token -> issuer.equals(token.getClaimAsString("iss"))),
        require(
            SignInException.Why.AUDIENCE,
            token ->
                token.getAudience() != null && token.getAudience().contains(client.getClientId())),
        require(SignInException.Why.FACTORS, TokenChecks::isStrong),
        all);
  }

  private static OAuth2TokenValidator<Jwt> require(SignInException.Why why, Predicate<Jwt> isGood) {
    OAuth2Error error = new OAuth2Error(why.name(), "refused", null);
    return token ->
        isGood.test(token)
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(error);
  }
}
