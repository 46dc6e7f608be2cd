package comity.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** With real signatures; only counted. */
final class VerifiedTokensTest {

  private static final Instant START = Instant.parse("2024-06-01T12:00:00Z");

  private final AtomicInteger verifications = new AtomicInteger();
  private Sessions sessions;
  private ECKey key;
  private Clock clock;
  private VerifiedTokens tokens;

  @BeforeEach
  void start() throws JOSEException {
    key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    at(Duration.ZERO);
    sessions = new Sessions(() -> clock.instant());
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()))));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
    Clock moving =
        new Clock() {
          @Override
          public Instant instant() {
            return clock.instant();
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    tokens =
        new VerifiedTokens(
            text -> {
              verifications.incrementAndGet();
              return decoder.decode(text);
            },
            TokenChecks.of("issuer", "comity", false, sessions, moving),
            moving);
  }

  private void at(Duration after) {
    clock = Clock.fixed(START.plus(after), ZoneOffset.UTC);
  }

  private String token(ECKey signer, Duration lasts) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(),
            new JWTClaimsSet.Builder()
                .issuer("issuer")
                .audience("comity")
                .subject("one")
                .jwtID("1")
                .issueTime(Date.from(START))
                .expirationTime(Date.from(START.plus(lasts)))
                .build());
    token.sign(new ECDSASigner(signer));
    return token.serialize();
  }

  @Test
  void aSignatureIsVerifiedOnceInFiveMinutes() throws JOSEException {
    String token = token(key, Duration.ofHours(1));
    tokens.decode(token);
    at(VerifiedTokens.KEPT.minusMillis(1));
    tokens.decode(token);
    assertThat(verifications).hasValue(1);
    at(VerifiedTokens.KEPT);
    tokens.decode(token);
    assertThat(verifications).hasValue(2);
  }

  @Test
  void aTokenEndsAtItsHourThoughItsSignatureIsKnown() throws JOSEException {
    String token = token(key, Duration.ofMinutes(2));
    tokens.decode(token);
    at(Duration.ofMinutes(2).plusSeconds(1));
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
  }

  @Test
  void aSessionThatWasEndedIsOverThoughTheSignatureIsKnown() throws JOSEException {
    String token = token(key, Duration.ofHours(1));
    sessions.end(Callers.session(tokens.decode(token)));
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
  }

  @Test
  void aForgedSignatureIsNeverKnown() throws JOSEException {
    ECKey other = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    tokens.decode(token(key, Duration.ofHours(1)));
    String forged = token(other, Duration.ofHours(1));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
    }
    assertThat(verifications).hasValue(3);
  }
}
