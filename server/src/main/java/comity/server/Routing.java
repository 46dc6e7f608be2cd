package comity.server;

import comity.server.access.Provider;
import comity.server.access.SessionRoutes;
import comity.server.http.Endpoint;
import comity.server.http.Explanations;
import comity.server.law.Comparisons;
import comity.server.law.Decisions;
import comity.server.law.Interviews;
import comity.server.law.LawPages;
import comity.server.law.LawShelf;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Binds a handler to each route of the table. */
final class Routing {

  private final Map<Endpoint, HandlerFunction<ServerResponse>> handlers =
      new EnumMap<>(Endpoint.class);

  Routing(LawShelf shelf, int comparisonsAtOnce, SessionRoutes sessions, Provider provider) {
    Decisions decisions = new Decisions(shelf);
    LawPages laws = new LawPages(shelf);
    Explanations explanations = new Explanations();
    handlers.put(Endpoint.DECIDE, decisions::decide);
    handlers.put(Endpoint.EXPLAIN, decisions::explain);
    handlers.put(Endpoint.ASK, new Interviews(shelf)::ask);
    handlers.put(Endpoint.DIFF, new Comparisons(shelf, comparisonsAtOnce)::diff);
    handlers.put(Endpoint.LAWS, laws::all);
    handlers.put(Endpoint.LAW, laws::one);
    handlers.put(Endpoint.OPENAPI, explanations::openApi);
    handlers.put(Endpoint.PROBLEM, explanations::problem);
    handlers.put(Endpoint.DEMO_TOKEN, provider::signIn);
    handlers.put(Endpoint.SESSION, sessions::session);
    handlers.put(Endpoint.SIGN_OUT, sessions::signOut);
    handlers.put(Endpoint.RELEASE_ACCOUNT, sessions::release);
    handlers.put(Endpoint.AUDIT, sessions::audit);
  }

  RouterFunction<ServerResponse> routes() {
    RouterFunctions.Builder routes = RouterFunctions.route();
    for (Endpoint route : Endpoint.values()) {
      HandlerFunction<ServerResponse> handler = handlers.get(route);
      if (handler == null) {
        throw new IllegalStateException(route + " has no handler");
      }
      routes.route(
          RequestPredicates.method(route.method()).and(RequestPredicates.path(route.path())),
          handler);
    }
    return routes.build();
  }
}
