package comity.server;

import comity.server.access.Provider;
import comity.server.access.SessionRoutes;
import comity.server.casework.CaseRoutes;
import comity.server.casework.InboxRoutes;
import comity.server.casework.LedgerRoutes;
import comity.server.casework.ProductionRoutes;
import comity.server.casework.ReadingRoutes;
import comity.server.casework.ReportRoutes;
import comity.server.casework.RequesterRoutes;
import comity.server.casework.SubmissionRoutes;
import comity.server.casework.WebhookRoutes;
import comity.server.http.Endpoint;
import comity.server.http.Explanations;
import comity.server.law.Comparisons;
import comity.server.law.Decisions;
import comity.server.law.Interviews;
import comity.server.law.LawPages;
import comity.server.law.LawShelf;
import comity.server.law.Turns;
import comity.server.pages.PageRoutes;
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

  Routing(
      LawShelf shelf,
      Turns turns,
      SessionRoutes sessions,
      Provider provider,
      OpenCasework casework,
      ReportRoutes reports,
      WebhookRoutes webhooks,
      Explanations explanations,
      PageRoutes pages) {
    handlers.putAll(pages.handlers());
    Decisions decisions = new Decisions(shelf);
    LawPages laws = new LawPages(shelf);
    handlers.put(Endpoint.DECIDE, decisions::decide);
    handlers.put(Endpoint.EXPLAIN, decisions::explain);
    handlers.put(Endpoint.ASK, new Interviews(shelf)::ask);
    handlers.put(Endpoint.DIFF, new Comparisons(shelf, turns)::diff);
    handlers.put(Endpoint.LAWS, laws::all);
    handlers.put(Endpoint.LAW, laws::one);
    handlers.put(Endpoint.OPENAPI, explanations::openApi);
    handlers.put(Endpoint.PROBLEM, explanations::problem);
    handlers.put(Endpoint.METRICS, explanations::metrics);
    handlers.put(Endpoint.DEMO_TOKEN, provider::signIn);
    handlers.put(Endpoint.SESSION, sessions::session);
    handlers.put(Endpoint.SIGN_OUT, sessions::signOut);
    handlers.put(Endpoint.RELEASE_ACCOUNT, sessions::release);
    handlers.put(Endpoint.AUDIT, sessions::audit);
    cases(new CaseRoutes(casework));
    ReadingRoutes readings = new ReadingRoutes(casework);
    handlers.put(Endpoint.READINGS, readings::list);
    handlers.put(Endpoint.ADOPT, readings::adopt);
    LedgerRoutes ledger = new LedgerRoutes(casework, casework::ledger);
    handlers.put(Endpoint.LEDGER, ledger::file);
    handlers.put(Endpoint.RECEIPT, ledger::receipt);
    handlers.put(Endpoint.REPORT, reports::report);
    handlers.put(Endpoint.FIGURES, reports::figures);
    handlers.put(Endpoint.SUPPLY, reports::supply);
    productions(new ProductionRoutes(casework));
    submissions(new SubmissionRoutes(casework), new InboxRoutes(casework));
    handlers.put(Endpoint.WEBHOOKS, webhooks::list);
    handlers.put(Endpoint.SUBSCRIBE, webhooks::register);
    handlers.put(Endpoint.UNSUBSCRIBE, webhooks::remove);
    handlers.put(Endpoint.ENABLE_WEBHOOK, webhooks::enable);
    RequesterRoutes requesters = new RequesterRoutes(casework);
    handlers.put(Endpoint.OWN_REQUESTS, requesters::own);
    handlers.put(Endpoint.QUESTION, requesters::ask);
  }

  private void cases(CaseRoutes cases) {
    handlers.put(Endpoint.CASES, cases::list);
    handlers.put(Endpoint.REGISTER, cases::register);
    handlers.put(Endpoint.CASE, cases::one);
    handlers.put(Endpoint.EVENTS, cases::events);
    handlers.put(Endpoint.DECISIONS, cases::decisions);
    handlers.put(Endpoint.FIND, cases::find);
    handlers.put(Endpoint.RECEIVE, cases::receive);
    handlers.put(Endpoint.CORRECT, cases::correct);
    handlers.put(Endpoint.CANCEL, cases::cancel);
    handlers.put(Endpoint.ACT, cases::act);
    handlers.put(Endpoint.HAND_OVER, cases::handOver);
    handlers.put(Endpoint.SEAL, cases::seal);
    handlers.put(Endpoint.DISCLOSE, cases::disclose);
    handlers.put(Endpoint.NOTIFY, cases::notice);
  }

  private void productions(ProductionRoutes productions) {
    handlers.put(Endpoint.PRODUCTIONS, productions::list);
    handlers.put(Endpoint.PROPOSE, productions::propose);
    handlers.put(Endpoint.PRODUCTION, productions::one);
    handlers.put(Endpoint.PRODUCTION_EVENTS, productions::events);
    handlers.put(Endpoint.IDENTIFY, productions::identify);
    handlers.put(Endpoint.ORDER, productions::order);
    handlers.put(Endpoint.CONSENT, productions::consent);
    handlers.put(Endpoint.SERVE, productions::serve);
    handlers.put(Endpoint.TELL, productions::tell);
    handlers.put(Endpoint.COURT_STEP, productions::courtStep);
    handlers.put(Endpoint.CUSTODY_STEP, productions::custodyStep);
    handlers.put(Endpoint.END, productions::end);
    handlers.put(Endpoint.CONCLUDE, productions::conclude);
    handlers.put(Endpoint.SEAL_PRODUCTION, productions::seal);
  }

  private void submissions(SubmissionRoutes submissions, InboxRoutes inbox) {
    handlers.put(Endpoint.SUBMIT, submissions::submit);
    handlers.put(Endpoint.SUBMISSIONS, submissions::list);
    handlers.put(Endpoint.ASK_SUBMISSION, submissions::ask);
    handlers.put(Endpoint.INBOX, inbox::list);
    handlers.put(Endpoint.INCOMING, inbox::one);
    handlers.put(Endpoint.ASSIGN, inbox::assign);
    handlers.put(Endpoint.SET_ASIDE, inbox::setAside);
  }

  /** Puts another handler in a route's place. */
  void replace(Endpoint route, HandlerFunction<ServerResponse> handler) {
    handlers.put(route, handler);
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
