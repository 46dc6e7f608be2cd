package comity.server.pages;

import comity.casework.Casework;
import comity.casework.LedgerKeeper;
import comity.casework.ledger.NoteKey;
import comity.kernel.book.LawBook;
import comity.server.access.CodeFlow;
import comity.server.access.Provider;
import comity.server.access.SessionRoutes;
import comity.server.casework.CaseRoutes;
import comity.server.casework.LedgerRoutes;
import comity.server.casework.ReportRoutes;
import comity.server.casework.Reports;
import comity.server.casework.WebhookRoutes;
import comity.server.http.Endpoint;
import comity.server.http.Explanations;
import comity.server.lab.DataSets;
import comity.server.law.LawShelf;
import comity.server.law.Turns;
import comity.server.replays.Replays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages, each bound to its route. */
public final class PageRoutes {

  private final Map<Endpoint, HandlerFunction<ServerResponse>> handlers =
      new EnumMap<>(Endpoint.class);

  private final Pages pages;

  public PageRoutes(Pages pages) {
    this.pages = pages;
    handlers.put(Endpoint.ASSET, pages.assets()::file);
  }

  /**
   * The first page, signing in and out.
   *
   * @param flow through a provider elsewhere
   */
  public PageRoutes front(Provider provider, Optional<CodeFlow> flow, Signing signing) {
    FrontPages front = new FrontPages(pages, provider, flow.isPresent(), signing);
    ElsewherePages elsewhere = new ElsewherePages(pages, flow);
    handlers.put(Endpoint.SIGN_IN_BEGIN, elsewhere::begin);
    handlers.put(Endpoint.SIGN_IN_CODE, elsewhere::code);
    handlers.put(Endpoint.HOME_PAGE, front::home);
    handlers.put(Endpoint.SIGN_IN_PAGE, front::signIn);
    handlers.put(Endpoint.SIGN_IN_FORM, front::signedIn);
    handlers.put(Endpoint.SIGN_OUT_FORM, front::signOut);
    handlers.put(Endpoint.LANGUAGE_FORM, front::language);
    return this;
  }

  /**
   * The law.
   *
   * @param folder where it lies
   */
  public PageRoutes laws(LawBook book, Path folder) {
    LawPages laws =
        new LawPages(pages, book, new LawViews(book, folder), () -> LocalDate.now(pages.clock()));
    handlers.put(Endpoint.LAWS_PAGE, laws::list);
    handlers.put(Endpoint.LAW_PAGE, laws::one);
    handlers.put(Endpoint.LAW_FILE, laws::file);
    return this;
  }

  /**
   * The lab and the replays.
   *
   * @param folder of the laws, beside which the records lie
   */
  public PageRoutes lab(LawBook book, Path folder, Turns turns) {
    LabPages lab =
        new LabPages(
            pages, book, DataSets.beside(folder), turns, () -> LocalDate.now(pages.clock()));
    handlers.put(Endpoint.LAB_PAGE, lab::lab);
    handlers.put(Endpoint.LAB_FORM, lab::step);
    handlers.put(Endpoint.LAB_FILE, lab::file);
    ReplayPages replays = new ReplayPages(pages, new Replays(book, DataSets.beside(folder)));
    handlers.put(Endpoint.REPLAYS_PAGE, replays::list);
    handlers.put(Endpoint.REPLAY_PAGE, replays::one);
    handlers.put(Endpoint.FIGURE_FILE, replays::csv);
    return this;
  }

  /**
   * The desk and its cases.
   *
   * @param keys a text that nobody can guess, each time another
   */
  public PageRoutes desk(
      Supplier<Casework> casework, LawShelf shelf, LedgerRoutes ledger, Supplier<String> keys) {
    IntakePages intake = new IntakePages(pages, casework, shelf, keys);
    CasePages cases = new CasePages(pages, casework, shelf, keys);
    handlers.put(Endpoint.DESK_PAGE, new DeskPages(pages, casework)::desk);
    handlers.put(Endpoint.INTAKE_PAGE, intake::start);
    handlers.put(Endpoint.INTAKE_FORM, intake::step);
    handlers.put(Endpoint.CASE_PAGE, cases::one);
    handlers.put(Endpoint.DECISION_PAGE, cases::decision);
    handlers.put(Endpoint.ACTION_FORM, cases::act);
    handlers.put(Endpoint.RECEIPT_FILE, ledger::receipt);
    handlers.put(Endpoint.EVENTS_FILE, new CaseRoutes(casework)::events);
    incoming(new IncomingPages(pages, casework, shelf, keys));
    FormPages forms = new FormPages(pages, keys);
    facts(new FactPages(pages, casework, shelf, forms));
    forms(new CaseForms(pages, casework, shelf, forms));
    return this;
  }

  private void incoming(IncomingPages incoming) {
    handlers.put(Endpoint.INCOMING_PAGE, incoming::one);
    handlers.put(Endpoint.ASSIGN_FORM, incoming::assign);
    handlers.put(Endpoint.SET_ASIDE_FORM, incoming::setAside);
  }

  private void facts(FactPages facts) {
    handlers.put(Endpoint.FINDING_PAGE, facts::finding);
    handlers.put(Endpoint.FINDING_FORM, facts::found);
    handlers.put(Endpoint.CORRECTION_PAGE, facts::correction);
    handlers.put(Endpoint.CORRECTION_FORM, facts::corrected);
  }

  private void forms(CaseForms forms) {
    handlers.put(Endpoint.CANCELLATION_PAGE, forms::cancellation);
    handlers.put(Endpoint.CANCELLATION_FORM, forms::cancelled);
    handlers.put(Endpoint.HAND_OVER_PAGE, forms::handOver);
    handlers.put(Endpoint.HAND_OVER_FORM, forms::handedOver);
    handlers.put(Endpoint.SEAL_PAGE, forms::seal);
    handlers.put(Endpoint.SEAL_FORM, forms::sealed);
    handlers.put(Endpoint.DISCLOSURE_PAGE, forms::disclosure);
    handlers.put(Endpoint.DISCLOSURE_FORM, forms::disclosed);
  }

  /** What those see who ask from outside. */
  public PageRoutes outside(Supplier<Casework> casework, LawShelf shelf, Supplier<String> keys) {
    FormPages forms = new FormPages(pages, keys);
    RequesterPages requests = new RequesterPages(pages, casework, keys);
    SubmitPages submit = new SubmitPages(pages, casework, shelf, forms);
    handlers.put(Endpoint.REQUESTS_PAGE, requests::own);
    handlers.put(Endpoint.QUESTION_PAGE, requests::question);
    handlers.put(Endpoint.QUESTION_FORM, requests::answered);
    handlers.put(Endpoint.SUBMISSION_PAGE, requests::submission);
    handlers.put(Endpoint.SUBMISSION_FORM, requests::submissionAnswered);
    handlers.put(Endpoint.SUBMIT_PAGE, submit::form);
    handlers.put(Endpoint.SUBMIT_FORM, submit::submit);
    new ProductionPages(pages, casework, forms).bind(handlers);
    return this;
  }

  /**
   * For those who answer for what an agency did, and for whoever runs the service.
   *
   * @param keys a text that nobody can guess, each time another
   */
  public PageRoutes oversight(
      Supplier<Casework> casework,
      LawBook book,
      Reports reports,
      ReportRoutes routes,
      SessionRoutes sessions,
      Supplier<String> keys) {
    OversightPages oversight = new OversightPages(pages, sessions);
    ReportPages report = new ReportPages(pages, casework, reports, routes, keys);
    ReadingPages readings = new ReadingPages(pages, casework, book, keys);
    handlers.put(Endpoint.OVERSIGHT_PAGE, oversight::start);
    handlers.put(Endpoint.AUDIT_PAGE, oversight::audit);
    handlers.put(Endpoint.AUDIT_FILE, sessions::audit);
    handlers.put(Endpoint.REPORT_PAGE, report::report);
    handlers.put(Endpoint.REPORT_FILE, routes::file);
    handlers.put(Endpoint.FIGURE_FORM, report::supply);
    handlers.put(Endpoint.READINGS_PAGE, readings::list);
    handlers.put(Endpoint.READING_PAGE, readings::one);
    handlers.put(Endpoint.ADOPT_FORM, readings::adopt);
    handlers.put(Endpoint.DISCLOSURES_PAGE, new DisclosurePages(pages, casework)::log);
    return this;
  }

  /** For whoever runs the service. */
  public PageRoutes administration(
      SessionRoutes sessions,
      WebhookRoutes webhooks,
      Explanations explanations,
      Supplier<String> keys) {
    AdministratorPages administrator = new AdministratorPages(pages, sessions, webhooks, keys);
    handlers.put(Endpoint.SERVICE_PAGE, administrator::service);
    handlers.put(Endpoint.RELEASE_FORM, administrator::release);
    handlers.put(Endpoint.WEBHOOK_FORM, administrator::webhook);
    handlers.put(Endpoint.METRICS_FILE, explanations::metrics);
    return this;
  }

  /**
   * What everybody may have.
   *
   * @param witnesses of the ledger
   */
  public PageRoutes openData(
      Supplier<Casework> casework,
      Supplier<LedgerKeeper> ledger,
      LawBook book,
      Reports reports,
      List<NoteKey> witnesses) {
    OpenDataPages open = new OpenDataPages(pages, casework, ledger, book, reports, witnesses);
    handlers.put(Endpoint.OPEN_DATA_PAGE, open::list);
    handlers.put(Endpoint.LEDGER_PAGE, open::ledger);
    handlers.put(Endpoint.LEDGER_FILE, open::ledgerFile);
    handlers.put(Endpoint.POSTED_PAGE, open::report);
    handlers.put(Endpoint.POSTED_FILE, open::reportFile);
    return this;
  }

  /** All of them. */
  public Map<Endpoint, HandlerFunction<ServerResponse>> handlers() {
    return new EnumMap<>(handlers);
  }
}
