package comity.server.access;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.util.WebUtils;

/**
 * Signing in through a browser at an identity provider elsewhere: OpenID Connect's authorization
 * code flow with PKCE, as the library carries it out. Ends in a token of our own for the cookie of
 * pages, with what the provider said of whom. Safe for use by several threads.
 */
public final class CodeFlow {

  private static final String COOKIE = "comity-sign-in";
  private static final String NAME = "comity";
  private static final String ISSUER = "iss";
  private static final String SIGNED_IN = "auth_time";

  private final String issuer;
  private final OidcClient client;
  private final Function<OAuth2TokenValidator<Jwt>, JwtDecoder> decoders;
  private final OwnTokens own;
  private final Auditor auditor;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private volatile Optional<ClientRegistration> known = Optional.empty();

  CodeFlow(
      String issuer,
      OidcClient client,
      Function<OAuth2TokenValidator<Jwt>, JwtDecoder> decoders,
      OwnTokens own,
      Auditor auditor,
      Clock clock,
      Supplier<UUID> ids) {
    this.issuer = issuer;
    this.client = client;
    this.decoders = decoders;
    this.own = own;
    this.auditor = auditor;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A sign-in that begins.
   *
   * @param to where the browser goes to sign in
   * @param cookie what it keeps meanwhile
   */
  public record Begun(URI to, ResponseCookie cookie) {}

  /**
   * Somebody signed in.
   *
   * @param token for the cookie of pages
   * @param next where to go on
   */
  public record Done(String token, String next) {}

  /**
   * Begins one.
   *
   * @param next where to go afterwards, a path of this service
   * @throws SignInException if the provider does not answer, or is another
   */
  public Begun begin(HttpServletRequest request, String next) throws SignInException {
    ClientRegistration registration = registration();
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(name -> registration);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    OAuth2AuthorizationRequest asked = resolver.resolve(request, NAME);
    PendingSignIn pending =
        new PendingSignIn(
            asked.getState(),
            asked.getAttribute(OidcParameterNames.NONCE),
            asked.getAttribute(PkceParameterNames.CODE_VERIFIER),
            clock.instant(),
            next);
    ResponseCookie cookie =
        PageCookie.of(COOKIE, pending.text(), request).maxAge(PendingSignIn.LONGEST).build();
    return new Begun(URI.create(asked.getAuthorizationRequestUri()), cookie);
  }

  /** A cookie that takes the place of what was kept: each sign-in ends once. */
  public ResponseCookie over(HttpServletRequest request) {
    return PageCookie.of(COOKIE, "", request).maxAge(0).build();
  }

  /**
   * Brings one to an end with the provider's answer.
   *
   * @throws SignInException if it comes to nothing
   */
  public Done finish(HttpServletRequest request) throws SignInException {
    try {
      PendingSignIn pending = pending(request);
      Done done = done(idToken(request, pending), pending.next(), request.getRemoteAddr());
      return done;
    } catch (SignInException e) {
      auditor.record(AuditEvent.SIGN_IN_FAILED, "", request.getRemoteAddr(), e.id());
      throw e;
    }
  }

  private PendingSignIn pending(HttpServletRequest request) throws SignInException {
    PendingSignIn pending =
        Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
            .flatMap(cookie -> PendingSignIn.of(cookie.getValue(), clock.instant()))
            .orElseThrow(() -> new SignInException(SignInException.Why.STATE));
    if (!isSame(pending.state(), parameter(request, OAuth2ParameterNames.STATE))) {
      throw new SignInException(SignInException.Why.STATE);
    }
    // RFC 9207: an answer that says whose it is must be this provider's.
    String answered = parameter(request, ISSUER);
    if (!answered.isEmpty() && !answered.equals(issuer)) {
      throw new SignInException(SignInException.Why.ISSUER);
    }
    return pending;
  }

  private static boolean isSame(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }

  /** The code is shown to the provider, and its token is checked, by the library. */
  private OidcIdToken idToken(HttpServletRequest request, PendingSignIn pending)
      throws SignInException {
    ClientRegistration registration = registration();
    OidcAuthorizationCodeAuthenticationProvider library =
        new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(),
            user -> new DefaultOidcUser(List.of(), user.getIdToken()));
    library.setJwtDecoderFactory(
        of -> decoders.apply(IdTokenChecks.of(registration, issuer, clock)));
    try {
      OAuth2LoginAuthenticationToken signedIn =
          (OAuth2LoginAuthenticationToken)
              library.authenticate(
                  new OAuth2LoginAuthenticationToken(
                      registration,
                      new OAuth2AuthorizationExchange(
                          asked(registration, pending), answer(request))));
      return ((OidcUser) signedIn.getPrincipal()).getIdToken();
    } catch (AuthenticationException e) {
      throw new SignInException(why(e));
    }
  }

  /** The request as it was sent, made again from what the browser kept of it. */
  private OAuth2AuthorizationRequest asked(ClientRegistration registration, PendingSignIn pending) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
        .clientId(registration.getClientId())
        .redirectUri(registration.getRedirectUri())
        .scopes(registration.getScopes())
        .state(pending.state())
        .attributes(
            Map.of(
                OAuth2ParameterNames.REGISTRATION_ID,
                NAME,
                OidcParameterNames.NONCE,
                pending.nonce(),
                PkceParameterNames.CODE_VERIFIER,
                pending.verifier()))
        .build();
  }

  private OAuth2AuthorizationResponse answer(HttpServletRequest request) throws SignInException {
    String code = parameter(request, OAuth2ParameterNames.CODE);
    if (code.isEmpty() || !parameter(request, OAuth2ParameterNames.ERROR).isEmpty()) {
      throw new SignInException(SignInException.Why.REFUSED);
    }
    return OAuth2AuthorizationResponse.success(code)
        .redirectUri(client.redirect().toString())
        .state(parameter(request, OAuth2ParameterNames.STATE))
        .build();
  }

  private static SignInException.Why why(AuthenticationException e) {
    if (e.getCause() instanceof JwtValidationException refused) {
      return refused.getErrors().stream()
          .flatMap(error -> named(error.getErrorCode()).stream())
          .findFirst()
          .orElse(SignInException.Why.TOKEN);
    }
    return switch (e instanceof OAuth2AuthenticationException o
        ? o.getError().getErrorCode()
        : "") {
      case "invalid_grant" -> SignInException.Why.CODE;
      case "invalid_nonce" -> SignInException.Why.NONCE;
      case "invalid_id_token" -> SignInException.Why.TOKEN;
      case "invalid_state_parameter" -> SignInException.Why.STATE;
      default -> SignInException.Why.DOWN;
    };
  }

  private static Optional<SignInException.Why> named(String code) {
    return List.of(
            SignInException.Why.ISSUER, SignInException.Why.AUDIENCE, SignInException.Why.FACTORS)
        .stream()
        .filter(why -> why.name().equals(code.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private Done done(OidcIdToken said, String next, String source) throws SignInException {
    Instant now = clock.instant();
    Instant since = Optional.ofNullable(said.getAuthenticatedAt()).orElse(now);
    List<String> roles =
        Optional.ofNullable(said.getClaimAsStringList(Callers.ROLES)).orElse(List.of());
    String agency = Optional.ofNullable(said.getClaimAsString(Callers.AGENCY)).orElse("");
    if (agency.isEmpty() || roles.isEmpty()) {
      throw new SignInException(SignInException.Why.ROLES);
    }
    auditor.record(
        AuditEvent.SIGNED_IN, Callers.account(issuer, said.getSubject()), source, "provider");
    String token =
        own.signed(
            new JWTClaimsSet.Builder()
                .subject(said.getSubject())
                .jwtID(ids.get().toString())
                .issueTime(Date.from(now))
                .claim(SIGNED_IN, since.getEpochSecond())
                .expirationTime(Date.from(since.plus(Sessions.LONGEST)))
                .claim(Callers.AGENCY, agency)
                .claim(Callers.OFFICE, said.getClaimAsString(Callers.OFFICE))
                .claim(Callers.ROLES, roles));
    return new Done(token, next);
  }

  /** Asked of the provider when it is needed first, so that the service starts without it. */
  private ClientRegistration registration() throws SignInException {
    if (known.isEmpty()) {
      known = Optional.of(discovered());
    }
    return known.orElseThrow();
  }

  private ClientRegistration discovered() throws SignInException {
    try {
      ClientRegistration.Builder builder =
          ClientRegistrations.fromOidcIssuerLocation(issuer)
              .registrationId(NAME)
              .clientId(client.id())
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(client.redirect().toString())
              .scope("openid")
              .clientAuthenticationMethod(
                  client.secret().isPresent()
                      ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                      : ClientAuthenticationMethod.NONE);
      client.secret().ifPresent(builder::clientSecret);
      return builder.build();
    } catch (IllegalStateException e) {
      throw new SignInException(SignInException.Why.ISSUER);
    } catch (RuntimeException e) {
      throw new SignInException(SignInException.Why.DOWN);
    }
  }
}
