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
import comity.kernel.json.Utf8;
import comity.server.http.Bodies;
import comity.server.http.Problem;
import comity.server.http.ProblemException;
import comity.server.http.Replies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The identity provider of demonstrations: invented people with one password that everybody knows.
 * Its key is made at each start and never leaves.
 */
public final class DemoProvider implements Provider {

  static final String ISSUER = "comity-demo";
  static final String PASSWORD = "demo";

  private static final String AUDIENCE = "comity";

  private final Map<String, Person> people;
  private final LockOut lockOut;
  private final Auditor auditor;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final ECKey key;

  /**
   * Somebody invented.
   *
   * @param roles by their names in tokens
   */
  public record Person(String account, String agency, String office, List<String> roles) {}

  /**
   * A provider.
   *
   * @param people by their accounts
   * @param ids the ids of tokens, no two alike
   */
  public DemoProvider(
      Map<String, Person> people,
      LockOut lockOut,
      Auditor auditor,
      Clock clock,
      Supplier<UUID> ids) {
    this.people = Map.copyOf(people);
    this.lockOut = lockOut;
    this.auditor = auditor;
    this.clock = clock;
    this.ids = ids;
    try {
      this.key = new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java has the curve P-256", e);
    }
  }

  @Override
  public JwtDecoder decoder(Sessions sessions, Clock clock) {
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
        decoder, TokenChecks.of(ISSUER, AUDIENCE, false, sessions, clock), clock);
  }

  @Override
  public ServerResponse signIn(ServerRequest request) throws IOException {
    Credentials given = Credentials.parse(Bodies.json(request));
    return answer(token(given, request.servletRequest().getRemoteAddr()));
  }

  @Override
  public List<String> choices() {
    return people.keySet().stream().sorted().toList();
  }

  @Override
  public String choose(String account, String source) {
    return token(new Credentials(account, PASSWORD), source);
  }

  private String token(Credentials given, String source) {
    if (lockOut.isLocked(given.account())) {
      audit(AuditEvent.SIGN_IN_FAILED, given, source);
      throw new ProblemException(Problem.LOCKED, "too many attempts failed");
    }
    Person person = people.get(given.account());
    if (person == null || !isPassword(given.password())) {
      audit(AuditEvent.SIGN_IN_FAILED, given, source);
      if (lockOut.failed(given.account())) {
        audit(AuditEvent.ACCOUNT_LOCKED, given, source);
      }
      throw new ProblemException(Problem.NOT_SIGNED_IN, "no such account with that password");
    }
    lockOut.succeeded(given.account());
    audit(AuditEvent.SIGNED_IN, given, source);
    return token(person);
  }

  /** An account that there is not is none of ours to keep. */
  private void audit(AuditEvent event, Credentials given, String source) {
    boolean isKnown = people.containsKey(given.account());
    String account = isKnown ? Callers.account(ISSUER, given.account()) : "unknown";
    auditor.record(event, account, source, "demo");
  }

  private static boolean isPassword(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), PASSWORD.getBytes(StandardCharsets.UTF_8));
  }

  private static ServerResponse answer(String token) {
    Utf8 json = new Utf8().raw("{\"access_token\":").text(token);
    json.raw(",\"token_type\":\"Bearer\",\"expires_in\":" + Sessions.LONGEST.toSeconds() + "}\n");
    return Replies.json(json);
  }

  private String token(Person person) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(person.account())
            .jwtID(ids.get().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Sessions.LONGEST)))
            .claim(Callers.AGENCY, person.agency())
            .claim(Callers.OFFICE, person.office())
            .claim(Callers.ROLES, person.roles())
            .build();
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
