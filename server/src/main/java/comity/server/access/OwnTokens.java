package comity.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tokens that the service signs itself, with a key that is made at each start and never leaves. */
final class OwnTokens {

  private final String issuer;
  private final String audience;
  private final ECKey key;

  /**
   * Tokens.
   *
   * @param issuer in whose name they are
   * @param audience what they are for
   */
  OwnTokens(String issuer, String audience) {
    this.issuer = issuer;
    this.audience = audience;
    try {
      this.key = new ECKeyGenerator(Curve.P_256).keyID(audience).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java has the curve P-256", e);
    }
  }

  /** What reads them and refuses all others. */
  JwtDecoder decoder(Sessions sessions, Clock clock) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()))));
    // The checks below are all there are, with the clock that they are given.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    // The checks of what a token says come at every use, not only when its signature is verified.
    decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
    return new VerifiedTokens(
        decoder, TokenChecks.of(issuer, audience, false, sessions, clock), clock);
  }

  /** A token that says this. */
  String signed(JWTClaimsSet.Builder says) {
    JWTClaimsSet claims = says.issuer(issuer).audience(audience).build();
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a key of ours does not sign", e);
    }
  }
}
