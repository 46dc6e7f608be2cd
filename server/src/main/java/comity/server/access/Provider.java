package comity.server.access;

import comity.server.http.Problem;
import comity.server.http.ProblemException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Who vouches for tokens: an identity provider, the demonstration's own, or nobody. */
public interface Provider {

  /** What reads tokens and refuses all but good ones. */
  JwtDecoder decoder(Sessions sessions, Clock clock);

  /** What reads the tokens that pages keep. */
  default JwtDecoder pages(Sessions sessions, Clock clock) {
    return decoder(sessions, clock);
  }

  /** The way through a provider elsewhere that a browser can go, if there is one. */
  default Optional<CodeFlow> flow(Auditor auditor, Clock clock, Supplier<UUID> ids) {
    return Optional.empty();
  }

  /** Signs somebody in, if it is this service that does so. */
  default ServerResponse signIn(ServerRequest request) throws Exception {
    throw new ProblemException(Problem.NO_SUCH_ROUTE, "nothing is at this path");
  }

  /** The accounts that a page lets the reader choose from; none where nobody may choose. */
  default List<String> choices() {
    return List.of();
  }

  /** A token for one of these, without more ado. */
  default String choose(String account, String source) {
    throw new ProblemException(Problem.NO_SUCH_ROUTE, "nothing is at this path");
  }

  /** Nobody: every token is refused. */
  static Provider none() {
    return (sessions, clock) ->
        token -> {
          throw new BadJwtException("no identity provider is set up");
        };
  }

  /**
   * One elsewhere, by OpenID Connect. Its bearers must have shown more than one factor.
   *
   * @param keys where it publishes its keys
   * @param audience for whom its tokens are issued that programs send
   * @param client what it knows the pages as; empty where nobody signs in there through them
   */
  static Provider elsewhere(String issuer, URI keys, String audience, Optional<OidcClient> client) {
    return new OidcProvider(issuer, keys, audience, client);
  }
}
