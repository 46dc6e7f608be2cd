package comity.server;

import comity.server.access.OidcClient;
import comity.server.access.Provider;
import comity.server.http.Endpoint;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which identity provider the environment names. */
final class SignIn {

  static final String ISSUER = "COMITY_OIDC_ISSUER";
  static final String KEYS = "COMITY_OIDC_JWKS";
  static final String AUDIENCE = "COMITY_OIDC_AUDIENCE";
  static final String CLIENT = "COMITY_OIDC_CLIENT";
  static final String SECRET = "COMITY_OIDC_SECRET";
  static final String REDIRECT = "COMITY_OIDC_REDIRECT";

  /** The way there does not leave the machine. */
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

  private SignIn() {}

  /**
   * The provider; nobody where none is named.
   *
   * @throws StartException if it is named by halves
   */
  static Provider provider(Map<String, String> environment) {
    List<String> missing =
        List.of(ISSUER, KEYS, AUDIENCE).stream().filter(n -> !environment.containsKey(n)).toList();
    if (missing.size() == 3) {
      return Provider.none();
    }
    if (!missing.isEmpty()) {
      throw new StartException(
          "sign-in needs "
              + ISSUER
              + ", "
              + KEYS
              + " and "
              + AUDIENCE
              + "; set "
              + String.join(" and ", missing));
    }
    return Provider.elsewhere(
        environment.get(ISSUER),
        address(KEYS, environment.get(KEYS)),
        environment.get(AUDIENCE),
        client(environment));
  }

  /** What the provider knows the pages as; empty where it knows them not. */
  private static Optional<OidcClient> client(Map<String, String> environment) {
    if (!environment.containsKey(CLIENT) && !environment.containsKey(REDIRECT)) {
      return Optional.empty();
    }
    String missing = environment.containsKey(CLIENT) ? REDIRECT : CLIENT;
    if (!environment.containsKey(CLIENT) || !environment.containsKey(REDIRECT)) {
      throw new StartException(
          "to sign in on pages, " + CLIENT + " and " + REDIRECT + " are needed; set " + missing);
    }
    address(ISSUER, environment.get(ISSUER));
    URI redirect = address(REDIRECT, environment.get(REDIRECT));
    if (!redirect.getPath().equals(Endpoint.SIGN_IN_CODE.path())) {
      throw new StartException(
          REDIRECT + " must be this service's address with " + Endpoint.SIGN_IN_CODE.path());
    }
    return Optional.of(
        new OidcClient(
            environment.get(CLIENT), Optional.ofNullable(environment.get(SECRET)), redirect));
  }

  /** Whoever can change keys, or a code, on their way can sign in as anybody. */
  private static URI address(String name, String text) {
    URI address = URI.create(text);
    boolean isHere = "http".equals(address.getScheme()) && HERE.contains(address.getHost());
    if (!"https".equals(address.getScheme()) && !isHere) {
      throw new StartException(name + " must be an address that begins with https://");
    }
    return address;
  }
}
