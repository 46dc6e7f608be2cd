package comity.server.access;

import com.nimbusds.jwt.JWTClaimsSet;
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
import org.springframework.security.oauth2.jwt.JwtDecoder;
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
  private final OwnTokens tokens = new OwnTokens(ISSUER, AUDIENCE);

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
  }

  @Override
  public JwtDecoder decoder(Sessions sessions, Clock clock) {
    return tokens.decoder(sessions, clock);
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
    return tokens.signed(
        new JWTClaimsSet.Builder()
            .subject(person.account())
            .jwtID(ids.get().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Sessions.LONGEST)))
            .claim(Callers.AGENCY, person.agency())
            .claim(Callers.OFFICE, person.office())
            .claim(Callers.ROLES, person.roles()));
  }
}
