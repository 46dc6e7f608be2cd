package comity.server;

import comity.server.access.Provider;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Which identity provider the environment names. */
final class SignIn {

  static final String ISSUER = "COMITY_OIDC_ISSUER";
  static final String KEYS = "COMITY_OIDC_JWKS";
  static final String AUDIENCE = "COMITY_OIDC_AUDIENCE";

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
        environment.get(ISSUER), keys(environment.get(KEYS)), environment.get(AUDIENCE));
  }

  /** Whoever can change keys on their way can sign in as anybody. */
  private static URI keys(String address) {
    URI keys = URI.create(address);
    if (!"https".equals(keys.getScheme())) {
      throw new StartException(KEYS + " must be an address that begins with https://");
    }
    return keys;
  }
}
