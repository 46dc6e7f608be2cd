package comity.server.pages;

import comity.casework.Casework;
import comity.kernel.book.LawBook;
import comity.server.access.Provider;
import comity.server.casework.LedgerRoutes;
import comity.server.http.Endpoint;
import comity.server.lab.DataSets;
import comity.server.law.LawShelf;
import comity.server.law.Turns;
import comity.server.replays.Replays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
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

  /** The first page, signing in and out. */
  public PageRoutes front(Provider provider, Signing signing) {
    FrontPages front = new FrontPages(pages, provider, signing);
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
    return this;
  }

  /** All of them. */
  public Map<Endpoint, HandlerFunction<ServerResponse>> handlers() {
    return new EnumMap<>(handlers);
  }
}
