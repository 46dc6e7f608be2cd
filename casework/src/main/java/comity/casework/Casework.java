package comity.casework;

import comity.casework.cases.Agency;
import comity.casework.cases.AgencyEvent;
import comity.casework.cases.CaseCommand;
import comity.casework.cases.CaseLogic;
import comity.casework.cases.CaseState;
import comity.casework.cases.Deciding;
import comity.casework.cases.EventJson;
import comity.casework.cases.Readings;
import comity.casework.cases.Recorded;
import comity.casework.clock.HolidayCalendars;
import comity.casework.gate.Question;
import comity.casework.gate.Reply;
import comity.casework.law.AgencyLaws;
import comity.casework.ledger.LeafSource;
import comity.casework.store.Database;
import comity.casework.store.EventStore;
import comity.casework.store.Opening;
import comity.kernel.book.LawBook;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The casework of some agencies: everything that a service or a command does with cases, it does
 * here. May be shared by threads. Closing it closes the database.
 */
public final class Casework implements AutoCloseable {

  private final Database database;
  private final EventStore store;
  private final Cases cases;
  private final Views views;
  private final Agencies agencies;
  private final Desk desk;
  private final Counter counter;
  private final Timer timer;
  private final Productions productions;
  private final Submissions submissions;
  private final Webhooks webhooks;
  private final InstantSource clock;

  private Casework(
      Database database,
      AgencyLaws laws,
      List<Agency> kept,
      InstantSource clock,
      SecureRandom chance) {
    Deciding deciding = new Deciding(laws);
    this.database = database;
    this.store = new EventStore(database.application(), chance);
    this.cases = new Cases(store);
    this.views = new Views(database.application(), cases);
    this.agencies = new Agencies(kept, store, laws, clock);
    this.timer = new Timer(database.application(), this::tick);
    Following following = new Following(views, timer, state -> webhooks().changed(state));
    this.desk =
        new Desk(
            store,
            cases,
            views,
            following,
            agencies,
            new CaseLogic(deciding, new HolidayCalendars()),
            clock,
            chance);
    this.productions =
        new Productions(store, new ProductionList(database.application()), agencies, clock, chance);
    this.clock = clock;
    this.counter = new Counter(cases, following, agencies, deciding, clock);
    this.submissions =
        new Submissions(
            database.application(),
            store,
            agencies,
            deciding,
            desk,
            counter,
            (agency, submission) -> webhooks().handedIn(agency, submission),
            clock,
            chance);
    this.webhooks =
        new Webhooks(database.application(), store, cases, counter, submissions, clock, chance);
  }

  /**
   * Opens it; an embedded database is started, tables are brought up to date.
   *
   * @param clock tells the time of everything that is recorded
   * @param chance makes salts, names of cases and passwords; must be strong
   * @throws comity.casework.store.StoreException if the database cannot be opened
   */
  public static Casework open(Settings settings, InstantSource clock, SecureRandom chance) {
    AgencyLaws laws = new AgencyLaws(LawBook.open(settings.laws()));
    return over(Database.open(settings.place(), chance), laws, settings.agencies(), clock, chance);
  }

  static Casework over(
      Database database,
      AgencyLaws laws,
      List<Agency> agencies,
      InstantSource clock,
      SecureRandom chance) {
    return new Casework(database, laws, agencies, clock, chance);
  }

  /** Registers a person in custody; makes a new case. */
  public Written register(Write write, CaseCommand.RegisterCustody command) {
    return desk.register(write, command);
  }

  /** Records something in a case, with all that follows from it. */
  public Written write(String caseId, Write write, CaseCommand command) {
    return command instanceof CaseCommand.Seal seal
        ? submissions.seal(caseId, write, seal)
        : desk.write(caseId, write, command);
  }

  /** Records that counsel adopted a reading, and decides all open requests of the agency again. */
  public Written adopt(Write write, AgencyEvent.ReadingAdopted reading) {
    return desk.adopt(write, reading);
  }

  /**
   * Decides all open requests of all agencies again, as on a day when a law comes into force. Where
   * nothing changed nothing is recorded.
   *
   * @return how many cases have a new decision
   */
  public int review(Write write) {
    return desk.review(write);
  }

  /** From now on tells of clocks when they are due, and at once of what was due meanwhile. */
  public void start() {
    timer.start(clock);
  }

  private void tick(String caseId, String what) {
    desk.write(caseId, Write.of(CaseLogic.ITSELF, what), new CaseCommand.Tick());
  }

  Timer timer() {
    return timer;
  }

  /** The case as it stands; empty if there is none, or it was sealed. */
  public Optional<CaseState> state(String caseId) {
    return Optional.of(cases.state(caseId)).filter(CaseState::exists);
  }

  /** Every event of a case, those that were erased as empty ones. */
  public List<Recorded> history(String caseId) {
    return cases.past(caseId);
  }

  /** The readings of an agency. */
  public Readings readings(String agency) {
    return agencies.readings(agency);
  }

  /** What the reports of an agency are made from. */
  public Reporting reporting(String agency) {
    return new Reporting(agencies, views, cases, agency);
  }

  /** Lists of cases, requests and alarms. */
  public Views views() {
    return views;
  }

  /**
   * Answers a requester, as far as the laws allow; question and answer are recorded first.
   *
   * @throws comity.casework.cases.RefusedException if the key was used for another question
   */
  public Reply ask(Write write, Question question) {
    return counter.ask(write, question);
  }

  /**
   * Tells a requester of the release, if the laws allow it; recorded first.
   *
   * @throws comity.casework.cases.RefusedException if the key was used for another question
   */
  public Reply notice(Write write, Question question) {
    return counter.notice(write, question);
  }

  /** Productions of persons in federal custody for a prosecution here. */
  public Productions productions() {
    return productions;
  }

  /** Requests that those who ask hand in themselves. */
  public Submissions submissions() {
    return submissions;
  }

  /** Whom to tell that something changed. */
  public Webhooks webhooks() {
    return webhooks;
  }

  /**
   * Makes the lists again from the events, and says of each what had been otherwise: nothing,
   * unless somebody changed the database behind the program's back.
   */
  public List<Rebuilt> rebuild() {
    return new Rebuilding(database.application(), store)
        .run(() -> {
          views.rebuild();
          productions.rebuild();
          submissions.rebuild();
          webhooks.rebuild();
        });
  }

  /**
   * Records a figure that a report asks for and no case tells.
   *
   * @throws comity.casework.cases.RefusedException if the key was used for something else
   */
  public void supply(Write write, AgencyEvent.FigureSupplied figure) {
    agencies.supply(write, figure);
  }

  /** What opens the ledger's entry of an event of a case; empty if there is no such event. */
  public Optional<Opening> opening(String caseId, int number) {
    return store.opening(EventJson.stream(caseId), number);
  }

  /** The leaves of the ledger, for its publisher. */
  public LeafSource leaves() {
    return store;
  }

  @Override
  public void close() {
    timer.close();
    webhooks.close();
    database.close();
  }
}
