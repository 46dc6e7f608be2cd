package comity.server.access;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** One elsewhere, by OpenID Connect. Its bearers must have shown more than one factor. */
final class OidcProvider implements Provider {

  /** For whom the tokens are that pages keep. */
  private static final String PAGES = "comity-pages";

  private final String issuer;
  private final URI keys;
  private final String audience;
  private final Optional<OidcClient> client;
  private final OwnTokens own;

  /**
   * A provider.
   *
   * @param keys where it publishes its keys
   * @param audience for whom its tokens are issued that programs send
   * @param client what it knows the pages as; without it nobody signs in there through the pages
   */
  OidcProvider(String issuer, URI keys, String audience, Optional<OidcClient> client) {
    this.issuer = issuer;
    this.keys = keys;
    this.audience = audience;
    this.client = client;
    this.own = new OwnTokens(issuer, PAGES);
  }

  @Override
  public JwtDecoder decoder(Sessions sessions, Clock clock) {
    return new VerifiedTokens(
        decoder(token -> OAuth2TokenValidatorResult.success()),
        TokenChecks.of(issuer, audience, true, sessions, clock),
        clock);
  }

  private JwtDecoder decoder(OAuth2TokenValidator<Jwt> checks) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keys.toString())
            .jwsAlgorithms(algorithms -> {
              algorithms.add(SignatureAlgorithm.RS256);
              algorithms.add(SignatureAlgorithm.PS256);
              algorithms.add(SignatureAlgorithm.ES256);
            })
            .build();
    decoder.setJwtValidator(checks);
    return decoder;
  }

  /** What the provider gives out for the pages is short-lived, so they keep a token of our own. */
  @Override
  public JwtDecoder pages(Sessions sessions, Clock clock) {
    return client.isPresent() ? own.decoder(sessions, clock) : decoder(sessions, clock);
  }

  @Override
  public Optional<CodeFlow> flow(Auditor auditor, Clock clock, Supplier<UUID> ids) {
    return client.map(c -> new CodeFlow(issuer, c, this::decoder, own, auditor, clock, ids));
  }
}
