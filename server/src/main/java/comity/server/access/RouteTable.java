package comity.server.access;

import comity.server.http.Endpoint;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets pass what the table of routes lets pass and nothing else, and records it: each use of a
 * route that is not open, and each attempt that was denied.
 */
final class RouteTable implements AuthorizationManager<RequestAuthorizationContext> {

  private final Auditor auditor;

  RouteTable(Auditor auditor) {
    this.auditor = auditor;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    Optional<Endpoint> route = Endpoint.of(request.getMethod(), request.getRequestURI());
    if (route.filter(Endpoint::isOpen).isPresent()) {
      return new AuthorizationDecision(true);
    }
    Optional<Caller> caller = Callers.of(authentication.get());
    boolean allowed =
        route.isPresent() && caller.filter(c -> isAllowed(route.get(), c)).isPresent();
    auditor.record(
        allowed ? AuditEvent.ALLOWED : AuditEvent.DENIED,
        caller.map(Caller::account).orElse(""),
        request.getRemoteAddr(),
        route.map(Endpoint::name).orElse("no route"));
    return new AuthorizationDecision(allowed);
  }

  /** Who acts for no agency may do nothing, whatever their roles. */
  static boolean isAllowed(Endpoint route, Caller caller) {
    return !caller.agency().isEmpty() && caller.roles().stream().anyMatch(route.roles()::contains);
  }
}
