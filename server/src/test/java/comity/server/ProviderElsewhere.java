package comity.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A small OpenID Connect provider over HTTP, with a key of its own. Whoever comes is signed in at
 * once as a supervisor of an agency. Codes are good once, and only with the verifier whose hash
 * came with the request.
 */
final class ProviderElsewhere implements AutoCloseable {

  static final String CLIENT = "comity-pages-client";
  static final String SECRET = "a secret of a test";

  private final HttpServer server;
  private final RSAKey key;
  private final InstantSource clock;
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private volatile UnaryOperator<JWTClaimsSet.Builder> change = claims -> claims;
  private volatile UnaryOperator<String> describe = text -> text;

  ProviderElsewhere(InstantSource clock) {
    this.clock = clock;
    try {
      this.key = new RSAKeyGenerator(2048).keyID("one").generate();
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.createContext(
        "/.well-known/openid-configuration", e -> answer(e, 200, describe.apply(description())));
    server.createContext("/keys", e -> answer(e, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The next tokens say something else. */
  void saying(UnaryOperator<JWTClaimsSet.Builder> other) {
    change = other;
  }

  /** It says something else of itself. */
  void describedAs(UnaryOperator<String> other) {
    describe = other;
  }

  private String description() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
     "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
     "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
    """
        .formatted(issuer());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    String code = "code-" + numbers.incrementAndGet();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri")
                + "?code="
                + code
                + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    answer(exchange, 303, "");
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(sent.get("code"));
    if (asked == null || !isSame(asked, sent) || !isClient(exchange)) {
      answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    answer(
        exchange,
        200,
        "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"id_token\":"
            + " \""
            + idToken(asked)
            + "\"}");
  }

  private static boolean isSame(Map<String, String> asked, Map<String, String> sent) {
    return asked.get("code_challenge_method").equals("S256")
        && asked.get("response_type").equals("code")
        && asked.get("scope").contains("openid")
        && asked.get("redirect_uri").equals(sent.get("redirect_uri"))
        && asked.get("code_challenge").equals(hash(sent.getOrDefault("code_verifier", "")));
  }

  private static boolean isClient(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    String wanted = CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    return ("Basic " + Base64.getEncoder().encodeToString(wanted.getBytes(StandardCharsets.UTF_8)))
        .equals(given);
  }

  /** RFC 7636, section 4.2. */
  private static String hash(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String idToken(Map<String, String> asked) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject("somebody@example.gov")
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))))
            .claim("auth_time", clock.instant().getEpochSecond())
            .claim("nonce", asked.get("nonce"))
            .claim("amr", List.of("pwd", "mfa"))
            .claim("comity_agency", "nyc-doc")
            .claim("comity_roles", List.of("supervisor"));
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              change.apply(claims).build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : text.split("&", -1)) {
      String[] pair = field.split("=", 2);
      fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
