package comity.server;

import comity.casework.ledger.NoteKey;
import comity.kernel.book.LawBook;
import comity.server.access.Auditor;
import comity.server.access.DemoProvider;
import comity.server.access.FormTokens;
import comity.server.access.LockOut;
import comity.server.access.Provider;
import comity.server.access.SessionRoutes;
import comity.server.access.Sessions;
import comity.server.casework.LedgerRoutes;
import comity.server.casework.ReportRoutes;
import comity.server.casework.Reports;
import comity.server.casework.WebhookRoutes;
import comity.server.hooks.Targets;
import comity.server.http.Explanations;
import comity.server.http.Guard;
import comity.server.http.Incidents;
import comity.server.http.Metrics;
import comity.server.http.ProblemPages;
import comity.server.http.RateLimit;
import comity.server.law.LawShelf;
import comity.server.law.Turns;
import comity.server.pages.PageRoutes;
import comity.server.pages.Pages;
import comity.server.pages.Signing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.servlet.function.ServerRequest;

/** The parts of the service, made for each other. */
final class Parts {

  /** A comparison may take a processor for many seconds; more at once only slow each other. */
  private static final int COMPARISONS = 1;

  /** Ranges of addresses behind the wall that webhooks may reach, with commas between. */
  private static final String NETWORKS = "COMITY_WEBHOOK_NETWORKS";

  private final Clock clock;
  private final Auditor auditor;
  private final Sessions sessions;
  private final LockOut lockOut;
  private final Provider provider;
  private final Metrics metrics = new Metrics();
  private final Guard guard;
  private final Targets targets;
  private final Pages pages;
  private final Supplier<UUID> ids;
  private final Turns turns = new Turns(COMPARISONS);
  private final List<NoteKey> witnesses;

  Parts(
      Options options, Surroundings around, Auditor auditor, Provider elsewhere, Targets targets) {
    this.clock = around.clock();
    this.auditor = auditor;
    this.sessions = new Sessions(clock);
    this.lockOut = new LockOut(clock);
    this.provider =
        options.demo()
            ? new DemoProvider(DemoPeople.people(), lockOut, auditor, clock, around::id)
            : elsewhere;
    this.targets = targets;
    this.pages = new Pages(clock, options.agencies(), options.demo());
    this.ids = around::id;
    this.witnesses = options.ledger().witnesses().stream().map(LedgerName.Watcher::key).toList();
    this.guard =
        new Guard(
            new RateLimit(options.rate(), clock), new Incidents(around.log()), metrics, pages);
  }

  /** Where webhooks may lead. */
  static Targets targets(Options options, Surroundings around) {
    try {
      return Targets.of(around.environment().getOrDefault(NETWORKS, ""), options.demo());
    } catch (IllegalArgumentException e) {
      throw new StartException(NETWORKS + ": " + e.getMessage(), e);
    }
  }

  /**
   * The handlers of all routes.
   *
   * @param laws the folder of laws, beside which the reports lie
   */
  Routing routing(LawBook book, Path laws, OpenCasework casework) {
    LawShelf shelf = new LawShelf(book, () -> LocalDate.now(clock));
    SessionRoutes routes = new SessionRoutes(sessions, lockOut, auditor);
    Reports beside = Reports.beside(laws, book);
    ReportRoutes reports = new ReportRoutes(casework, beside);
    WebhookRoutes webhooks = new WebhookRoutes(casework, targets, auditor);
    Explanations explanations = new Explanations(metrics);
    Supplier<String> keys = () -> ids.get().toString();
    return new Routing(
        shelf,
        turns,
        routes,
        provider,
        casework,
        reports,
        webhooks,
        explanations,
        new PageRoutes(pages)
            .front(provider, provider.flow(auditor, clock, ids), signing(routes))
            .laws(book, laws)
            .lab(book, laws, turns)
            .desk(casework, shelf, new LedgerRoutes(casework, casework::ledger), keys)
            .oversight(casework, book, beside, reports, routes, keys)
            .administration(routes, webhooks, explanations, keys)
            .openData(casework, casework::ledger, book, beside, witnesses)
            .outside(casework, shelf, keys));
  }

  private Signing signing(SessionRoutes routes) {
    JwtDecoder tokens = provider.pages(sessions, clock);
    return new Signing() {
      @Override
      public void check(String token) {
        tokens.decode(token);
      }

      @Override
      public void end(ServerRequest request) {
        routes.signOut(request);
      }
    };
  }

  /** What Spring hands to those who ask for that type. */
  Map<Class<?>, Object> beans(Routing routing) {
    Map<Class<?>, Object> beans = new LinkedHashMap<>();
    beans.put(Clock.class, clock);
    beans.put(Auditor.class, auditor);
    beans.put(Sessions.class, sessions);
    beans.put(Provider.class, provider);
    beans.put(Guard.class, guard);
    beans.put(ProblemPages.class, pages);
    beans.put(FormTokens.class, new FormTokens(() -> ids.get().toString()));
    beans.put(Routing.class, routing);
    return beans;
  }
}
