package comity.server.access;

import java.net.URI;
import java.util.Optional;

/**
 * What an identity provider knows this service as.
 *
 * @param id the client's name there
 * @param secret empty for a client that has none and rests on PKCE alone
 * @param redirect where the provider sends the browser back to
 */
public record OidcClient(String id, Optional<String> secret, URI redirect) {

  /** Nobody needs to see a secret. */
  @Override
  public String toString() {
    return "client " + id;
  }
}
